/**
 * newsx as a filter: one line in, exactly one line out, in order; nothing but JSON on
 * standard output; a bad record gives an error record in its place.
 */
import { Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import { makeIo } from '../helpers/io.ts';

type Answer = 'record' | 'blank-line' | 'bad-json' | 'not-an-object' | 'no-text' | 'bad-text' | 'empty' | string;

const good = (more: object = {}): string => JSON.stringify({ id: 'good', text: 'Rain fell.', ...more });

/** Every kind of line, and what is answered: a record, or an error with a code. */
const LINES: readonly (readonly [kind: string, line: string | Buffer, answer: Answer])[] = [
  ['a record', good(), 'record'],
  ['no id', '{"text":"Rain fell."}', 'record'],
  ['an id that is a number', good({ id: 17 }), 'record'],
  ['white space around it', `  ${good()}\t`, 'record'],
  ['line ends of other systems in the text', good({ text: 'Rain\r\nfell.\u2028Snow\u0085fell.' }), 'record'],
  ['terminal sequences in the text', good({ text: 'Rain \u001b[31mfell\u0007.\u202e' }), 'record'],
  ['terminal sequences in the id', good({ id: '\u001b]0;title\u0007' }), 'record'],
  ['half a surrogate pair', '{"id":"half","text":"Rain \\ud83d fell."}', 'record'],
  [
    'a record of newsx that failed',
    '{"id":"x","record":1,"error":{"code":"cut-off","message":"was cut off"}}',
    'cut-off',
  ],
  ['nothing', '', 'blank-line'],
  ['white space', ' \t ', 'blank-line'],
  ['prose', 'Rain fell.', 'bad-json'],
  ['a torn record', good().slice(0, -4), 'bad-json'],
  ['two records', good() + good(), 'bad-json'],
  ['a single quotation mark', '"', 'bad-json'],
  ['NaN, as Python writes it', '{"id":"a","score":NaN,"text":"Rain fell."}', 'record'],
  ['a text that is NaN', '{"text":NaN}', 'bad-text'],
  ['a nan of no program', '{"text":nan}', 'bad-json'],
  ['a control character in a string', '{"text":"Rain\u0001fell."}', 'bad-json'],
  ['brackets without end', '['.repeat(100_000), 'bad-json'],
  ['brackets a hundred thousand deep', '['.repeat(100_000) + ']'.repeat(100_000), 'not-an-object'],
  ['a string', '"Rain fell."', 'not-an-object'],
  ['a number', '17', 'not-an-object'],
  ['null', 'null', 'not-an-object'],
  ['an array', `[${good()}]`, 'not-an-object'],
  ['no fields', '{}', 'no-text'],
  ['no text', '{"id":"a","title":"Rain"}', 'no-text'],
  ['a text that is a number', good({ text: 17 }), 'bad-text'],
  ['a text that is null', good({ text: null }), 'bad-text'],
  ['a text that is an object', good({ text: { en: 'Rain fell.' } }), 'bad-text'],
  ['an empty text', good({ text: '' }), 'empty'],
  ['a text of white space', good({ text: ' \n\u00a0' }), 'empty'],
  ['a NUL byte', `${good()}\0`, 'binary'],
  [
    'bytes that are no UTF-8',
    Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xc3, 0x28, 0xff, 0xfe]), Buffer.from('"}')]),
    'record',
  ],
  ['annotations of a newer newsx', good({ schema: 'newsx/2' }), 'unknown-schema'],
  ['annotations that are not whole', good({ schema: 'newsx/1' }), 'bad-annotation'],
];

/** The filter on these chunks. */
async function filter(chunks: Iterable<Buffer>, jobs: number) {
  const { io, written } = makeIo();
  const stdin = Object.assign(Readable.from(chunks), { isTTY: false });
  const args = ['annotate', '-', '--input-format', 'jsonl', '--format', 'jsonl', '--jobs', String(jobs)];
  const exit = await runProgram(args, { ...io, stdin });
  const lines = written.stdout.split('\n');
  expect(lines.pop()).toBe('');
  return { answers: lines.map((line) => answerOf(line)), exit, ...written };
}

function answerOf(line: string): Answer {
  const value = JSON.parse(line);
  expect(typeof value.id).toBe('string');
  if (value.schema === 'newsx/1') return 'record';
  expect(value).toEqual({
    id: expect.any(String),
    record: expect.any(Number),
    error: { code: expect.any(String), message: expect.stringMatching(/^[^\n]+$/) },
  });
  return value.error.code;
}

function bytesOf(lines: readonly (string | Buffer)[], end = '\n'): Buffer {
  return Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from(end)]));
}

describe('the filter', () => {
  test.each(LINES)('%s', async (_, line, answer) => {
    const { answers, exit, stderr } = await filter([bytesOf([line])], 1);
    expect(answers).toEqual([answer]);
    expect(exit).toBe(answer === 'record' ? 0 : 1);
    expect(stderr.split('\n')).toHaveLength(answer === 'record' ? 1 : 2);
  });

  test.each([1, 2])('all of them at once, with %i jobs, say their own ids and numbers', async (jobs) => {
    const { answers, stdout, exit } = await filter([bytesOf(LINES.map(([, line]) => line))], jobs);
    expect(answers).toEqual(LINES.map(([, , answer]) => answer));
    expect(exit).toBe(1);
    for (const [i, line] of stdout.trimEnd().split('\n').entries()) {
      const { record, source, id } = JSON.parse(line);
      expect(record ?? source.record).toBe(i + 1);
      const [kind] = LINES[i]!;
      if (kind === 'no id' || kind === 'nothing' || kind === 'prose') expect(id).toBe(`-:${i + 1}`);
    }
  });

  test.each([1, 2])('any lines, with any ends and chunks, in order, with %i jobs', (jobs) =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...LINES), { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.integer({ min: 1, max: 999 }),
        async (lines, end, ended, size) => {
          const whole = bytesOf(
            lines.map(([, line]) => line),
            end,
          );
          const input = ended || lines.length === 0 ? whole : whole.subarray(0, -end.length);
          const chunks: Buffer[] = [];
          for (let at = 0; at < input.length; at += size * 100) chunks.push(input.subarray(at, at + size * 100));
          const answers = lines.map(([, , answer]) => answer);
          // A last line that is empty and has no end is no line.
          if (!ended && lines.at(-1)?.[1] === '') answers.pop();
          expect((await filter(chunks, jobs)).answers).toEqual(answers);
        },
      ),
      { numRuns: jobs === 1 ? 30 : 5 },
    ),
  );

  test.each([1, 2])('reads no further than it can write, with %i jobs', async (jobs) => {
    let read = 0;
    function* endless(): Generator<Buffer> {
      for (;;) {
        read++;
        yield bytesOf([good({ text: `Rain fell. ${'Snow fell. '.repeat(200)}` })]);
      }
    }
    const { io } = makeIo();
    const controller = new AbortController();
    const stdin = Object.assign(Readable.from(endless(), { objectMode: true, highWaterMark: 1 }), { isTTY: false });
    // Its reader takes nothing.
    let stuck = (): void => {};
    const isStuck = new Promise<void>((resolve) => {
      stuck = resolve;
    });
    const stdout = new Writable({ write: () => stuck() });
    const args = ['meta', '-', '--input-format', 'jsonl', '--format', 'jsonl', '--jobs', String(jobs)];
    const running = runProgram(args, { ...io, stdin, stdout, signal: controller.signal });
    await isStuck;
    for (let quiet = 0, before = read; quiet < 100; quiet++) {
      await setImmediate();
      if (read !== before) quiet = 0;
      before = read;
    }
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(100);
    running.catch(() => {});
    controller.abort();
  });
});
