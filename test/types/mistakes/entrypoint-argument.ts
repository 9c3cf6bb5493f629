// The entrypoint takes `message`, which is no argument of the WorkflowTemplate.
import { ci, notify } from './fixture/templates';

ci.entrypoint(notify);
