import { Construct } from 'constructs';
import { Account } from './accounts';
import { helmDeployRules } from './helm-deploy-template';
import { vclusterRules } from './vcluster-template';

export interface PipelineAccessProps {
  /** Namespace of the virtual clusters. */
  readonly environments: string;
}

/** The accounts of a pipeline: one for each concern, each with the rights that it needs and no others. */
export class PipelineAccess extends Construct {
  /** Steps that clone, and that name environments. */
  readonly clone: string;
  /** Steps that run the repository's own code: vet, tests, compiler. */
  readonly build: string;
  /** Steps that build images and push them. */
  readonly image: string;
  /** Steps that make virtual clusters. */
  readonly environment: string;
  /** Steps that deploy into them. */
  readonly deploy: string;
  /** The Sensor: creates Workflows. */
  readonly sensor: string;
  /** EventBus and EventSource: no rights, no token. */
  readonly events: string;

  constructor(scope: Construct, id: string, props: PipelineAccessProps) {
    super(scope, id);
    const { environments: namespace } = props;
    this.clone = Account.forStep(this, 'clone').name;
    this.build = Account.forStep(this, 'build').name;
    this.image = Account.forStep(this, 'image').name;
    this.environment = Account.forStep(this, 'environment', { elsewhere: { namespace, rules: vclusterRules } }).name;
    this.deploy = Account.forStep(this, 'deploy', { elsewhere: { namespace, rules: helmDeployRules } }).name;
    this.sensor = Account.withRights(this, 'sensor', {
      rules: [{ group: 'argoproj.io', resources: ['workflows'], verbs: ['create'] }],
    }).name;
    this.events = Account.withoutToken(this, 'events').name;
  }
}
