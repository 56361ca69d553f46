/** The table of time words: every value is one that TIMEX3 or a time zone can have, and every form finds its value. */
import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotators/annotate.ts';
import { createDocument } from '../../src/document/document.ts';
import { DATE_MODS } from '../../src/document/layers.ts';
import { readTable } from '../../src/lexicon/data.ts';
import { timeForms, timeGroups, timeValue } from '../../src/lexicon/time-words.ts';

const ROWS = readTable('time-words.tsv');
const VALUES: Readonly<Record<string, RegExp>> = {
  reference: /^(?:PAST|PRESENT|FUTURE)_REF$/,
  often: /^PT?\d+[HDWMY]$/,
  part: new RegExp(`^(?:${DATE_MODS.join('|')})$`),
  edge: /^(?:START|MID|END)$/,
  about: new RegExp(`^(?:${DATE_MODS.join('|')})$`),
  zone: /^(?:[+-]\d\d:\d\d)?$/,
  head: /^$/,
  before: /^$/,
  counted: /^$/,
  quantity: /^$/,
  numbered: /^$/,
  'year lead': /^$/,
  clause: /^$/,
  'name of time': /^$/,
  per: /^$/,
  'not per': /^$/,
  decade: /^$/,
  match: /^$/,
};

describe('data/time-words.tsv', () => {
  test('says each thing once', () => {
    const keys = ROWS.map(([kind, form]) => `${kind} ${form}`);
    expect(keys).toEqual([...new Set(keys)]);
  });

  test.each(ROWS)('%s: %s', (kind, form, value) => {
    expect(value).toMatch(VALUES[kind!]!);
    expect(() => new RegExp(form!, 'u')).not.toThrow();
  });

  test.each([
    ['edge', 'The very end'.slice(4), 'END'],
    ['part', 'Early', 'START'],
    ['about', 'just  over'.replace('  ', ' '), 'MORE_THAN'],
    ['zone', 'AEST', '+10:00'],
    ['zone', 'ET', null],
    ['often', 'daily', 'P1D'],
    ['part', undefined, null],
  ] as const)('%s %s says %s', (kind, words, value) => expect(timeValue(kind, words)).toBe(value));

  test('a form may begin with a capital, and looks around itself in its group', () => {
    expect('Early March').toMatch(new RegExp(`^${timeForms('part')} `, 'u'));
    const groups = new RegExp(timeGroups('reference'), 'iu').exec('It failed in the past.')?.groups;
    expect(groups?.PAST_REF).toBe('the past');
  });

  const datesOf = (text: string): string[] =>
    annotate(createDocument({ id: 'a', text, given: { published: '2025-10-02' } }), ['dates']).layers.dates!.map(
      ({ value }) => `${value}`,
    );
  const wordsOf = (kind: string): string[] =>
    ROWS.flatMap(([of, form = '']) => (of === kind ? [form.replace('?', '').replace('[1-4]', '2')] : []));

  test.each(wordsOf('counted'))('2000 %s is no year', (word) => {
    expect(datesOf(`They counted 2000 ${word} there.`)).not.toContain('2000');
  });

  test.each(wordsOf('quantity'))('%s 2000 troops is no year', (word) => {
    expect(datesOf(`They saw ${word} 2000 troop carriers there.`)).not.toContain('2000');
  });

  test.each(wordsOf('numbered'))('%s 2000 is no year', (word) => {
    expect(datesOf(`They saw ${word} 2000 burn.`)).not.toContain('2000');
  });

  test.each(wordsOf('name of time'))('%s 2000 is a year', (word) => {
    expect(datesOf(`The vote of ${word} 2000 was fair.`).join(' ')).toContain('2000');
  });

  test.each(wordsOf('decade').map((word, at) => [word, `19${at + 2}X`]))('the %s are %s', (word, value) => {
    expect(datesOf(`It grew in the ${word}.`)).toContain(value);
  });
});
