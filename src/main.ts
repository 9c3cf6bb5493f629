import { App } from 'cdk8s';
import { config } from './config';
import { publish } from './manifest';
import { Pipeline } from './pipeline';

// What `cdk8s synth` runs: a push becomes a running environment, for every repository in config.ts.
const app = new App();
new Pipeline(app, 'pipeline', config);
publish(app);
