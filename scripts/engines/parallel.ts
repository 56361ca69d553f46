/** GNU parallel: blocks of lines, their results in the order of the input. */
import assert from 'node:assert/strict';
import { recipe } from './recipe.ts';
import { installPackages, type Site } from './site.ts';

export async function parallel(site: Site): Promise<void> {
  installPackages({ parallel: 'parallel' });
  const { commands } = recipe('GNU parallel');
  site.sh('newsx quotes articles.jsonl --format jsonl --quiet --allow-errors > single.jsonl');
  for (const kill of [false, true]) {
    site.remove('quotes.jsonl');
    if (kill) site.armKill();
    for (const command of commands) site.sh(command);
    site.checkKilled();
    assert.ok(site.read('quotes.jsonl') === site.read('single.jsonl'), `joined output differs, kill: ${kill}`);
  }
}
