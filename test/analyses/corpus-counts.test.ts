/** What a report counts over articles: ties among those who lead, places, outlets, and which quote stands for its speaker. */
import { describe, expect, test } from 'vitest';
import { startLeague } from '../../src/analyses/league.ts';
import { startMappedPlaces } from '../../src/analyses/mapped-places.ts';
import { startNamedTogether } from '../../src/analyses/named-together.ts';
import { startOutlets } from '../../src/analyses/outlets.ts';
import { quoteWorth } from '../../src/analyses/quote-worth.ts';
import { Counts } from '../../src/analyses/same-person.ts';
import type { Utterance } from '../../src/analyses/utterances.ts';
import type { Entity, Fact, Quote } from '../../src/document/layers.ts';

describe('who is named together', () => {
  const article = (...names: string[]) => ({
    actors: names.map((name) => ({ identity: name, name, type: 'person' as const })),
    pairs: names.flatMap((_, one) => names.slice(one + 1).flatMap((__, i) => [one, one + 1 + i, 0])),
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
    const unknown = { name: 'Port Ellery', type: 'location', country: null, place: null } as unknown as Entity;
    places.add([place('Accra', 'GHA', 5.6), place('Lima', 'PER', -12), unknown]);
    places.add([unknown]);
    expect(places.end(1)).toEqual({
      countries: [
        { country: 'GHA', articles: 2 },
        { country: 'PER', articles: 1 },
      ],
      points: [{ name: 'Accra', country: 'GHA', latitude: 5.6, longitude: 5.6, articles: 2 }],
      unmapped: 1,
    });
  });
});

test('outlets stand by number of articles, those without one last', () => {
  const outlets = startOutlets();
  const said = (speaker: string | null, kind: 'direct' | 'indirect') =>
    ({ speaker, kind, status: speaker === null ? 'unresolved' : 'named', others: [] as const }) as unknown as Utterance;
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

describe('counts under names', () => {
  test.each<[string, readonly string[], readonly (readonly [string, number])[]]>([
    ['of nothing', [], []],
    ['of one name', ['a', 'a'], [['a', 2]]],
    [
      'in the order in which they were met',
      ['b', 'a', 'b', 'c', 'a', 'b'],
      [
        ['b', 3],
        ['a', 2],
        ['c', 1],
      ],
    ],
    [
      'of the empty name too',
      ['', 'a', ''],
      [
        ['', 2],
        ['a', 1],
      ],
    ],
  ])('%s', (_, names, expected) => {
    const counts = new Counts();
    for (const name of names) counts.add(name);
    expect([...counts]).toEqual(expected);
    for (const [name, times] of expected) expect(counts.get(name)).toBe(times);
    expect(counts.get('nobody')).toBe(0);
  });
});

describe('the league', () => {
  const titled = (title: string | null): Utterance =>
    ({
      ...{ identity: 'obi', speaker: 'Ada Obi', status: 'named', title, country: null, kind: 'direct', words: 3 },
      others: [] as const,
    }) as unknown as Utterance;

  test.each([
    ['the one that a speaker is quoted under most often', ['rival', 'Minister', null, 'Minister'], 'Minister'],
    ['of two as frequent, the one that stands first in the alphabet', ['rival', 'Minister', null], 'Minister'],
    ['none where there is none', [null, null], null],
  ])('gives as title %s', (_, titles, expected) => {
    const league = startLeague();
    league.add({ group: null, date: '2025-03-04', utterances: titles.map(titled) });
    const [standing] = league.end()[0]!.standings;
    expect(standing!.title).toBe(expected);
    expect([...standing!.days]).toEqual([['2025-03-04', titles.length]]);
  });

  const [inferred, stated, given]: Fact[] = [
    { value: 'MLT', basis: 'inferred' },
    { value: 'GHA', basis: 'stated' },
    { value: 'PER', basis: 'given' },
  ];
  test.each([
    ['the one that is stated, whenever it is met', [inferred, inferred, stated], stated],
    ['the one that the user gives, however often another is stated', [stated, stated, given, inferred], given],
    ['of two stated the more frequent', [{ value: 'ALB', basis: 'stated' }, stated, stated], stated],
    [
      'of two as frequent, the one that stands first in the alphabet',
      [{ value: 'PER', basis: 'stated' }, stated],
      stated,
    ],
    ['one that is inferred, where there is no other', [null, inferred], inferred],
    ['none where there is none', [null], null],
  ])('gives as country %s', (_, countries, expected) => {
    for (const met of [countries, [...countries].reverse()]) {
      const league = startLeague();
      for (const country of met) {
        const utterance = { ...titled(null), country: country as Fact | null };
        league.add({ group: null, date: null, utterances: [utterance] });
      }
      expect(league.end()[0]!.standings[0]!.country).toEqual(expected);
    }
  });
});
