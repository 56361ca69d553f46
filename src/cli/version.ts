/** newsx's version, from its package. */
import { readFileSync } from 'node:fs';

export function version(): string {
  // Two folders up is the package, from src/cli as from dist/cli.
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}
