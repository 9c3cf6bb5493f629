import { App } from 'cdk8s';
import { publish } from 'cdk8s-argo-pipelines';
import { charts } from './charts.js';

// What `cdk8s synth` runs. Tests import charts.ts, which writes nothing.
const app = new App();
charts(app);
publish(app);
