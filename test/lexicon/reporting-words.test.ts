import { describe, expect, it } from 'vitest';
import { VERB_CLASSES, type VerbClass } from '../../src/document/layers.ts';
import { readTable } from '../../src/lexicon/data.ts';
import { verbOf } from '../../src/lexicon/reporting-verbs.ts';
import { verbOfWord } from '../../src/lexicon/reporting-words.ts';

const rows = readTable('reporting-words.tsv');

describe('data/reporting-words.tsv', () => {
  it('has three columns, each word once, in order, and no form of a reporting verb', () => {
    expect(rows.map(([word]) => word)).toEqual([...new Set(rows.map(([word]) => word))].sort());
    for (const row of rows) {
      expect(row).toHaveLength(3);
      expect(VERB_CLASSES).toContain(row[2] as VerbClass);
      expect(verbOf(row[0]!), row[0]).toBeNull();
    }
  });

  it('gives nouns the class of their verb', () => {
    for (const [word, lemma = '', verbClass] of rows.filter((row) => !row[1]!.startsWith('be ')))
      expect(verbOf(lemma)?.class, word).toBe(verbClass);
  });
});

it.each([
  ['allegations', 'allege', 'distance'],
  ['statement', 'state', 'neutral'],
  ['confident', 'be confident', 'think'],
])('%s: %s, %s', (word, lemma, verbClass) => {
  expect(verbOfWord(word)).toEqual({ lemma, class: verbClass });
});

it.each(['said', 'house', 'Statement', ''])('%s is none', (word) => {
  expect(verbOfWord(word)).toBeNull();
});
