/** Every view, on documents built by hand: columns, counts, filters, code points. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords } from '../../src/analyses/words.ts';
import type { Document } from '../../src/document/document.ts';
import type { CueVerb, Layers, QuoteKind, VerbClass } from '../../src/document/layers.ts';
import { NO_FILTERS, quoteKeeperOfAll } from '../../src/views/filters.ts';
import { VIEWS } from '../../src/views/index.ts';
import type { Row, ViewRun } from '../../src/views/view.ts';
import type { Filters } from '../../src/views/view-options.ts';
import { makeTokenized } from '../helpers/documents.ts';

const text = '👍 Li visits\nPremier Li Qiang said it rains. A senior official agreed. "No," he said.';
const at = (words: string, from = 0) => ({
  start: text.indexOf(words, from),
  end: text.indexOf(words, from) + words.length,
});
const by = 'test';

function example(id = 'a.txt'): Document {
  const mention = (words: string, form: 'name' | 'pronoun', confidence: number, from = 0) => ({
    ...at(words, from),
    form,
    confidence,
    by,
  });
  const layers: Partial<Layers> = {
    language: 'en',
    structure: {
      blocks: [
        { ...at('👍 Li visits'), kind: 'headline' },
        { ...at(text.slice(text.indexOf('Premier'))), kind: 'body' },
      ],
      headline: { text: '👍 Li visits', span: at('👍 Li visits') },
      published: { text: '2025-09-30', span: null },
      agency: 'Xinhua',
      dateline: null,
      bylines: [
        { text: 'Ann Lee', span: null },
        { text: 'Bo Xu', span: null },
      ],
      captions: [],
    },
    entities: [
      {
        id: 'e1',
        type: 'person',
        name: 'Li Qiang',
        title: { value: 'Premier', basis: 'stated' },
        affiliation: null,
        country: { value: 'CHN', basis: 'inferred' },
        place: null,
        qid: null,
        mentions: [
          mention('Li', 'name', 0.91),
          mention('Li Qiang', 'name', 0.987),
          mention('he said', 'pronoun', 0.5),
        ].map((one) => ({ ...one })),
      },
    ] as unknown as Layers['entities'],
    quotes: [
      {
        id: 'q1',
        kind: 'indirect',
        source: [at('Premier Li Qiang')],
        cue: [at('said')],
        content: [at('it rains')],
        verb: { lemma: 'say', class: 'neutral' },
        speaker: { entity: 'e1', name: 'Li Qiang', by },
        speakers: [{ entity: 'e1', name: 'Li Qiang', by }],
        speakerConfidence: 0.8,
        onBehalfOf: null,
        speakerStatus: 'named',
        polarity: 'asserted',
        within: null,
        confidence: 0.926,
        by,
      },
      {
        id: 'q2',
        kind: 'indirect',
        source: [at('A senior official')],
        cue: [at('agreed')],
        content: [at('it rains')],
        verb: null,
        speaker: { entity: null, name: 'A senior official', by },
        speakers: [{ entity: null, name: 'A senior official', by }],
        speakerConfidence: 0.8,
        onBehalfOf: null,
        speakerStatus: 'described',
        polarity: 'asserted',
        within: null,
        confidence: 0.5,
        by,
      },
      {
        id: 'q3',
        kind: 'direct',
        source: [],
        cue: [at('said', text.indexOf('he said'))],
        content: [at('No')],
        verb: { lemma: 'say', class: 'neutral' },
        speaker: null,
        speakers: [],
        speakerConfidence: 0,
        onBehalfOf: null,
        speakerStatus: 'unresolved',
        polarity: 'asserted',
        within: null,
        confidence: 0.9,
        by,
      },
    ],
    dates: [{ ...at('rains'), type: 'DATE', value: null, by }],
    unexplained: [{ ...at('"No,"'), reason: 'quote-without-speaker' }],
  };
  return { ...makeTokenized(text, layers), id };
}

function rows(name: string, documents: readonly Document[], filters: Partial<Filters> = {}): Row[] {
  const run = VIEWS.find((view) => view.name === name)!.start({ ...NO_FILTERS, ...filters }) as ViewRun;
  return [...documents.flatMap((document) => run.add(document)), ...run.end()];
}

describe('every view', () => {
  test('names and columns are unique, doc comes first but in the counts over documents', () => {
    expect(new Set(VIEWS.map((view) => view.name)).size).toBe(VIEWS.length);
    for (const view of VIEWS) {
      const keys = view.columns.map((column) => column.key);
      expect(new Set(keys).size).toBe(keys.length);
      if (keys.includes('doc')) expect(keys[0]).toBe('doc');
    }
  });
});

describe('entities and mentions', () => {
  test('count the body apart from the rest, offsets in code points', () => {
    expect(rows('entities', [example()])[0]).toMatchObject({
      doc: 'a.txt',
      id: 'e1',
      name: 'Li Qiang',
      title: 'Premier',
      country: 'CHN',
      mentions: 2,
      elsewhere: 1,
      start: 2,
    });
    const [first] = rows('mentions', [example()]);
    expect(first).toMatchObject({ text: 'Li', start: 2, end: 4, part: 'headline', confidence: 0.91 });
    expect([...text].slice(2, 4).join('')).toBe('Li');
  });

  test.each([
    [{ type: ['person'] }, 3],
    [{ type: ['location'] }, 0],
    [{ minConfidence: 0.9 }, 2],
    [{ minConfidence: 0.99 }, 1],
  ])('mentions with %j: %i', (filters, count) => {
    expect(rows('mentions', [example()], filters)).toHaveLength(count);
  });
});

describe('quotes', () => {
  test('say whose they are, and whose not', () => {
    expect(
      rows('quotes', [example()]).map((row) => [
        row.id,
        row.speaker,
        row.speakerStatus,
        row.title,
        row.source,
        row.verb,
      ]),
    ).toEqual([
      ['q1', 'Li Qiang', 'named', 'Premier', 'Premier Li Qiang', 'say'],
      ['q2', 'A senior official', 'described', null, 'A senior official', null],
      ['q3', null, 'unresolved', null, null, 'say'],
    ]);
  });

  test.each([
    [{ speaker: ['li'] }, ['q1']],
    [{ speaker: ['QIANG LI'] }, ['q1']],
    [{ speaker: ['l'] }, []],
    [{ speaker: ['official', 'li'] }, ['q1', 'q2']],
    [{ kind: ['direct'] }, ['q3']],
    [{ speech: true }, ['q1', 'q3']],
    [{ minConfidence: 0.93 }, ['q1']],
  ])('with %j: %j', (filters, ids) => {
    expect(rows('quotes', [example()], filters).map((row) => row.id)).toEqual(ids);
  });
});

describe('quotes, speech only', () => {
  const quote = (kind: QuoteKind, verb: CueVerb | null) =>
    ({ ...example().layers.quotes![0], kind, verb }) as NonNullable<Layers['quotes']>[number];
  test.each<[QuoteKind, string, VerbClass, boolean]>([
    ['indirect', 'say', 'neutral', true],
    ['indirect', 'urge', 'direct', true],
    ['indirect', 'hail', 'praise', true],
    ['direct', 'support', 'praise', true],
    ['indirect', 'hope', 'think', false],
    ['direct', 'think', 'think', false],
    ['indirect', 'support', 'praise', false],
    ['indirect', 'decide', 'announce', false],
    ['indirect', 'be supportive', 'praise', false],
  ])('%s, %s (%s): %s', (kind, lemma, verbClass, expected) => {
    expect(quoteKeeperOfAll({ ...NO_FILTERS, speech: true })(quote(kind, { lemma, class: verbClass }))).toBe(expected);
  });

  test('without a verb, words in quotation marks only', () => {
    expect(quoteKeeperOfAll({ ...NO_FILTERS, speech: true })(quote('direct', null))).toBe(true);
    expect(quoteKeeperOfAll({ ...NO_FILTERS, speech: true })(quote('indirect', null))).toBe(false);
  });
});

test('a direct quote is printed without its marks, whatever splits it; a mixed one with them', () => {
  const split = 'Li left. "We left," Li said. "It hurt."';
  const document = (kind: QuoteKind): Document => {
    const content = ['"We left,"', '"It hurt."'].map((words) => ({
      start: split.indexOf(words),
      end: split.indexOf(words) + words.length,
    }));
    const quote = { ...example().layers.quotes![2]!, kind, content, cue: [], id: 'q1' };
    return makeTokenized(split, { entities: [], quotes: [quote] });
  };
  expect(rows('quotes', [document('direct')])[0]?.quote).toBe('We left … It hurt.');
  expect(rows('quotes', [document('mixed')])[0]?.quote).toBe('"We left," … "It hurt."');
});

describe('speakers', () => {
  test('are counted over documents, the named first, the others never under a name', () => {
    const table = rows('speakers', [example('a.txt'), example('b.txt')]);
    expect(
      table.map((row) => [row.speaker, row.speakerStatus, row.quotes, row.words, row.docs, row.verbClasses]),
    ).toEqual([
      ['Li Qiang', 'named', 2, 4, 2, 'neutral 2'],
      ['A senior official', 'described', 2, 4, 2, null],
      [null, 'unresolved', 2, 2, 2, 'neutral 2'],
    ]);
    expect(table.reduce((sum, row) => sum + (row.quotes as number), 0)).toBe(6);
  });
});

test('meta counts the words of the body only', () => {
  expect(rows('meta', [example()])).toEqual([
    {
      doc: 'a.txt',
      headline: '👍 Li visits',
      published: '2025-09-30',
      agency: 'Xinhua',
      place: null,
      date: null,
      bylines: 'Ann Lee; Bo Xu',
      captions: 0,
      words: 13,
      language: 'en',
    },
  ]);
});

describe('countWords', () => {
  test.each([
    ['', 0],
    ['— “ ” …', 0],
    ["China's well-being", 2],
    ['1,000.5 people', 2],
    ['said Li.', 2],
    ['习近平 said', 2],
  ])('%j: %i', (words, count) => {
    expect(countWords(words)).toBe(count);
  });

  test('never counts more words than there are characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => countWords(any) <= any.length));
  });
});
