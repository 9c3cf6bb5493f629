import { publish } from 'cdk8s-argo-pipelines';
import { app } from './pipeline';

publish(app);
