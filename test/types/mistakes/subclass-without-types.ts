// The subclass forgets `extends ContainerTemplate<typeof inputs>`.
import { ContainerTemplate, Input, type TemplateScope } from '../../../src/workflow';

const inputs = { source: Input.artifact({ path: '/src' }) };

export class Lint extends ContainerTemplate {
  constructor(scope: TemplateScope, id: string) {
    super(scope, id, { inputs, container: () => ({ image: 'lint' }) });
  }
}
