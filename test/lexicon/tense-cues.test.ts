/** Every form of data/tense-cues.tsv: it alone tells the tense of the Friday in its example. */
import { describe, expect, test } from 'vitest';
import { tenseAt } from '../../src/annotators/dates/tense.ts';
import { readTable } from '../../src/lexicon/data.ts';

const ROWS = readTable('tense-cues.tsv');
const TENSE: Readonly<Record<string, string | null>> = {
  will: 'future',
  planned: 'planned',
  ahead: 'future',
  intended: 'planned',
  past: 'past',
  irregular: 'past',
  timetable: 'future',
  until: 'future',
  moved: 'future',
  over: 'past',
  unlike: null,
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
    // Another verb than these with `until` or `to` looks back.
    expect(tenseOfFriday(example!.replace(stands, '–'))).toBe(kind === 'until' || kind === 'moved' ? 'past' : null);
  });
});
