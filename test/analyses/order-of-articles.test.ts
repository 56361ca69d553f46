/** What is counted of the same articles is the same in whatever order they are read. */
import { expect, test } from 'vitest';
import { startNetwork } from '../../src/analyses/network.ts';
import { startPeople } from '../../src/analyses/people/people.ts';
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
