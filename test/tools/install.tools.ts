/** `npm install --global` of the tarball by somebody who is not root. Needs npm's registry, for the few dependencies. */

import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packInto } from '../helpers/package.ts';

/** `nobody`, where the tests themselves run as root. */
const NOBODY = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;

let folder: string;
let tarball: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsx-install-'));
  chmodSync(folder, 0o755);
  ({ tarball } = packInto(folder));
  mkdirSync(join(folder, 'home'));
  if (isRoot) chownSync(join(folder, 'home'), NOBODY.uid, NOBODY.gid);
});
afterAll(() => rmSync(folder, { recursive: true }));

// Where the one who tests has npm's packages from: the other has no configuration of his own.
const registry = spawnSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).stdout.trim();

function run(command: string, ...args: string[]) {
  const home = join(folder, 'home');
  const env = { ...process.env, HOME: home, npm_config_registry: registry, npm_config_cache: join(home, 'cache') };
  const { status, stdout, stderr } = spawnSync(command, args, {
    ...(isRoot ? NOBODY : {}),
    cwd: home,
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

describe('newsx, installed for all projects of a user', () => {
  test('is there without a warning, and runs the examples of its own documentation', () => {
    const installed = run('npm', 'install', '--global', '--prefix', join(folder, 'home/npm'), tarball);
    expect(installed).toMatchObject({ status: 0 });
    expect(installed.stderr).not.toMatch(/warn/i);
    const newsx = join(folder, 'home/npm/bin/newsx');
    const own = join(folder, 'home/npm/lib/node_modules/newsx');
    expect(run(newsx, 'entities', join(own, 'seeds'), '--format', 'csv').stdout).toContain('person,Li Qiang,Premier,');
    expect(run(newsx, 'speakers', join(own, 'examples'), '--jobs', '2', '--format', 'csv').stdout).toMatch(
      /^Mara Okonjo,/m,
    );
  });
});
