// A reference is given as program text; it goes by env.
import { Input, ScriptTemplate } from '../../../src/workflow';
import { scope } from './fixture/templates';

new ScriptTemplate(scope, 'greet', {
  inputs: { command: Input.parameter() },
  script: ({ inputs }) => ({ image: 'alpine', source: inputs.command }),
});
