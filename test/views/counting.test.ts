/**
 * What the counting views print, recounted by brute force over documents built by hand:
 * speakers, mentions and paragraphs drawn at random, and near-duplicates among them.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document, FieldValue } from '../../src/document/document.ts';
import type { Entity, Quote } from '../../src/document/layers.ts';
import { courseOf } from '../../src/views/course.ts';
import { NO_FILTERS } from '../../src/views/filters.ts';
import { VIEWS } from '../../src/views/index.ts';
import type { Row, ViewRun } from '../../src/views/view.ts';
import type { OptionValue } from '../../src/views/view-options.ts';
import { makeTokenized, plainStructure } from '../helpers/documents.ts';

const PEOPLE = ['Ada Quill', 'Bo Larch', 'Cy Moss', 'Dee Ash'];

/** One paragraph an utterance: who said it, and of whom. */
interface Said {
  readonly by: string;
  readonly of: readonly string[];
}

/** An article in which each paragraph is `"… NAMES …" NAME said.`; its quote's content is in the quotation marks. */
function article(id: string, said: readonly Said[], fields: Record<string, FieldValue> = {}, published = ''): Document {
  const paragraphs = said.map(({ by, of }) => ({ by, content: `"We know ${of.join(' and ')}"`, whole: '' }));
  const text = paragraphs.map(({ by, content }) => `${content} ${by} said.`).join('\n');
  const entities = PEOPLE.filter((name) => text.includes(name)).map(
    (name, i): Entity => ({
      id: `e${i + 1}`,
      type: 'person',
      name,
      title: null,
      affiliation: null,
      country: null,
      titles: [],
      place: null,
      qid: null,
      mentions: [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
        start: index,
        end: index + name.length,
        form: 'name',
        confidence: 1,
        by: 'test',
      })),
    }),
  );
  let at = 0;
  const quotes = paragraphs.map(({ by, content }, i): Quote => {
    const start = text.indexOf(content, at);
    at = start + content.length;
    const entity = entities.find(({ name }) => name === by)!;
    const speaker = { entity: entity.id, name: by, by: 'test' };
    return {
      id: `q${i + 1}`,
      kind: 'direct',
      source: [],
      cue: [],
      content: [{ start, end: at }],
      verb: { lemma: 'say', class: 'neutral' },
      polarity: 'asserted' as const,
      within: null,
      confidence: 1,
      speaker,
      speakers: [speaker],
      speakerConfidence: 1,
      onBehalfOf: null,
      speakerStatus: 'named',
      by: 'test',
    };
  });
  const structure = { ...plainStructure(text), published: published ? { text: published, span: null } : null };
  return { ...makeTokenized(text, { entities, quotes, dates: [], structure }), id, fields };
}

function rows(name: string, documents: readonly Document[], own: Record<string, OptionValue> = {}): readonly Row[] {
  const run = VIEWS.find((view) => view.name === name)!.start({ ...NO_FILTERS, ...own }) as ViewRun;
  for (const document of documents) expect(run.add(document)).toEqual([]);
  return [...run.end()];
}

const said = fc.record({
  by: fc.constantFrom(...PEOPLE),
  of: fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1 }),
});
const articles = fc
  .array(fc.array(said, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
  .map((all) => all.map((one, i) => ({ said: one, document: article(`d${i}`, one) })));

describe('recounted', () => {
  test('speakers: quotes, articles and shares', () => {
    fc.assert(
      fc.property(articles, (all) => {
        const found = rows(
          'speakers',
          all.map(({ document }) => document),
        );
        const quotes = all.flatMap(({ said }) => said);
        expect(new Set(found.map(({ speaker }) => speaker))).toEqual(new Set(quotes.map(({ by }) => by)));
        for (const row of found) {
          const own = quotes.filter(({ by }) => by === row.speaker);
          expect(row.quotes).toBe(own.length);
          expect(row.words).toBe(own.reduce((sum, { of }) => sum + 2 + of.length * 2 + (of.length - 1), 0));
          expect(row.docs).toBe(all.filter((one) => one.said.some(({ by }) => by === row.speaker)).length);
          expect(row.quoteShare).toBeCloseTo(own.length / quotes.length, 4);
        }
      }),
    );
  });

  test('about: quotes that mention somebody else', () => {
    fc.assert(
      fc.property(articles, (all) => {
        const found = rows(
          'about',
          all.map(({ document }) => document),
        );
        const quotes = all.flatMap(({ said }) => said);
        for (const by of PEOPLE)
          for (const of of PEOPLE) {
            const expected = by === of ? 0 : quotes.filter((one) => one.by === by && one.of.includes(of)).length;
            expect(found.find((row) => row.speaker === by && row.entity === of)?.quotes ?? 0).toBe(expected);
          }
      }),
    );
  });

  test('network: paragraphs that mention both, whichever way round, and sentences no more than paragraphs', () => {
    fc.assert(
      fc.property(articles, (all) => {
        const documents = all.map(({ document }) => document);
        const paragraphs = all.flatMap((one) => one.said).map(({ by, of }) => new Set([by, ...of]));
        const weights = (within: string): Map<string, number> =>
          new Map(
            rows('network', documents, { within }).map((row) => [`${row.source} ${row.target}`, Number(row.weight)]),
          );
        const found = weights('paragraph');
        let edges = 0;
        for (const a of PEOPLE)
          for (const b of PEOPLE.filter((name) => name > a)) {
            const expected = paragraphs.filter((one) => one.has(a) && one.has(b)).length;
            expect(found.get(`${a} ${b}`) ?? 0).toBe(expected);
            if (expected > 0) edges += 1;
          }
        expect(found.size).toBe(edges);
        for (const [pair, weight] of weights('sentence')) expect(weight).toBeLessThanOrEqual(found.get(pair)!);
      }),
    );
  });

  test('the groups of a count add up to the whole', () => {
    fc.assert(
      fc.property(
        articles,
        fc.array(fc.constantFrom('Post', 'Gazette'), { minLength: 5, maxLength: 5 }),
        (all, outlets) => {
          const documents = all.map(({ document }, i) => ({ ...document, fields: { outlet: outlets[i]! } }));
          const sum = (found: readonly Row[]): number => found.reduce((total, row) => total + Number(row.quotes), 0);
          expect(sum(rows('speakers', documents, { by: 'outlet' }))).toBe(sum(rows('speakers', documents)));
          const groups = rows('diversity', documents, { by: 'outlet' }).map(({ group }) => group);
          expect(groups).toEqual([...new Set(outlets.slice(0, all.length))].sort());
        },
      ),
    );
  });
});

describe('near-duplicates once', () => {
  const story: readonly Said[] = [
    { by: 'Ada Quill', of: ['Bo Larch', 'Cy Moss'] },
    { by: 'Bo Larch', of: ['Dee Ash'] },
  ];
  const other: readonly Said[] = [{ by: 'Cy Moss', of: PEOPLE }];
  const copies = [
    article('late', story, { outlet: 'Late' }, '2025-03-02'),
    article('early', story, { outlet: 'Early' }, '2025-03-01'),
    article('other', other, { outlet: 'Other' }, '2025-03-05'),
    article('undated', story, { outlet: 'Undated' }),
  ];

  test('the earliest counts', () => {
    const found = rows('speakers', copies, { dedupe: true, by: 'outlet' });
    expect(found.map(({ group, speaker }) => [group, speaker])).toEqual([
      ['Early', 'Ada Quill'],
      ['Early', 'Bo Larch'],
      ['Other', 'Cy Moss'],
    ]);
  });

  test.each(['speakers', 'about'])('%s tells how its quotes are spread over time', (name) => {
    const [ada, bo] = [
      { by: 'Ada Quill', of: ['Bo Larch'] },
      { by: 'Bo Larch', of: ['Ada Quill'] },
    ];
    const articles = [article('a', [ada, ada], {}, '2025-03-04'), article('b', [bo, ada], {}, '2025-05')];
    const [first] = rows(name, articles);
    expect(first).toMatchObject({ speaker: 'Ada Quill', quotes: 3 });
    expect([...courseOf(first!)!.dates]).toEqual([
      ['2025-03-04', 2],
      ['2025-05', 1],
    ]);
  });

  test.each(['speakers', 'diversity', 'about', 'network'])('%s counts as if the copies were not there', (name) => {
    expect(rows(name, copies, { dedupe: true })).toEqual(rows(name, [copies[1]!, copies[2]!]));
    expect(rows(name, copies, { dedupe: true })).not.toEqual(rows(name, copies));
  });

  test('timeline counts as if the copies were not there', () => {
    const own = { count: 'day', entity: 'quill' };
    expect(rows('timeline', copies, { ...own, dedupe: true })).toEqual(rows('timeline', [copies[1]!, copies[2]!], own));
    expect(rows('timeline', copies, own).at(-1)).toEqual({
      period: null,
      docs: 1,
      matching: 1,
      mentions: 1,
      quotes: 2,
    });
  });

  test('compare keeps what both sets print', () => {
    const own = { by: 'outlet', a: 'Late', b: 'Early', dedupe: true };
    for (const row of rows('compare', copies, own)) expect([row.quotesA, row.quotesB]).toEqual([1, 1]);
  });

  test('duplicates lists the same clusters', () => {
    expect(rows('duplicates', copies).map(({ doc, copyOf, similarity }) => [doc, copyOf, similarity])).toEqual([
      ['early', null, null],
      ['late', 'early', 1],
      ['undated', 'early', 1],
    ]);
  });
});

describe('the same person over articles', () => {
  const withEntity = (document: Document, change: Partial<Entity>): Document => ({
    ...document,
    layers: { ...document.layers, entities: document.layers.entities!.map((entity) => ({ ...entity, ...change })) },
  });
  const alone = article('a', [{ by: 'Ada Quill', of: ['Ada Quill'] }]);
  const speakersOf = (...changes: Partial<Entity>[]): number =>
    rows(
      'speakers',
      changes.map((change) => withEntity(alone, change)),
    ).length;

  test.each([
    ['the same name', [{}, {}], 1],
    ['case, hyphens and apostrophes aside', [{ name: 'Choe Son-hui' }, { name: 'CHOE SON HUI' }], 1],
    ['a part of the name is another name', [{ name: 'Ada Quill' }, { name: 'Quill' }], 2],
    [
      'one identifier under two names',
      [
        { name: 'Quill', qid: 'Q1' },
        { name: 'Ada Quill', qid: 'Q1' },
      ],
      1,
    ],
    ['two identifiers under one name', [{ qid: 'Q1' }, { qid: 'Q2' }], 2],
    ['a firm that is taken for a person', [{ type: 'organization' }, { type: 'person' }], 1],
  ] as const)('%s', (_, changes, expected) => expect(speakersOf(...changes)).toBe(expected));

  test('two nodes of one name have two ids', () => {
    const documents = [
      withEntity(article('a', [{ by: 'Ada Quill', of: ['Bo Larch'] }]), {}),
      withEntity(article('b', [{ by: 'Ada Quill', of: ['Bo Larch'] }]), { qid: 'Q9', name: 'Ada Quill' }),
    ];
    const ids = rows('network', documents, { rows: 'nodes' }).map(({ id }) => id);
    expect(ids).toEqual(['Ada Quill (person)', 'Bo Larch', 'Ada Quill (person) 2']);
  });
});
