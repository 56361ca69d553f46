import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/inputs/index.ts';
import { brief, collect, fileOf, OPTIONS } from '../helpers.ts';
import { workbook } from '../workbook.ts';

const read = (bytes: Uint8Array, path = 'a.xlsx', keep: readonly string[] = ['outlet']) =>
  collect(readDocuments([fileOf(path, bytes)], { ...OPTIONS, format: null, keep }));
const ROWS = [
  ['id', 'Date', 'title', 'text', 'outlet'],
  ['a', { day: 45720 }, 'Ferry stops', 'The ferry stopped.\nIt did & more.', 'Herald'],
  [7, '13/03/2025', null, 'It rained.', null],
  [8, '04/03/2025', null, '', null],
] as const;

describe('a workbook', () => {
  it('has a row an article, with days as dates', async () => {
    const results = await read(workbook({ S: ROWS }));
    expect(brief(results)).toEqual(['document a', 'document 7', 'empty']);
    expect(results[0]?.document).toMatchObject({
      text: 'The ferry stopped.\nIt did & more.',
      given: { headline: 'Ferry stops', published: '2025-03-04' },
      fields: { outlet: 'Herald' },
      source: { format: 'xlsx', record: 1 },
    });
    expect(results[1]?.document?.given).toEqual({ published: '2025-03-13' });
  });

  it('of several sheets has those with a text', async () => {
    const results = await read(
      workbook({ Notes: [['note'], ['x']], One: [['text'], ['A b.']], Two: [['text'], ['C d.'], ['E f.']] }),
      'a',
    );
    const told = brief(results).filter((one) => one !== 'warning no-field');
    expect(told).toEqual(['warning passed-over', 'document a:1', 'document a:2', 'document a:3']);
    expect(results[0]?.warning?.message).toBe('passed over: 1 sheets without a text (Notes)');
  });

  it('may have a title above the names of its columns, and days as bare numbers', async () => {
    const results = await read(
      workbook({
        About: [
          ['column', 'meaning'],
          ['text', 'what it says'],
          ['date', 'its day'],
        ],
        S: [
          ['Ferries, all articles', null],
          [null],
          ['Date', 'Title', 'Text', 'n'],
          [45720, 'Ferry stops', 'A b.', 45720],
        ],
      }),
      'a',
      ['n'],
    );
    expect(brief(results)).toEqual(['warning passed-over', 'document a:1']);
    expect(results[1]?.document).toMatchObject({
      given: { headline: 'Ferry stops', published: '2025-03-04' },
      fields: { n: 45720 },
    });
  });

  it.each<[string, Uint8Array, string, RegExp]>([
    [
      'without a text',
      workbook({
        S: [
          ['a', 'b'],
          ['1', '2'],
        ],
      }),
      'no-text',
      /name the one that does \(a, b\)/,
    ],
    ['of one row', workbook({ S: [['text']] }), 'empty', /no rows/],
    ['that is CSV', strToU8('id,text\n1,No.\n'), 'unknown-kind', /is no Excel workbook, whatever its ending says/],
    ['of an older Excel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'unknown-kind', /old Word or Excel document/],
    ['cut off', workbook({ S: ROWS }).subarray(0, 900), 'damaged', /is no whole/],
    ['that is none', zipSync({ 'xl/workbook.xml': strToU8('<x') }), 'damaged', /no whole Excel workbook/],
  ])('%s is a clear failure', async (_, bytes, code, message) => {
    const [result] = await read(bytes);
    expect(result?.failure?.code).toBe(code);
    expect(result?.failure?.message).toMatch(message);
  });

  it('changed gives documents and failures, and never throws', async () => {
    const whole = workbook({ S: ROWS });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = Buffer.from(whole);
        bytes[at] = byte;
        for (const { failure } of await read(bytes)) if (failure) expect(failure.message).toMatch(/^[^\n]{8,1000}$/);
      }),
      { numRuns: 60 },
    );
  });
});
