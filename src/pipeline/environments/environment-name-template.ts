import { Duration } from 'cdk8s';
import { Input, Output, ScriptTemplate, type TemplateScope } from '../../workflow';
import { images } from '../step/pinned-images';
import { type StepProps, smallStep, stepFields } from '../step/step';

const inputs = {
  repository: Input.parameter({ description: 'owner/name of the repository' }),
  branch: Input.untrusted({ description: 'The branch or full ref, base64-encoded' }),
};

const outputs = {
  /** A DNS label of at most 40 characters: slug of repository and branch, and a hash of both. */
  name: Output.parameter({ path: '/tmp/outputs/name', description: 'A DNS label of at most 40 characters' }),
};

/**
 * Names the environment of a branch: readable, and different for every branch. A stranger may choose the branch, so it
 * is decoded in the step alone, and only the name leaves it. `environmentName` computes the same in TypeScript.
 */
export class EnvironmentNameTemplate extends ScriptTemplate<typeof inputs, typeof outputs> {
  constructor(scope: TemplateScope, id: string, props: StepProps = {}) {
    super(scope, id, {
      inputs,
      outputs,
      ...stepFields('environment-name', props, { activeDeadline: Duration.minutes(5) }),
      script: ({ inputs: { repository, branch } }) => ({
        image: props.image ?? images.git,
        resources: props.resources ?? smallStep,
        env: { REPOSITORY: repository, REF_BASE64: branch.base64 },
        source: require('#programs/environments/environment-name'),
      }),
    });
  }
}
