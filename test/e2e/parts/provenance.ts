import { equal } from '../delivery';
import { repositories } from '../pipeline';
import { provenanceOf } from '../provenance';
import { output } from '../run';
import type { Part } from './part';

const part = 'provenance';
const name = repositories.filtered;

/** Beside each image the registry holds where it comes from. */
export const provenance: Part = {
  name: part,
  after: ['push'],
  run: async (test) => {
    const workflow = await test.runs.firstSucceeded('hello');
    const digest = output(workflow, 'digest');
    const found = await test.report.show(part, 'the image that was deployed has a SLSA provenance', async () => {
      const attached = await provenanceOf(test.forge.registry, name, digest);
      if (!attached.provenance.predicateType.startsWith('https://slsa.dev/provenance/'))
        throw new Error(`it is ${attached.provenance.predicateType}`);
      if (!attached.provenance.buildType.includes('buildkit'))
        throw new Error(`it was built by ${attached.provenance.buildType}`);
      return attached;
    });
    const { builder, buildType } = found.provenance;
    test.report.say(`built by ${builder || 'a builder without a name'}: ${buildType}`);
    await test.report.show(part, 'it speaks of that image', async () => {
      equal('its subject', found.provenance.subjects.join(), found.image);
    });
    await test.report.show(part, 'it names the commit that was built', async () => {
      equal('the commit', found.provenance.commit, output(workflow, 'commit'));
    });
    await test.report.show(part, 'under another digest the registry has neither', async () => {
      const other = `sha256:${'0'.repeat(64)}`;
      const said = await provenanceOf(test.forge.registry, name, other).then(
        () => 'there is one',
        (error: Error) => error.message,
      );
      equal('the answer', said, `the registry answers 404 to ${name}/manifests/${other}`);
    });
  },
};
