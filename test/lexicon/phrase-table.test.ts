/** A table of phrases gives back what it was made of, and knows nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arraysOf,
  countryIn,
  type Entry,
  listsIn,
  longestIn,
  makePhraseTable,
  tableOf,
} from '../../src/lexicon/phrase-table.ts';
import { readSections, writeSections } from '../../src/lexicon/sections.ts';

const words = (text: string) => text.split(' ').map((folded) => ({ folded }));
const WORDS = fc.constantFrom('new', 'york', 'city', 'são', 'paulo', '北京', 'o’neill', 'a');
const PHRASE = fc.array(WORDS, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));

describe('a table of phrases', () => {
  it('gives each phrase its lists and its country, also when read from a file', () => {
    fc.assert(
      fc.property(fc.dictionary(PHRASE, fc.integer({ min: 1, max: 511 })), fc.array(PHRASE), (lists, others) => {
        const entries = new Map<string, Entry>(
          Object.entries(lists).map(([phrase, bits]) => [phrase, { lists: bits, longest: 0, country: bits % 256 }]),
        );
        const bytes = writeSections('TESTTEST', {}, arraysOf(makePhraseTable(entries)));
        const table = tableOf(readSections(bytes, 'TESTTEST', 'test'));
        for (const phrase of [...entries.keys(), ...others]) {
          expect(listsIn(table, phrase)).toBe(entries.get(phrase)?.lists ?? 0);
          expect(countryIn(table, phrase)).toBe(entries.get(phrase)?.country ?? 0);
        }
      }),
    );
  });

  it('finds the longest phrase that begins at a word', () => {
    const table = makePhraseTable(
      new Map([
        ['new', { lists: 0, longest: 3, country: 0 }],
        ['york', { lists: 1, longest: 0, country: 0 }],
        ['new york', { lists: 2, longest: 0, country: 0 }],
        ['new york city', { lists: 4, longest: 0, country: 0 }],
      ]),
    );
    expect(longestIn(table, words('in new york city'), 1)).toEqual({ lists: 4, words: 3 });
    expect(longestIn(table, words('in new york today'), 1)).toEqual({ lists: 2, words: 2 });
    expect(longestIn(table, words('in new york'), 1)).toEqual({ lists: 2, words: 2 });
    expect(longestIn(table, words('in new york'), 2)).toBeNull();
    expect(longestIn(table, words('in new delhi'), 1)).toBeNull();
    expect(longestIn(table, words('in new york'), 3)).toBeNull();
  });

  it('says when there are too many', () => {
    const many = new Map(Array.from({ length: 262_144 }, (_, i) => [`w${i}`, { lists: 1, longest: 0, country: 0 }]));
    expect(() => makePhraseTable(many)).toThrow(/262144 phrases are more than a table holds/);
  });
});
