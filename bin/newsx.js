#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import module from 'node:module';

async function start() {
  // Node 22.1 and later keep what they compiled among the user's temporary files, and start faster by it.
  module.enableCompileCache?.();
  await import('../dist/cli/start.js');
}

const words = process.argv.slice(2);
if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  // Scripts ask for the version again and again: it needs none of the program, which knows what to say where it cannot be written.
  process.stdout.on('error', () => {});
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`${version}\n`, (error) => error && start());
} else await start();
