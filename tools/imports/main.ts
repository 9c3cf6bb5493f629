import { join } from 'node:path';
import { ImportProblem } from './problem';
import { run } from './run';

/** `npm run imports`: makes imports/ from Argo's schema files. See run.ts for the arguments. */
run(process.argv.slice(2), join(__dirname, '..', '..', 'imports')).then(
  (changed) =>
    console.log(changed.length === 0 ? 'imports/ is up to date.' : `Changed in imports/: ${changed.join(', ')}`),
  (error: unknown) => {
    if (!(error instanceof ImportProblem)) throw error;
    console.error(`${error.message}\nimports/ is as it was.`);
    process.exitCode = 1;
  },
);
