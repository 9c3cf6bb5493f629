import { type App, Chart } from 'cdk8s';
import { keepVersions } from '../manifest/versions';
import { WorkflowTemplate } from '../workflow';

/**
 * The charts of a pipeline. Each becomes a file of `dist/`, and the files are applied in the order of their names, so the
 * names are fixed. WorkflowTemplates in them are kept in versions.
 */
export class PipelineFiles {
  /** Namespace, accounts, policies, and what deletes versions. */
  readonly access: Chart;
  /** From a commit to an image. */
  readonly ci: Chart;
  /** From an image to an environment. */
  readonly cd: Chart;
  /** What a push starts. */
  readonly pipeline: Chart;
  /** Bus, EventSource and Sensor. */
  readonly webhooks: Chart;
  private readonly languages = new Map<string, WorkflowTemplate>();

  /**
   * @param id the pipeline's, for messages
   * @param namespace where the objects lie
   * @param partOf value of the label `app.kubernetes.io/part-of` of every object
   * @throws where the app has a chart with one of the names already
   */
  constructor(
    private readonly app: App,
    private readonly id: string,
    private readonly namespace: string,
    private readonly partOf: string,
  ) {
    this.access = this.add('access');
    this.ci = this.add('ci');
    this.cd = this.add('cd');
    this.pipeline = this.add('pipeline');
    this.webhooks = this.add('webhooks');
  }

  /** The daemons that build images, in a namespace of their own. @throws where the app has such a chart already */
  buildkit(namespace: string): Chart {
    return this.add('buildkit', namespace);
  }

  /**
   * The WorkflowTemplate that holds the builds of a language, for all applications that are written in it, in a chart of its
   * own. @throws as the constructor
   */
  language(name: string, serviceAccount: string): WorkflowTemplate {
    const known = this.languages.get(name);
    if (known) return known;
    const builds = new WorkflowTemplate(this.add(`lang-${name}`), `lang-${name}`, { serviceAccount });
    this.languages.set(name, builds);
    return builds;
  }

  private add(name: string, namespace = this.namespace): Chart {
    if (this.app.node.tryFindChild(name)) {
      throw new Error(
        `${this.id}: the app has a chart "${name}" already, of another Pipeline or your own. ` +
          "Give another Pipeline an App of its own, published into a folder of its own: publish(other, 'dist-other'). " +
          'Give a chart of your own another id.',
      );
    }
    const labels = { 'app.kubernetes.io/part-of': this.partOf };
    const chart = new Chart(this.app, name, { namespace, labels, disableResourceNameHashes: true });
    keepVersions(chart);
    return chart;
  }
}
