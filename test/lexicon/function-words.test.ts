import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotators/annotate.ts';
import { introducedBy } from '../../src/annotators/attributions/rules/introduced.ts';
import { withoutAdverbials } from '../../src/annotators/attributions/rules/source-edges.ts';
import { sourceOf } from '../../src/annotators/mentions/source-phrase.ts';
import { withPersons } from '../../src/annotators/names/given-names.ts';
import { isTitleCase } from '../../src/annotators/names/headline-lines.ts';
import { withHeadlines } from '../../src/annotators/names/headlines.ts';
import { bylineOf } from '../../src/annotators/structure/byline.ts';
import { placeAsWritten } from '../../src/annotators/structure/places.ts';
import type { Layers } from '../../src/document/layers.ts';
import { readTable } from '../../src/lexicon/data.ts';
import { isDescribedSource } from '../../src/lexicon/described-sources.ts';
import { wordsOf } from '../../src/lexicon/function-words.ts';
import { makeTokenized } from '../helpers/documents.ts';

type Read = Pick<Layers, 'tokens' | 'sentences'>;

describe('data/function-words.tsv', () => {
  test('has each class once, and in it each word once, in lower case', () => {
    const rows = readTable('function-words.tsv');
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
    for (const [name, words = ''] of rows) {
      const all = words.split(' ');
      expect(all, name).toEqual([...new Set(all)]);
      expect(words, name).toBe(words.toLowerCase());
    }
  });

  test.each(wordsOf('when-said'))('a source ends before %s', (word) => {
    const text = `Union leaders ${word}`;
    const cut = withoutAdverbials.apply({ source: { start: 0, end: text.length } }, text);
    expect(cut?.source).toEqual({ start: 0, end: 'Union leaders'.length });
  });

  test.each(wordsOf('after-source'))('a described source goes on with %s', (word) => {
    expect(isDescribedSource(`a diplomat ${word} zzz`)).toBe(true);
  });

  test.each(wordsOf('name-particle'))('%s stands inside the name of a byline', (word) => {
    const line = `By Ana ${word} Cruz, Reuters`;
    expect(bylineOf(line, { start: 0, end: line.length })?.persons.map(({ text }) => text)).toEqual([
      `Ana ${word} Cruz`,
    ]);
  });

  test.each(wordsOf('place-particle'))('%s stays small inside the name of a place', (word) => {
    expect(placeAsWritten(`VILA ${word.toUpperCase()} MAR`)).toBe(`Vila ${word} Mar`);
  });

  test.each(wordsOf('source-tail'))('%s at the end of a source is no part of it', (word) => {
    const text = `Ann Lee ${word}`;
    expect(sourceOf({ start: 0, end: text.length }, text).text).toBe('Ann Lee');
  });

  test.each(wordsOf('headline-verb'))('a name in a headline ends before %s', (word) => {
    const verb = word[0]!.toUpperCase() + word.slice(1);
    const { tokens, sentences } = makeTokenized(`Nadia Orlov ${verb} Big Rivals Now\n\nThe day was long.`)
      .layers as Read;
    const span = { first: 0, end: 3, type: 'person', confidence: 0.9, by: 'names/crf' } as const;
    expect(withHeadlines([span], tokens, sentences)[0]?.end).toBe(2);
  });

  test.each(wordsOf('headline-small'))('%s may be small in a headline', (word) => {
    const { tokens, sentences } = makeTokenized(`Nadia Orlov ${word} Big Rivals Now`).layers as Read;
    expect(isTitleCase(tokens, sentences[0]!)).toBe(true);
  });

  test.each(wordsOf('speechless'))('nobody says anything where the %s shows it', (word) => {
    const { layers } = annotate(`The ${word} shows that the dam will break, and the river knows it.`, ['attributions']);
    expect(layers.attributions).toEqual([]);
  });

  test.each([
    ...wordsOf('said-noun').map((noun) => `The ${noun} of Ana Ruiz: `),
    ...wordsOf('said-noun-verb').map((verb) => `Ana Ruiz ${verb} a short answer: `),
    ...wordsOf('quoting').map((verb) => `To ${verb} Ana Ruiz, `),
    ...wordsOf('borrowed').map((noun) => `To borrow a ${noun} from Ana Ruiz, `),
    ...wordsOf('in-whose').map((noun) => `In the ${noun} of Ana Ruiz, `),
  ])('a quotation is introduced by: %s', (words) => {
    const { source } = introducedBy(`${words}"We lost."`, 0, words.length)!;
    expect(words.slice(source.start, source.end)).toBe('Ana Ruiz');
  });

  test.each(wordsOf('person-verb'))('what begins with a given name and %s is a person', (word) => {
    const { tokens, sentences } = makeTokenized(`Savannah York ${word} in Lima.`).layers as Read;
    const span = { first: 0, end: 2, type: 'location', confidence: 0.5, by: 'names/crf' } as const;
    expect(withPersons([span], tokens, sentences)[0]?.type).toBe('person');
  });
});
