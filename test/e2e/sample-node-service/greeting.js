/** @param {string} commit */
export function greeting(commit) {
  return `hello from commit ${commit}`;
}
