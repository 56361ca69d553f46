/** Runs that are stopped or killed anywhere, and what the next one makes of what they left. */
import { appendFile, mkdtemp, readdir, readFile, rm, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Interrupted, UsageError } from '../../../src/cli/io.ts';
import type { RunOptions } from '../../../src/cli/options/index.ts';
import { run } from '../../../src/cli/run/index.ts';
import type { Format } from '../../../src/renderers/formats.ts';
import { NO_FILTERS } from '../../../src/views/filters.ts';
import { perDocument } from '../../../src/views/per-document.ts';
import { EVERYTHING } from '../../../src/views/question.ts';
import type { View } from '../../../src/views/view.ts';
import { makeIo } from '../../helpers/io.ts';
import { runOptions } from '../../helpers/run-options.ts';

/** Some documents give no row, some several, some fail. */
function letters(stopAt: string | null, stop: () => void): View {
  return {
    name: 'letters',
    summary: 'Counts letters.',
    requires: [],
    columns: [{ key: 'doc' }, { key: 'letter' }],
    start: () =>
      perDocument((document) => {
        if (document.id === stopAt) stop();
        if (document.text === 'BOOM') throw new TypeError('no such thing');
        return [...document.text.matchAll(/[äbc]/g)].map(([letter]) => ({ doc: document.id, letter }));
      }),
  };
}

const TEXTS = ['x', 'äb"c', 'BOOM', 'cab', 'ä', 'x', 'not json', 'bcä', 'b'];
const RECORDS = TEXTS.map((text, i) => (text === 'not json' ? text : JSON.stringify({ id: `r${i}`, text })));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsx-resume-'));
  await writeFile(join(folder, 'in.jsonl'), RECORDS.join('\n'));
});
afterEach(() => rm(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);
const read = (name: string): Promise<string> => readFile(path(name), 'utf8');

/** One run, which is interrupted at a document, with a checkpoint after every record or none. */
async function go(format: Format, others: Partial<RunOptions> = {}, stopAt: string | null = null, everyRecord = true) {
  const controller = new AbortController();
  const { io, written } = makeIo();
  let clock = 0;
  const now = (): number => {
    clock += everyRecord ? 1000 : 0;
    return clock;
  };
  const options = runOptions(format, { output: path('out'), resume: true, ...others });
  const exit = await run(
    letters(stopAt, () => controller.abort()),
    [path('in.jsonl')],
    options,
    {
      ...io,
      now,
      signal: controller.signal,
    },
  );
  return { exit, stderr: written.stderr };
}

const interrupted = (...args: Parameters<typeof go>): Promise<void> => expect(go(...args)).rejects.toThrow(Interrupted);

describe('--resume', () => {
  test.each(['jsonl', 'csv', 'tsv'] as const)('a run in one piece is a run without it: %s', async (format) => {
    await run(
      letters(null, () => {}),
      [path('in.jsonl')],
      runOptions(format, { output: path('whole') }),
      makeIo().io,
    );
    expect((await go(format)).exit).toBe(1);
    expect(await read('out')).toBe(await read('whole'));
    expect((await readdir(folder)).sort()).toEqual(['in.jsonl', 'out', 'out.newsx-run', 'whole']);
  });

  test('whatever a kill leaves, the end is the same', async () => {
    await go('csv');
    const whole = await read('out');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('jsonl' as const, 'csv' as const),
        fc.array(
          fc.record({
            stopAt: fc.constantFrom('r0', 'r1', 'r3', 'r4', 'r7', 'r8'),
            everyRecord: fc.boolean(),
            // A kill may tear the journal anywhere, and leave anything behind the part file's last checkpoint.
            tornFromJournal: fc.nat(300),
            garbage: fc.constantFrom('', '{"doc":"r', '\n\n', 'r1,b\nr1,"'),
          }),
          { maxLength: 4 },
        ),
        async (format, kills) => {
          for (const name of ['out', 'out.newsx-run', 'out.newsx-part']) await rm(path(name), { force: true });
          for (const { stopAt, everyRecord, tornFromJournal, garbage } of kills) {
            // A later run may have passed that document, and end.
            const ended = await go(format, {}, stopAt, everyRecord).catch((error) =>
              expect(error).toBeInstanceOf(Interrupted),
            );
            if (ended) break;
            await appendFile(path('out.newsx-part'), garbage);
            const { size } = await stat(path('out.newsx-run'));
            await truncate(path('out.newsx-run'), Math.max(0, size - tornFromJournal));
          }
          expect((await go(format)).exit).toBe(1);
          const expected = format === 'csv' ? whole : toJsonl(whole);
          expect(await read('out')).toBe(expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('works on nothing twice, and reports no failure twice', async () => {
    await interrupted('jsonl', {}, 'r4', false);
    const { stderr, exit } = await go('jsonl', {}, 'r1');
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/in\.jsonl:7: the line is not valid JSON/),
      expect.stringMatching(/^newsx: \d documents, 1 failed$/),
      '',
    ]);
    expect(exit).toBe(1);
  });

  test('a kill between the last checkpoint and the final name is made good', async () => {
    await go('csv');
    const whole = await read('out');
    await writeFile(path('out.newsx-part'), whole);
    await unlink(path('out'));
    expect((await go('csv')).exit).toBe(1);
    expect(await read('out')).toBe(whole);
    expect((await readdir(folder)).sort()).toEqual(['in.jsonl', 'out', 'out.newsx-run']);
  });

  test('a finished run is not run again, unless its output is gone', async () => {
    await go('csv');
    const { mtimeMs } = await stat(path('out'));
    expect(await go('csv')).toEqual({
      exit: 1,
      stderr: `newsx: ${path('out')} is complete already, but for what failed; to make it again, delete ${path('out')}.newsx-run\n`,
    });
    expect((await stat(path('out'))).mtimeMs).toBe(mtimeMs);
    await unlink(path('out'));
    expect((await go('csv')).stderr).toContain('no such thing');
    await writeFile(path('out'), 'changed');
    await expect(go('csv')).rejects.toThrow(/not as the finished run left it/);
  });

  test.each([
    ['jsonl', {}, true],
    ['table', {}, false],
    ['json', {}, false],
    ['csv', { limit: 7 }, false],
    ['csv', { sort: [{ column: 'letter', descending: false }] }, false],
  ] as const)(
    'a run of %s with %j that is stopped advises to resume only where that can be: %s',
    async (format, others, can) => {
      const { io, written } = makeIo();
      const controller = new AbortController();
      const stopping = letters('r4', () => controller.abort());
      const options = runOptions(format, { output: path('out'), ...others });
      const stopped = run(stopping, [path('in.jsonl')], options, { ...io, signal: controller.signal });
      await expect(stopped).rejects.toThrow(Interrupted);
      expect(written.stderr.includes('with --resume, what is done is kept')).toBe(can);
      expect(written.stderr).toMatch(/newsx: stopped: \S+out was not written/);
    },
  );

  test('an old file stays until the new one is complete', async () => {
    await writeFile(path('out'), 'old');
    await interrupted('jsonl', {}, 'r4');
    expect(await read('out')).toBe('old');
    await go('jsonl');
    expect(await read('out')).toMatch(/^\{"doc":"r1","letter":"ä"\}\n/);
  });

  test('records that were added at the end are read', async () => {
    await interrupted('jsonl', {}, 'r4');
    await appendFile(path('in.jsonl'), '\n{"id":"new","text":"b"}');
    await go('jsonl');
    expect(await read('out')).toMatch(/\{"doc":"new","letter":"b"\}\n$/);
  });

  test('a finished run reads what was added, and what could not be read; it refuses what was changed', async () => {
    await writeFile(path('in.jsonl'), RECORDS.slice(0, 8).join('\n'));
    expect((await go('jsonl')).exit).toBe(1);
    const mended = RECORDS.map((record) => (record === 'not json' ? '{"id":"r6","text":"bb"}' : record));
    await writeFile(path('in.jsonl'), mended.slice(0, 8).join('\n'));
    await go('jsonl');
    expect((await go('jsonl')).stderr).toContain('is complete already');
    await writeFile(path('in.jsonl'), mended.join('\n'));
    await go('jsonl');
    const resumed = await read('out');
    const again = runOptions('jsonl', { output: path('whole') });
    const view = letters(null, () => {});
    await run(view, [path('in.jsonl')], again, makeIo().io);
    expect(resumed).toBe(await read('whole'));
    await writeFile(path('in.jsonl'), mended.join('\n').replace('cab', 'bac'));
    await expect(go('jsonl')).rejects.toThrow(/the first 9 records of the input are not what they were/);
    expect(await read('out')).toBe(resumed);
    expect((await readdir(folder)).sort()).toEqual(['in.jsonl', 'out', 'out.newsx-run', 'whole']);
  });

  test('an input that was not there yet is read once it is', async () => {
    await unlink(path('in.jsonl'));
    expect((await go('csv')).exit).toBe(1);
    expect((await go('csv')).stderr).toContain('is complete already, but for what failed');
    await writeFile(path('in.jsonl'), RECORDS.slice(3, 6).join('\n'));
    expect((await go('csv')).exit).toBe(0);
    expect(await read('out')).toMatch(/^doc,letter\nr3,c\n/);
  });

  test.each([
    ['another format', () => go('csv'), /format was "jsonl", is "csv"/],
    [
      'another filter',
      () => go('jsonl', { filters: { ...NO_FILTERS, minConfidence: 0.5 } }),
      /minConfidence was not there, is 0\.5/,
    ],
    ['another date', () => go('jsonl', { date: '2025-01-01' }), /date was not there, is "2025-01-01"/],
    [
      'another question',
      () => go('jsonl', { question: { ...EVERYTHING, since: '2025', where: new Map([['outlet', ['Post']]]) } }),
      /where was \[\], is \["outlet=Post"\]; since was not there, is "2025"/,
    ],
    ['another shard', () => go('jsonl', { shard: { index: 1, count: 2 } }), /shard was not there, is \{"index":1/],
    [
      'another version',
      async () => {
        const journal = (await read('out.newsx-run')).replace(/"newsx":"[^"]*"/, '"newsx":"0.0.1"');
        await writeFile(path('out.newsx-run'), journal);
        return go('jsonl');
      },
      /cannot resume another run: newsx was 0\.0\.1, is \d/,
    ],
    [
      'a changed record',
      async () => {
        await writeFile(path('in.jsonl'), RECORDS.join('\n').replace('cab', 'bac'));
        return go('jsonl');
      },
      /cannot resume: the first 4 records of the input are not what they were/,
    ],
    [
      'a shorter input',
      async () => {
        await writeFile(path('in.jsonl'), RECORDS.slice(0, 2).join('\n'));
        return go('jsonl');
      },
      /cannot resume: the first 4 records of the input are not what they were/,
    ],
  ])('refuses %s, and leaves all as it was', async (_, again, message) => {
    await interrupted('jsonl', {}, 'r4');
    const part = await read('out.newsx-part');
    const refused = again();
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(message);
    expect(await read('out.newsx-part')).toBe(part);
  });

  test('other jobs, colours and messages are the same run', async () => {
    await interrupted('csv', {}, 'r4');
    await go('csv', { jobs: null, quiet: true, color: 'always' });
    const resumed = await read('out');
    await unlink(path('out.newsx-run'));
    await go('csv');
    expect(await read('out')).toBe(resumed);
  });

  test.each([
    ['table', {}, /cannot go on with the format table: use jsonl, csv, tsv/],
    ['json', {}, /cannot go on with the format json/],
    ['jsonl', { output: null }, /needs -o FILE/],
    ['jsonl', { output: '-' }, /needs -o FILE/],
    ['jsonl', { output: '/dev/null' }, /needs a file to write to/],
  ] as const)('%s with %j is a usage error', async (format, others, message) => {
    const refused = go(format, others);
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(message);
  });
});

/** The rows of a CSV of two columns without line ends in cells. */
function toJsonl(csv: string): string {
  const rows = csv.trim().split('\n').slice(1);
  return rows.map((row) => `${JSON.stringify({ doc: row.split(',')[0], letter: row.split(',')[1] })}\n`).join('');
}
