import type { Workflow } from '../../imports/workflows';
import { command } from './command';
import { nodes } from './run';
import type { S3 } from './s3';

/**
 * Fetches an output artifact of a run from the artifact repository, unpacked if the executor packed it.
 *
 * @throws when no step has an artifact of that name, or it is not in S3
 */
export async function artifact(s3: S3, workflow: Workflow, name: string): Promise<Buffer> {
  const all = nodes(workflow).flatMap(({ outputs }) => outputs?.artifacts ?? []);
  const key = all.find((each) => each.name === name && each.s3?.key)?.s3?.key;
  if (!key) {
    const names = [...new Set(all.map((each) => each.name))].join(', ');
    throw new Error(`no step of ${workflow.metadata.name} has an artifact ${name} in S3, only: ${names}`);
  }
  const content = await s3.read(key);
  const packed = content[0] === 0x1f && content[1] === 0x8b;
  return packed ? command('tar', ['-xzO'], { input: content }) : content;
}
