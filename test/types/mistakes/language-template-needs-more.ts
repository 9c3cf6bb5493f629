// The template asks for a token, which the interface does not provide.
import { type ArtifactRef, type Callable, ContainerTemplate, Input, Output } from '../../../src/workflow';
import { scope } from './fixture/templates';

type LanguageTemplate = Callable<{ readonly source: ArtifactRef }, { readonly binary: ArtifactRef }>;

export const rust: LanguageTemplate = new ContainerTemplate(scope, 'rust', {
  inputs: { source: Input.artifact({ path: '/src' }), token: Input.parameter() },
  outputs: { binary: Output.artifact({ path: '/tmp/binary' }) },
  container: () => ({ image: 'rust' }),
});
