/** The program as one file: in the main thread it is the command line, in another what waits for documents there. */
import { isMainThread } from 'node:worker_threads';

export function start() {
  if (isMainThread) {
    import('../../src/cli/main.ts');
    return;
  }
  const task = import('../../src/cli/worker.ts');
  // What the thread pool calls where it would import a file: see build.mjs.
  globalThis.newsxTask = async (document) => (await task).default(document);
  import('../../node_modules/piscina/dist/worker.js');
}
