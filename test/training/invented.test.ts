import { expect, test } from 'vitest';
import { TYPES } from '../../src/annotators/names/labels.ts';
import { INVENTED, INVENTED_KEPT, readArticles } from '../../training/corpora.ts';

interface Passage {
  readonly id: string;
  readonly text: string;
  readonly people: readonly { readonly name: string }[];
  readonly attributions: readonly {
    readonly source: readonly [number, number][];
    readonly cue: readonly [number, number][];
    readonly content: readonly [number, number][];
  }[];
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

const passages = [INVENTED, INVENTED_KEPT].flatMap((name) => readArticles<Passage>('', name));

/** Whether a span is words of the text, from the first letter or mark to the last. */
const isWords = (text: string, [start, end]: readonly [number, number]): boolean =>
  start >= 0 &&
  start < end &&
  end <= text.length &&
  !/^\s|\s$/.test(text.slice(start, end)) &&
  !/[\p{L}\p{N}]{2}/u.test(`${text.slice(start - 1, start)}${text[start]}`) &&
  !/[\p{L}\p{N}]{2}/u.test(`${text[end - 1]}${text.slice(end, end + 1)}`);

test('every annotation of the invented passages is words of its text', () => {
  const broken = passages.flatMap(({ id, text, attributions, entities }) =>
    [
      ...attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
      ...entities.map(({ start, end }) => [start, end] as const),
    ]
      .filter((span) => !isWords(text, span))
      .map((span) => `${id} ${span}`),
  );
  expect(broken).toEqual([]);
});

test('no two passages are one, names follow each other and have types that the tagger knows', () => {
  expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  expect(new Set(passages.map(({ text }) => text)).size).toBe(passages.length);
  const broken = passages.flatMap(({ id, entities }) =>
    entities
      .filter(
        ({ start, type }, i) => !(TYPES as readonly string[]).includes(type) || start < (entities[i - 1]?.end ?? 0),
      )
      .map(({ start, type }) => `${id} ${start} ${type}`),
  );
  expect(broken).toEqual([]);
});

test('a content never holds the cue that reports it', () => {
  const held = passages.flatMap(({ id, attributions }) =>
    attributions
      .filter(({ cue, content }) => cue.some(([a, b]) => content.some(([c, d]) => a < d && c < b)))
      .map(({ content }) => `${id} ${content}`),
  );
  expect(held).toEqual([]);
});
