import writePrograms from '../tools/programs/write';
import { buildIfStale } from './built';

/** What has to be there before the first test: the programs of the steps, and lib/ as src/ is now. */
export default function setup(): void {
  writePrograms();
  buildIfStale();
}
