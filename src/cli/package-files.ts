/** What the command line takes from its own package. Two folders up is the package, from src/cli as from dist/cli. */
import { readFileSync } from 'node:fs';

export function version(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}

/** The built worker: threads run built code only. */
export const WORKER = new URL('../../dist/cli/worker.js', import.meta.url);
