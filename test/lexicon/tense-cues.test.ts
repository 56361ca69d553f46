/** Every form of data/tense-cues.tsv: it alone tells the tense of the Friday in its example. */
import { describe, expect, test } from 'vitest';
import { tenseAt } from '../../src/annotators/dates/tense.ts';
import { readTable } from '../../src/lexicon/data.ts';

const ROWS = readTable('tense-cues.tsv');
const TENSE: Readonly<Record<string, string | null>> = {
  will: 'future',
  planned: 'planned',
  awaited: 'planned',
  ahead: 'future',
  intended: 'planned',
  past: 'past',
  irregular: 'past',
  timetable: 'future',
  until: 'future',
  moved: 'future',
  called: 'future',
  asked: 'planned',
  appointed: 'planned',
  wished: 'near',
  done: 'past',
  decided: 'near',
  over: 'past',
  unlike: null,
};

/** Another verb than these with `until`, `to` or `for` looks back; any other event may be to come. */
const WITHOUT: Readonly<Record<string, string>> = {
  until: 'past',
  moved: 'past',
  called: 'past',
  awaited: 'past',
  appointed: 'past',
  done: 'future',
  decided: 'future',
};

function tenseOfFriday(sentence: string): string | null {
  const start = sentence.indexOf('Friday');
  return tenseAt(sentence, { start, end: start + 'Friday'.length });
}

describe('data/tense-cues.tsv', () => {
  test('says each thing once', () => {
    const keys = ROWS.map(([kind, form]) => `${kind} ${form}`);
    expect(keys).toEqual([...new Set(keys)]);
  });

  test.each(ROWS)('%s: %s', (kind, form, example) => {
    const stands = new RegExp(`(?<!\\p{L})${form}(?!\\p{L})`, 'u');
    expect(example).toMatch(stands);
    expect(tenseOfFriday(example!)).toBe(TENSE[kind!]);
    expect(tenseOfFriday(example!.replace(stands, '…'))).toBe(WITHOUT[kind!] ?? null);
  });
});
