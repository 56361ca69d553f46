import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dates } from '../../../src/annotators/dates/index.ts';
import { PLAIN } from '../../../src/annotators/runner.ts';
import type { Structure } from '../../../src/document/layers.ts';
import { makeTokenized, plainStructure, runStage } from '../../helpers/documents.ts';
import { expectLinear } from '../../helpers/growth.ts';
import { ECOSYSTEM, FOUND, NOT_FOUND } from './table.ts';

/** The dates of a text; the layer is checked for validity. */
function find(text: string, reference = '2025-10-02', known: Partial<Structure> = {}) {
  const published = reference === '' ? null : { text: reference, span: null };
  const structure = { ...plainStructure(text), published, ...known };
  return runStage<'dates'>(dates, makeTokenized(text, { structure }));
}

function show(text: string, reference?: string, known?: Partial<Structure>): string[] {
  return find(text, reference, known).map((date) => `${text.slice(date.start, date.end)} ${date.type} ${date.value}`);
}

describe('dates', () => {
  it.each(ECOSYSTEM)('$text', ({ text, found }) => {
    expect(show(text)).toEqual(found);
  });

  it.each(FOUND)('$text (from $reference)', ({ text, found, reference }) => {
    expect(show(text, reference)).toEqual(found);
  });

  it.each(NOT_FOUND)('finds nothing in: %s', (text) => {
    expect(show(text)).toEqual([]);
  });

  it('resolves against the dateline rather than the date of publication', () => {
    const dateline = { start: 0, end: 4, place: 'Lima', date: '2025-09-29', agency: null };
    expect(show('LIMA -- It rained today.', '2025-10-02', { dateline })).toEqual(['today DATE 2025-09-29']);
  });

  it('takes the day of a publication date and time, whatever its zone', () => {
    expect(show('It rained today.', '2025-09-30T23:57:00-11:00')).toEqual(['today DATE 2025-09-30']);
  });

  it('leaves what needs a full reference date unresolved where only a year is known', () => {
    expect(show('It rained today.', '2025')).toEqual(['today DATE null']);
  });

  it.each([
    ['It ran from April 2 to May 9, 2024.', 'April 2 to May 9, 2024 2024-04-02/2024-05-09'],
    ['He served from 1991 to 1997.', '1991 to 1997 1991/1997'],
    ['The show (26 July - 22 August 2025) is free.', '26 July - 22 August 2025 2025-07-26/2025-08-22'],
    ['It was shut between March and June 2024.', 'March and June 2024 2024-03/2024-06'],
    ['They met in March and June 2024.', null],
    ['The vote was moved from May 3, 2024 to May 9, 2024.', null],
    ['Sales rose from 2023 to the present.', null],
    ['It fell from 2023 to 2019.', null],
  ])('finds the stretch between two dates: %s', (text, expected) => {
    const ranges = find(text).flatMap(({ range }) => range ?? []);
    expect(ranges.map(({ start, end, value }) => `${text.slice(start, end)} ${value}`)).toEqual(
      expected === null ? [] : [expected],
    );
  });

  it.each([
    ['It opens in early March.', { mod: 'START' }],
    ['It opens at the end of March.', { mod: 'END' }],
    ['It took about two years.', { mod: 'APPROX' }],
    ['It took more than two years.', { mod: 'MORE_THAN' }],
    ['He left more than two years ago.', { mod: 'BEFORE' }],
    ['It meets every other Tuesday.', { quant: 'EVERY OTHER' }],
    ['It floods each spring.', { quant: 'EACH' }],
    ['It runs three times a week.', { freq: '3X' }],
    ['It rained for the past two weeks.', { begins: '2025-09-18', ends: '2025-10-02' }],
    ['Polls closed at 18:00 AEST on May 3.', { begins: '2025-05-03T18:00+10:00' }],
  ])('says what stands beside the value: %s', (text, expected) => {
    expect(find(text)[0]).toMatchObject(expected);
  });

  it('names the rule that made each finding', () => {
    expect(find('They met on Sept. 29.')[0]?.by).toBe('dates/month-day');
    expect(find('They met on Monday.')[0]?.by).toBe('dates/weekday');
  });
});

describe('dates on any text', () => {
  const words = fc.constantFrom(
    ...'on May March Sept. 29 1995 2025 , . - / : the last next Monday night two three years ago weeks a.m. 8 12:30 every daily of quarter first end this weekend 10 to people 1990s will said 😀 \uD83D ’s \n'.split(
      ' ',
    ),
  );
  const reference = fc.constantFrom('', '2025-10-02', '0001-01-01', '9999-12-31T23:59', '2024-02-29', 'nonsense');

  it('never throws and gives valid, ordered spans', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), reference, (text, ref) => void find(text, ref)),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.constantFrom(' ', ''), reference, (parts, glue, ref) => {
        for (const { value } of find(parts.join(glue), ref)) {
          if (value !== null) expect(value).toMatch(/^(?:P|\d{2}|X{4}|T\d\d:\d\d|FY|PAST_REF|FUTURE_REF)/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([' ', '1', '1 ', 'A', 'May ', 'May 1', '8 a.m. ', '1995-', 'twenty-', 'a.', '12:00 ', 'last '])(
    'takes time in proportion to a long run of %j',
    (unit) => {
      expectLinear(20_000, (size) => {
        const document = makeTokenized(`On May 1 ${unit.repeat(size / unit.length)} x/y 2020`);
        return () => dates.annotate(document, PLAIN);
      });
    },
  );
});

describe('dates in any time zone', () => {
  const script = `
    import { PLAIN } from './src/annotators/runner.ts';
    import { dates } from './src/annotators/dates/index.ts';
    import { makeTokenized, plainStructure } from './test/helpers/documents.ts';
    import { ECOSYSTEM, FOUND } from './test/annotators/dates/table.ts';
    const rows = [...ECOSYSTEM, ...FOUND].map(({ text, reference = '2025-10-02' }) => {
      const published = reference === '' ? null : { text: reference, span: null };
      const document = makeTokenized(text, { structure: { ...plainStructure(text), published } });
      return dates.annotate(document, PLAIN);
    });
    process.stdout.write(JSON.stringify([new Date(0).getTimezoneOffset() !== 0, rows]));
  `;
  const run = async (TZ: string): Promise<[boolean, unknown]> => {
    const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, TZ } });
    return JSON.parse(stdout);
  };

  it('finds the same', { timeout: 20_000 }, async () => {
    const here = [...ECOSYSTEM, ...FOUND].map(({ text, reference }) => find(text, reference));
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      const [shifted, there] = await run(zone);
      expect(shifted).toBe(true);
      expect(there).toEqual(here);
    }
  });
});
