// The template gives no binary, which the interface promises.
import { type ArtifactRef, type Callable, ContainerTemplate, Input } from '../../../src/workflow';
import { scope } from './fixture/templates';

type LanguageTemplate = Callable<{ readonly source: ArtifactRef }, { readonly binary: ArtifactRef }>;

export const rust: LanguageTemplate = new ContainerTemplate(scope, 'rust', {
  inputs: { source: Input.artifact({ path: '/src' }) },
  container: () => ({ image: 'rust' }),
});
