/** What a report counts over articles: ties among those who lead, places, outlets, and which quote stands for its speaker. */
import { describe, expect, test } from 'vitest';
import { startMappedPlaces } from '../../src/analyses/mapped-places.ts';
import { startNamedTogether } from '../../src/analyses/named-together.ts';
import { startOutlets } from '../../src/analyses/outlets.ts';
import { quoteWorth } from '../../src/analyses/quote-worth.ts';
import type { Utterance } from '../../src/analyses/utterances.ts';
import type { Entity, Quote } from '../../src/document/layers.ts';

describe('who is named together', () => {
  const article = (...names: string[]) => ({
    actors: names.map((name) => ({ identity: name, name, type: 'person' as const })),
    pairs: names.flatMap((one, i) => names.slice(i + 1).map((other): [string, string] => [one, other])),
  });

  test('keeps the ties among those that are one of most pairs, the heaviest first', () => {
    const together = startNamedTogether();
    for (const one of [article('Obi', 'Asante'), article('Obi', 'Asante', 'Mensah'), article('Obi', 'Zulu')])
      together.add(one);
    const { actors, ties, all } = together.end(2);
    expect(actors.map(({ name, articles, pairs }) => [name, articles, pairs])).toEqual([
      ['Obi', 3, 4],
      ['Asante', 2, 3],
    ]);
    expect(ties).toEqual([{ source: 0, target: 1, weight: 2 }]);
    expect(all).toBe(4);
  });

  test('counts the same for however many articles', () => {
    const together = startNamedTogether();
    for (let i = 0; i < 3000; i++) together.add(article('Obi', `Somebody ${i}`, 'Asante'));
    expect(together.end(2).ties).toEqual([{ source: 0, target: 1, weight: 3000 }]);
  });

  test('leaves out who is named with nobody', () => {
    const together = startNamedTogether();
    together.add(article('Obi'));
    expect(together.end(10)).toEqual({ actors: [], ties: [], all: 0 });
  });
});

describe('places on the map', () => {
  const place = (name: string, country: string, at: number | null, type = 'location') =>
    ({ name, type, country: { value: country }, place: { latitude: at, longitude: at } }) as unknown as Entity;

  test('count once an article; persons are nowhere', () => {
    const places = startMappedPlaces();
    places.add([place('Accra', 'GHA', 5.6), place('Ghana', 'GHA', null), place('Ada Obi', 'NGA', null, 'person')]);
    places.add([place('Accra', 'GHA', 5.6), place('Lima', 'PER', -12)]);
    expect(places.end(1)).toEqual({
      countries: [
        { country: 'GHA', articles: 2 },
        { country: 'PER', articles: 1 },
      ],
      points: [{ name: 'Accra', country: 'GHA', latitude: 5.6, longitude: 5.6, articles: 2 }],
    });
  });
});

test('outlets stand by number of articles, those without one last', () => {
  const outlets = startOutlets();
  const said = (speaker: string | null, kind: 'direct' | 'indirect') =>
    ({ speaker, kind, status: speaker === null ? 'unresolved' : 'named' }) as Utterance;
  outlets.add(null, 10, []);
  outlets.add('Gazette', 100, [said('Obi', 'direct'), said(null, 'indirect')]);
  outlets.add('Post', 50, [said('Obi', 'direct')]);
  outlets.add('Post', 50, []);
  expect(
    outlets.end().map(({ outlet, articles, quotes, direct, named }) => [outlet, articles, quotes, direct, named]),
  ).toEqual([
    ['Post', 2, 1, 1, 1],
    ['Gazette', 1, 2, 1, 1],
    [null, 1, 0, 0, 0],
  ]);
});

describe('the worth of a quote', () => {
  const quote = (kind: Quote['kind'], confidence = 0.9, speakerConfidence = 0.9) =>
    ({ kind, confidence, speakerConfidence, speaker: {} }) as Quote;

  test.each([
    ['verbatim words', quote('direct'), 20, 'reported ones', quote('indirect'), 20],
    ['a sentence', quote('direct'), 15, 'a word', quote('direct'), 1],
    ['a sentence', quote('direct'), 15, 'a speech', quote('direct'), 200],
    ['a sure one', quote('direct', 0.9), 15, 'a doubtful one', quote('direct', 0.5), 15],
    ['a sure speaker', quote('direct'), 15, 'a doubtful one', quote('direct', 0.9, 0.4), 15],
  ] as const)('%s above %4$s', (_, better, words, __, worse, others) => {
    expect(quoteWorth(better, words)).toBeGreaterThan(quoteWorth(worse, others));
  });

  test('is none where nobody says it', () => {
    expect(quoteWorth({ ...quote('direct'), speaker: null }, 20)).toBe(0);
  });
});
