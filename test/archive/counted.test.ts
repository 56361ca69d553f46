/** What an archive does not keep for counting cannot be taken for nothing. */
import { expect, test } from 'vitest';
import { countedLayers } from '../../src/archive/counted.ts';

const { structure, entities, quotes } = countedLayers(
  {
    structure: '["Port shut","2025-03-04",[0,5],null]',
    spans: '[[1,0,9,4,10,40],[0,3,12,15],[5,9]]',
    entities: '["e1",0,"Mara Okonjo","minister",0,null,null,null,"e2",2,"Lyon",null,null,"FRA",1,"Q456"]',
    quotes: '[0,0,0,"e1","Mara Okonjo","say",0,0.9,4,[12,30]]',
  },
  () => new Uint8Array(new Uint32Array([7, 9]).buffer),
);

test('what is kept is read back', () => {
  expect(structure.blocks).toEqual([
    { kind: 'headline', start: 0, end: 9 },
    { kind: 'body', start: 10, end: 40 },
  ]);
  expect([...structure.shingles!]).toEqual([7, 9]);
  expect(entities.map(({ id, type, name, title, country, qid, mentions }) => [id, type, name, title?.value ?? null, country?.basis ?? null, qid, mentions])).toEqual([
    ['e1', 'person', 'Mara Okonjo', 'minister', null, null, [{ start: 0, end: 3 }, { start: 12, end: 15 }]],
    ['e2', 'location', 'Lyon', null, 'inferred', 'Q456', [{ start: 5, end: 9 }]],
  ]); // biome-ignore format: one line
  const [quote] = quotes;
  expect([quote!.kind, quote!.speaker, quote!.verb, quote!.words, quote!.content]).toEqual([
    'direct',
    { entity: 'e1', name: 'Mara Okonjo' },
    { lemma: 'say', class: 'neutral' },
    4,
    [{ start: 12, end: 30 }],
  ]);
});

test.each([
  ['bylines', () => structure.bylines],
  ['place', () => entities[0]!.place],
  ['within', () => quotes[0]!.within],
])('a count that looks at %s ends with an error', (name, look) => {
  expect(look).toThrow(`does not keep ${name}`);
});
