import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { App, Chart, Testing, Yaml } from 'cdk8s';
import { type ChartManifests, manifestsOf } from '../tools/manifests';

/** How the manifests of one `synthesize` call are used beyond the test itself. */
export interface SynthesizeOptions {
  /**
   * Why Argo's own validators shall not judge these manifests: they are deliberately partial or wrong.
   * `npm run test:conformance` prints the reason instead of a verdict.
   * @default - they are judged
   */
  readonly notJudged?: string;
}

/** A chart in an app of its own: the scope that most tests need. */
export function chart(id = 'chart'): Chart {
  return new Chart(new App(), id);
}

/**
 * The manifests of a chart, or of all charts of an app, validated as `cdk8s synth` validates them.
 *
 * Every test synthesizes through this function, so that `npm run test:conformance` can have Argo's own Go code judge
 * each manifest that a test has seen: with `CONFORMANCE_OUT` set to a folder, one call makes one folder in it, and each
 * chart one file there. Objects of one call may refer to each other (a Workflow to its WorkflowTemplate); those of two
 * calls may not.
 *
 * @throws what the constructs' own validations report
 */
// biome-ignore lint/suspicious/noExplicitAny: tests look into manifests of any kind
export function synthesize(scope: App | Chart, options: SynthesizeOptions = {}): any[] {
  const made = Chart.isChart(scope) ? [{ chart: scope, manifests: Testing.synth(scope) }] : manifestsOf(scope);
  const out = process.env.CONFORMANCE_OUT;
  if (out) dump(out, made, options);
  return made.flatMap(({ manifests }) => manifests);
}

function dump(out: string, made: readonly ChartManifests[], { notJudged }: SynthesizeOptions): void {
  const { currentTestName: test = 'outside a test', testPath = 'unknown' } = expect.getState();
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(join(out, 'group-'));
  writeFileSync(
    join(folder, 'group.json'),
    JSON.stringify({ file: relative(process.cwd(), testPath), test, notJudged }),
  );
  made.forEach(({ chart, manifests }, index) => {
    const name = `${index}-${chart.node.path.replace(/[^\w.-]+/g, '-')}.yaml`;
    writeFileSync(join(folder, name), Yaml.stringify(...manifests));
  });
}
