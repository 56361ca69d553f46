import { describe, expect, test } from 'vitest';
import type { Layers } from '../../src/document/layers.ts';
import { assertDocument } from '../../src/document/validate.ts';
import { makeDocument, makeTokenized } from '../helpers/documents.ts';

const text = 'Li said 👍 yes.\nChoe agreed.';
const check = (layers: Record<string, unknown>) => () =>
  assertDocument({ ...makeDocument(text), layers: layers as Partial<Layers> });

/** One token, at the beginning of the text. */
const column = (word: string) => ({ words: [{ text: word }], starts: Int32Array.of(0), ends: Int32Array.of(2) });

const mention = { start: 0, end: 2, form: 'name', confidence: 0.9, by: 'test' };
const entity = {
  id: 'e1',
  type: 'person',
  name: 'Li',
  title: null,
  affiliation: null,
  country: null,
  titles: [],
  place: null,
  qid: null,
  mentions: [mention],
};
const attribution = {
  kind: 'indirect',
  source: [{ start: 0, end: 2 }],
  cue: [{ start: 3, end: 7 }],
  content: [{ start: 8, end: 14 }],
  verb: { lemma: 'say', class: 'neutral' },
  polarity: 'asserted',
  within: null,
  confidence: 0.9,
  by: 'test',
};
const li = { entity: 'e1', name: 'Li', by: 'test' };
const said = { speakerConfidence: 0.9, onBehalfOf: null };
const quote = { ...attribution, ...said, id: 'q1', speaker: li, speakers: [li], speakerStatus: 'named' };

describe('assertDocument', () => {
  test('takes a valid document', () => {
    expect(() =>
      assertDocument(makeTokenized(text, { entities: [entity] as never, quotes: [quote] as never })),
    ).not.toThrow();
  });

  test.each([
    [
      'a span beyond the text',
      { dates: [{ start: 20, end: 200, type: 'DATE', value: null, by: 'x' }] },
      'is no span of a text',
    ],
    ['an empty span', { dates: [{ start: 2, end: 2, type: 'DATE', value: null, by: 'x' }] }, 'is no span'],
    ['a span of fractions', { dates: [{ start: 0.5, end: 2, type: 'DATE', value: null, by: 'x' }] }, 'is no span'],
    [
      'half of an emoji',
      { dates: [{ start: 0, end: 9, type: 'DATE', value: null, by: 'x' }] },
      'cuts a character in two',
    ],
    [
      'overlapping names',
      {
        names: [
          { start: 0, end: 5, type: 'person', confidence: 1, by: 'x' },
          { start: 3, end: 7, type: 'person', confidence: 1, by: 'x' },
        ],
      },
      'out of order or overlaps',
    ],
    [
      'an unknown type',
      { names: [{ start: 0, end: 2, type: 'animal', confidence: 1, by: 'x' }] },
      '"animal" is no type',
    ],
    [
      'a confidence beyond 1',
      { names: [{ start: 0, end: 2, type: 'person', confidence: 1.2, by: 'x' }] },
      'not between 0 and 1',
    ],
    [
      'a confidence that is no number',
      { names: [{ start: 0, end: 2, type: 'person', confidence: Number.NaN, by: 'x' }] },
      'not between 0 and 1',
    ],
    ['no provenance', { names: [{ start: 0, end: 2, type: 'person', confidence: 1, by: '' }] }, 'which rule or model'],
    ['a token that is not its text', { tokens: column('Lo') }, 'is not its text'],
    ['words in no token', { tokens: column('Li') }, 'is in no token'],
    ['a column of another length', { tokens: { ...column('Li'), ends: Int32Array.of(2, 5) } }, 'not of one length'],
    ['an entity without mentions', { entities: [{ ...entity, mentions: [] }] }, 'has no mention'],
    ['an entity without a name', { entities: [{ ...entity, name: ' ' }] }, 'has no name'],
    [
      'two entities of one id',
      { entities: [entity, { ...entity, mentions: [{ ...mention, start: 3, end: 7 }] }] },
      'ids are e1',
    ],
    ['one place in two entities', { entities: [entity, { ...entity, id: 'e2' }] }, 'out of order or overlaps'],
    ['a quote without content', { quotes: [{ ...quote, content: [] }] }, 'without content'],
    ['a cue inside its content', { quotes: [{ ...quote, cue: [{ start: 8, end: 10 }] }] }, 'lies in its own content'],
    [
      'a named speaker without entity',
      {
        quotes: [
          {
            ...quote,
            speaker: { entity: null, name: 'Li', by: 'x' },
            speakers: [{ entity: null, name: 'Li', by: 'x' }],
          },
        ],
      },
      'its speaker is described, its status "named"',
    ],
    [
      'an unresolved speaker with a name',
      { quotes: [{ ...quote, speakerStatus: 'unresolved' }] },
      'its speaker is named, its status "unresolved"',
    ],
    [
      'a speaker of another name than the entity has',
      {
        entities: [entity],
        quotes: [{ ...quote, speaker: { ...li, name: 'Choe' }, speakers: [{ ...li, name: 'Choe' }] }],
      },
      'its speaker is called "Choe", but the entity e1 "Li"',
    ],
    [
      'a body that is spoken for, of another name than the entity has',
      { entities: [entity], quotes: [{ ...quote, onBehalfOf: { ...li, name: 'Choe' } }] },
      'its onBehalfOf is called "Choe", but the entity e1 "Li"',
    ],
    [
      'a speaker who is no entity',
      {
        quotes: [
          {
            ...quote,
            speaker: { entity: 'e9', name: 'Li', by: 'x' },
            speakers: [{ entity: 'e9', name: 'Li', by: 'x' }],
          },
        ],
        entities: [entity],
      },
      'e9 is no entity',
    ],
    ['an empty date value', { dates: [{ start: 0, end: 2, type: 'DATE', value: '', by: 'x' }] }, 'unresolved is null'],
    ['an unknown reason', { unexplained: [{ start: 0, end: 2, reason: 'because' }] }, '"because" is no reason'],
    ['a language that is no code', { language: 'English' }, 'no language code'],
    [
      'text outside every block',
      {
        structure: {
          blocks: [{ start: 0, end: 2, kind: 'body' }],
          headline: null,
          published: null,
          agency: null,
          dateline: null,
          bylines: [],
          captions: [],
        },
      },
      'is in no block',
    ],
  ])('refuses %s', (_, layers, message) => {
    expect(check(layers as Record<string, unknown>)).toThrow(
      message.replace('no language code', 'is not a language code'),
    );
  });

  test.each(['The oﬀer was conﬁrmed.', 'ﬀ'])('accepts words that are read without their ligatures: %s', (printed) => {
    expect(() => assertDocument(makeTokenized(printed))).not.toThrow();
  });
});
