/** Every form of data/article-lines.tsv: its example is what it is by that form and by nothing else in it. */
import { describe, expect, test } from 'vitest';
import { bylineOf } from '../../src/annotators/structure/byline.ts';
import { captionOf } from '../../src/annotators/structure/caption.ts';
import { datelineOf } from '../../src/annotators/structure/dateline.ts';
import { metadataOf } from '../../src/annotators/structure/metadata.ts';
import { endMark, tailStart } from '../../src/annotators/structure/tail.ts';
import type { LineKind } from '../../src/lexicon/article-lines.ts';
import { readTable } from '../../src/lexicon/data.ts';

const all = (text: string) => ({ start: 0, end: text.length });
const STORY = 'The dam at Orvano is safe, the mayor said.';

const isCaption = (line: string): boolean => captionOf(line, all(line)) !== null;
const isMetadata = (line: string): boolean => metadataOf(line, all(line)) !== null;
const dateIs = (of: string) => (line: string) => metadataOf(line, all(line))?.stamps[0]?.of === of;
const isTail = (line: string): boolean => {
  const text = `${STORY}\n${line}`;
  return tailStart(text, [all(STORY), { start: STORY.length + 1, end: text.length }]) === 1;
};
const isOutlet = (line: string): boolean =>
  datelineOf(line, all(line), { published: null, first: true, transcript: false }) === null;

const HOLDS: Readonly<Record<LineKind, (line: string) => boolean>> = {
  image: isCaption,
  stock: isCaption,
  'photo agency': isCaption,
  'by way of': isCaption,
  'slashed word': isCaption,
  still: isCaption,
  'still adjective': isCaption,
  updated: dateIs('updated'),
  published: dateIs('published'),
  field: isMetadata,
  filler: isMetadata,
  counted: isMetadata,
  'zone after time': isMetadata,
  zone: isMetadata,
  tail: isTail,
  'tail as written': isTail,
  pointer: isTail,
  'end mark': isTail,
  editors: (line) => endMark(line, all(line)) !== null,
  agencies: isTail,
  outlet: isOutlet,
  newsroom: (line) => datelineOf(line, all(line), { published: null, first: true, transcript: false })?.agency != null,
  byline: (line) => bylineOf(line, all(line)) !== null,
  'byline label': (line) => bylineOf(line, all(line)) !== null,
};
const ROWS = readTable('article-lines.tsv');

describe('data/article-lines.tsv', () => {
  test('says each thing once', () => {
    const keys = ROWS.map(([kind, form]) => `${kind} ${form}`);
    expect(keys).toEqual([...new Set(keys)]);
    expect(new Set(ROWS.map(([kind]) => kind))).toEqual(new Set(Object.keys(HOLDS)));
  });

  test.each(ROWS)('%s: %s', (kind, form, example) => {
    const holds = HOLDS[kind as LineKind];
    const stands = new RegExp(`(?<!\\p{L})${form!.replace(/^\^|\$$/g, '')}`, 'iu');
    expect(example).toMatch(stands);
    expect(holds(example!)).toBe(true);
    expect(holds(example!.replace(stands, kind === 'outlet' ? 'SIDE' : 'Harbourside'))).toBe(false);
  });
});
