import { ApiObject, type App, Chart, DependencyGraph, Testing } from 'cdk8s';

/** What one chart of an app makes. */
export interface ChartManifests {
  readonly chart: Chart;

  /** Its manifests, in the order in which they are to be applied. */
  // biome-ignore lint/suspicious/noExplicitAny: manifests of any kind
  readonly manifests: any[];
}

/**
 * The manifests of all charts of an app, validated as `cdk8s synth` validates them, but once: `Testing.synth` of one chart
 * validates the whole app, so asking it for each of seven charts would do so seven times.
 *
 * @throws what the constructs' own validations report
 */
export function manifestsOf(app: App): ChartManifests[] {
  const [first, ...others] = app.charts;
  if (first === undefined) return [];
  return [
    { chart: first, manifests: Testing.synth(first) },
    ...others.map((chart) => ({ chart, manifests: objectsOf(chart).map((object) => object.toJson()) })),
  ];
}

/** As cdk8s itself picks and sorts them (`chartToKube` of its app.ts). */
function objectsOf(chart: Chart): ApiObject[] {
  return new DependencyGraph(chart.node)
    .topology()
    .filter((each): each is ApiObject => ApiObject.isApiObject(each) && Chart.of(each) === chart);
}
