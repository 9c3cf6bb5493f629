import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { json, table } from '../../src/cli/report';
import type { Finding } from '../../src/preflight/finding';
import { preflight } from '../../src/preflight/preflight';
import { config } from './breakages/break';
import { fakeKubectl } from './fake-cluster';
import { dist, wholeCluster } from './whole-cluster';

const file = join(__dirname, '../../docs/preflight.md');

/** The page with what is printed of the cluster of somebody who has begun, below the lines that say so. */
export async function page(): Promise<{
  readonly is: string;
  readonly shouldBe: string;
  readonly findings: readonly Finding[];
}> {
  const is = readFileSync(file, 'utf8');
  const report = await preflight({ sources: dist, kubectl: fakeKubectl(begunCluster()) });
  const whole = JSON.parse(json(report));
  const some = { ...whole, findings: whole.findings.filter(({ id }: Finding) => id === 'secret:ci/github-webhook') };
  const printed = filled(is, 'little else is done:', table(report, { all: false, width: 100, place: 'dist/' }));
  const shouldBe = filled(printed, 'further fields may come.', `${JSON.stringify(some, undefined, 2)}\n`);
  return { is, shouldBe, findings: report.findings };
}

function begunCluster() {
  const cluster = wholeCluster();
  cluster.objects = cluster.objects.filter(
    ({ kind, metadata }) =>
      !(kind === 'Secret' && ['github-webhook', 'buildkit-review-server'].includes(metadata.name)) &&
      !(kind === 'StorageClass') &&
      !(kind === 'Pod' && metadata.namespace === 'argo'),
  );
  for (const each of cluster.objects) {
    if (each.kind === 'EndpointSlice') each.endpoints = [{ addresses: ['172.18.0.2'] }];
  }
  config(cluster).data.executor = config(cluster).data.executor.replace(/^args.*$/m, '');
  return cluster;
}

/** A text with the first fenced block after some words filled anew. */
function filled(text: string, after: string, content: string): string {
  const start = text.indexOf('\n', text.indexOf('```', text.indexOf(after))) + 1;
  return `${text.slice(0, start)}${content}${text.slice(text.indexOf('```', start))}`;
}

/** `npm run docs` runs this file. */
if (require.main === module) page().then(({ shouldBe }) => writeFileSync(file, shouldBe));
