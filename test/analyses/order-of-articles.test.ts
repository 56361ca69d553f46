/** What is counted of the same articles is the same in whatever order they are read. */
import { describe, expect, test } from 'vitest';
import { startLeague } from '../../src/analyses/league.ts';
import { startMappedPlaces } from '../../src/analyses/mapped-places.ts';
import { startNamedTogether } from '../../src/analyses/named-together.ts';
import { startNetwork } from '../../src/analyses/network.ts';
import { startPeople } from '../../src/analyses/people/people.ts';
import { startRelations } from '../../src/analyses/relations.ts';
import type { Utterance } from '../../src/analyses/utterances.ts';
import type { Annotated } from '../../src/document/document.ts';
import type { Entity, EntityType } from '../../src/document/layers.ts';
import { makeTokenized } from '../helpers/documents.ts';

type Named = readonly [name: string, type: EntityType];

function article(outlet: string, named: readonly Named[]): Annotated<'structure' | 'entities'> {
  const entities = named.map(
    ([name, type], i) => ({ id: `e${i + 1}`, name, type, qid: null, country: null, mentions: [] }) as unknown as Entity,
  );
  const document = makeTokenized('It rained.', { entities }, { published: '2025-02-04' });
  const structure = { ...document.layers.structure, published: { text: '2025-02-04', span: null } };
  return { ...document, fields: { outlet }, layers: { ...document.layers, structure, entities } };
}

const ARTICLES = [
  article('Post', [['Piet Amsel', 'person']]),
  article('Post', [['Amsel', 'person']]),
  article('Gazette', [['AMSEL', 'organization']]),
];

test('who is the same', () => {
  const told = [ARTICLES, [...ARTICLES].reverse()].map((articles) => {
    const people = startPeople();
    for (const one of articles) people.add(one);
    return people.end();
  });
  expect(told[0]!.merges.map(({ rule, isMerged }) => [rule, isMerged])).toEqual([['people/surname', true]]);
  expect(told[1]).toEqual(told[0]);
});

test('which nodes a network has', () => {
  const seen = (types: readonly EntityType[]) => {
    const network = startNetwork(false);
    for (const type of types) network.add({ actors: [{ identity: 'amsel', name: 'Amsel', type }], pairs: [] });
    return network.end().nodes;
  };
  expect(seen(['organization', 'person'])).toEqual(seen(['person', 'organization']));
  expect(seen(['person', 'organization', 'organization'])[0]!.type).toBe('organization');
});

/** What comes of three articles, told in every order of them. */
function inEveryOrder<T, R>([a, b, c]: readonly [T, T, T], tell: (articles: readonly T[]) => R): R[] {
  const orders = [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ];
  return orders.map(tell);
}

function alike<R>(told: readonly R[]): R {
  for (const one of told) expect(one).toEqual(told[0]);
  return told[0]!;
}

const said = (speaker: string, title: string, identity = 'named amsel'): Utterance => ({
  ...{ person: identity, ownPerson: identity, identity, speaker, called: speaker, status: 'named', title },
  ...{ country: { value: 'AUT', basis: 'stated' }, others: [], kind: 'direct', verbClass: 'neutral', words: 3 },
});

describe('what is told of a speaker', () => {
  const told = (articles: readonly [Utterance, Utterance, Utterance]) =>
    alike(
      inEveryOrder(articles, (ordered) => {
        const league = startLeague();
        for (const one of ordered) league.add({ group: null, date: null, utterances: [one] });
        return league.end()[0]!.standings.map(({ speaker, title, country }) => [speaker, title, country?.value]);
      }),
    );

  test.each([
    [['PIET AMSEL', 'Piet Amsel', 'Piet Amsel'], 'Piet Amsel'],
    [['PIET AMSEL', 'PIET AMSEL', 'Piet Amsel'], 'PIET AMSEL'],
    [['PIET AMSEL', 'Piet Amsel', 'Piet-Amsel'], 'Piet Amsel'],
  ])('of %j the name is %j', ([one, two, three], expected) => {
    expect(told([said(one!, 'chair'), said(two!, 'actor'), said(three!, 'chair')])).toEqual([
      [expected, 'chair', 'AUT'],
    ]);
  });

  test('of two of one name', () => {
    expect(told([said('Amsel', 'chair', 'Q2'), said('Amsel', 'chair', 'Q3'), said('Amsel', 'actor', 'Q1')])).toEqual([
      ['Amsel', 'actor', 'AUT'],
      ['Amsel', 'chair', 'AUT'],
      ['Amsel', 'chair', 'AUT'],
    ]);
  });
});

test('who speaks about whom', () => {
  const about = (speaker: string, name: string, type: EntityType) => ({
    utterance: said(speaker, 'chair'),
    sources: [],
    subjects: [{ identity: 'lind', name, type, mentions: 1 }],
  });
  const articles = [
    about('AMSEL', 'LIND', 'organization'),
    about('Amsel', 'Lind', 'person'),
    about('Amsel', 'Lind', 'person'),
  ] as const;
  const relations = inEveryOrder(articles, (ordered) => {
    const counted = startRelations();
    for (const one of ordered) counted.add([one], null);
    return [...counted.end()].map(({ speaker, entity, type, quotes }) => [speaker, entity, type, quotes]);
  });
  expect(alike(relations)).toEqual([['Amsel', 'Lind', 'person', 3]]);
});

test('who is named together', () => {
  const article = (...names: readonly string[]) => ({
    actors: names.map((name) => ({ identity: name.toLowerCase(), name, type: 'person' as const })),
    pairs: [0, 1, 0],
  });
  const articles = [article('AMSEL', 'Lind'), article('Orr', 'Amsel'), article('Zell', 'Orr')] as const;
  const named = inEveryOrder(articles, (ordered) => {
    const together = startNamedTogether();
    for (const one of ordered) together.add(one);
    return together.end(3);
  });
  expect(alike(named).actors.map(({ name }) => name)).toEqual(['Amsel', 'Orr', 'Lind']);
});

test('which places are on the map', () => {
  const place = (name: string, country: string, latitude: number) =>
    ({ name, type: 'location', country: { value: country }, place: { latitude, longitude: 5 } }) as unknown as Entity;
  const articles = [
    [place('ACCRA', 'GHA', 5.6), place('Tema', 'GHA', 5.7)],
    [place('Accra', 'GHA', 5.6)],
    [place('Lima', 'PER', -12)],
  ] as const;
  const mapped = inEveryOrder<readonly Entity[], unknown>(articles, (ordered) => {
    const places = startMappedPlaces();
    for (const one of ordered) places.add(one);
    return places.end(2);
  });
  expect(alike(mapped)).toMatchObject({ points: [{ name: 'Accra', articles: 2 }, { name: 'Lima' }] });
});
