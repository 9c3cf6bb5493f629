import { Construct } from 'constructs';
import { Account } from './access/account';
import { EnvironmentAccess, type EnvironmentAccessProps } from './environments/environment-access';

/** The accounts of a pipeline: one for each concern, each with the rights that it needs and no others. */
export class PipelineAccess extends Construct {
  /** Steps that clone, and that name environments. */
  readonly clone: string;
  /** Steps that run the repository's own code: vet, tests, compiler. */
  readonly build: string;
  /** Steps that build images and push them. */
  readonly image: string;
  /** Steps that make environments, and that deploy into them. */
  readonly environments: EnvironmentAccess;
  /** The Sensor: creates Workflows. */
  readonly sensor: string;
  /** EventBus and EventSource: no rights, no token. */
  readonly events: string;

  /** @throws in a chart without a namespace, and on an illegal prefix of environments' namespaces */
  constructor(scope: Construct, id: string, props: EnvironmentAccessProps) {
    super(scope, id);
    this.clone = Account.forStep(this, 'clone').name;
    this.build = Account.forStep(this, 'build').name;
    this.image = Account.forStep(this, 'image').name;
    this.environments = new EnvironmentAccess(this, 'environments', props);
    this.sensor = Account.withRights(this, 'sensor', {
      rules: [{ group: 'argoproj.io', resources: ['workflows'], verbs: ['create'] }],
    }).name;
    this.events = Account.withoutToken(this, 'events').name;
  }
}
