/** The package as a stranger gets it: what the tarball holds, and that it runs alone. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unpackInto } from '../helpers/package.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SEED = join(ROOT, 'seeds/000_3f06621efd9ee24a.txt');

let folder: string;
let files: readonly string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsx-pack-'));
  files = unpackInto(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the tarball', () => {
  test('holds what newsx needs to run, and its papers', () => {
    for (const needed of [
      'bin/newsx.js',
      'dist/cli/main.js',
      'dist/index.js',
      'dist/man/newsx.1',
      'dist/index.d.ts',
      'data/reporting-verbs.tsv',
      'dist/packs/names.bin',
      'data/models/README.md',
      'data/schema/newsx-1.schema.json',
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
    ]) {
      expect(files).toContain(needed);
    }
  });

  test('holds no tests, training code or sources', () => {
    expect(files.filter((file) => /^(test|training|scripts|src|\.ci)\//.test(file) || /\.test\b/.test(file))).toEqual(
      [],
    );
  });

  test('holds the articles that the documentation reads', () => {
    expect(files).toContain('seeds/000_3f06621efd9ee24a.txt');
    expect(files).toContain('examples/two-papers.jsonl');
  });

  test('has no script that npm asks leave for when it is installed', () => {
    const { scripts } = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8'));
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare']) expect(scripts).not.toHaveProperty(name);
  });

  test('runs without anything installed beside it', () => {
    const program = join(folder, 'package/bin/newsx.js');
    const output = execFileSync(process.execPath, [program, 'entities', SEED, '--format', 'csv'], {
      encoding: 'utf8',
      cwd: folder,
    });
    expect(output).toContain('person,Li Qiang,Premier,');
  });

  describe('started from what the build made ready', () => {
    const cli = () => join(folder, 'package/dist/cli');
    const meta = (): string =>
      execFileSync(process.execPath, [join(folder, 'package/bin/newsx.js'), 'meta', SEED, '--format', 'csv'], {
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '' },
      });
    /** What `act` gives while a file holds other bytes, or is not there. */
    function withFile<T>(file: string, bytes: Buffer | null, act: () => T): T {
      const kept = readFileSync(file);
      if (bytes === null) rmSync(file);
      else writeFileSync(file, bytes);
      try {
        return act();
      } finally {
        writeFileSync(file, kept);
      }
    }

    test('loads none of the modules', () => {
      const output = withFile(join(cli(), 'main.js'), Buffer.from('throw new Error("loaded");'), meta);
      expect(output).toContain('Xinhua');
    });

    test.each([
      ['are not there', () => null],
      ['are cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
      [
        'are of another engine',
        (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 4), Buffer.alloc(4), bytes.subarray(8)]),
      ],
      ['are no caches', () => Buffer.from('# meta')],
    ])('prints the same where the caches %s', (_, ruin) => {
      const [probe, cache] = ['probe', 'meta'].map((name) =>
        join(cli(), `${name}.${process.version}-${process.arch}.cache`),
      );
      const expected = meta();
      for (const file of [probe!, cache!]) expect(withFile(file, ruin(readFileSync(file)), meta)).toBe(expected);
    });

    test('prints the same where the engine is set otherwise', () => {
      const program = join(folder, 'package/bin/newsx.js');
      const output = execFileSync(process.execPath, ['--no-opt', program, 'meta', SEED, '--format', 'csv'], {
        encoding: 'utf8',
      });
      expect(output).toBe(meta());
    });
  });
});

describe('the repository', () => {
  test('the lockfile names no registry', () => {
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(
      /"resolved"|https?:\/\/[^"]*(?:registry|npmjs\.org\/[^"]*\.tgz)/,
    );
  });

  test('continuous integration runs the commands that the README gives', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const commands = readFileSync(join(ROOT, '.ci/run'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('npm'));
    expect(commands).toHaveLength(2);
    for (const command of commands) expect(readme).toContain(`\n${command}\n`);
  });

  test('the seed is there byte for byte', () => {
    expect(createHash('sha256').update(readFileSync(SEED)).digest('hex')).toBe(
      'faa391dc4d2c46e30da90ce6f3577dd12adc426b3f15dc885b8dc8ab35896a8a',
    );
  });
});
