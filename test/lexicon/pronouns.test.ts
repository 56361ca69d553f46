import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/lexicon/data.ts';
import { pronounGender, pronounOf } from '../../src/lexicon/pronouns.ts';
import { entitiesOf } from '../helpers/documents.ts';
import { markedDocument } from '../helpers/names.ts';

describe('data/pronouns.tsv', () => {
  test('has five columns of known values, each word once', () => {
    const rows = readTable('pronouns.tsv');
    const words = rows.map(([word]) => word);
    expect(words).toEqual([...new Set(words)]);
    for (const [word, kind, person, gender, part = ''] of rows) {
      expect(['he', 'it', 'they', 'who', 'other-pronoun'], word).toContain(kind);
      expect(['', '1', '1+', '2', '3'], word).toContain(person);
      expect(kind === 'he' ? ['m', 'f'] : [''], word).toContain(gender);
      expect(['', 'subject', 'owner', 'other'], word).toContain(part);
    }
  });

  test.each([
    ['She', 'f'],
    ['HIS', 'm'],
    ['they', null],
    ['Hera', null],
  ])('%s states %s', (word, gender) => {
    expect(pronounGender(word)).toBe(gender);
  });

  test('a word that is none is none', () => {
    expect(pronounOf('premier')).toBeNull();
    expect(pronounOf('')).toBeNull();
  });
});

describe('data/leading-verbs.tsv', () => {
  test.each(readTable('leading-verbs.tsv'))('who %s: %s', (verb, title) => {
    const document = markedDocument(`[Ann Lee|person], who ${verb} the union, left on Monday.`);
    const held = entitiesOf(document).flatMap((entity) => entity.titles.map(({ title }) => title));
    expect(held).toEqual([title]);
  });
});
