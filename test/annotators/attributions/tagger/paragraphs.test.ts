import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarks } from '../../../../src/annotators/attributions/marks.ts';
import { type Paragraph, readParagraphs } from '../../../../src/annotators/attributions/tagger/paragraphs.ts';
import { createWordCache } from '../../../../src/annotators/attributions/tagger/words.ts';
import type { Sentence, Tokens } from '../../../../src/document/layers.ts';
import { shippedParser } from '../../../../src/parsing/parser.ts';
import { makeTokenized, plainStructure } from '../../../helpers/documents.ts';

const MEANS = {
  wordOf: createWordCache(() => 0),
  levelOf: ({ lower }: { lower: string }) => (lower === 'said' ? 7 : 0),
  parser: shippedParser(),
};

function read(text: string, from = 0): { views: Paragraph[]; tokens: Tokens; sentences: readonly Sentence[] } {
  const { tokens, sentences } = makeTokenized(text).layers;
  const quotations = findMarks(text, plainStructure(text).blocks).quotations.filter(({ depth }) => depth === 0);
  const source = { tokens, sentences, quotations, isSearched: () => true, from };
  const views = [...readParagraphs(source, MEANS)];
  return { views, tokens, sentences };
}

describe('paragraphs', () => {
  it('knows quotation marks, pieces and the cues around', () => {
    const { views } = read('"We left," Li said.');
    const [view] = views;
    expect(view && Array.from(view.quotes)).toEqual([1, 3, 3, 3, 2, 0, 0, 0]);
    expect(view?.pieces.map(({ first, end }) => [first, end])).toEqual([
      [0, 3],
      [3, 4],
      [4, 8],
    ]);
    expect(view && Array.from(view.rightCue)).toEqual([6, 6, 6, 6, 6, 6, -1, -1]);
    expect(view && Array.from(view.leftCue)).toEqual([-1, -1, -1, -1, -1, -1, -1, 6]);
  });

  it('starts after the dateline', () => {
    const { views } = read('LIMA (AP) -- Costs rose.', 12);
    expect(views.map(({ words }) => words.map(({ text }) => text).join(' '))).toEqual(['Costs rose .']);
  });

  it('cuts long paragraphs, at sentences where there are any, and loses no token', () => {
    const sentence = `${'so '.repeat(50)}on. `;
    for (const text of [`So ${sentence}`.repeat(60), 'so '.repeat(5000), `${'so '.repeat(2000)}. So ${sentence}`]) {
      const { views, tokens } = read(text.replaceAll('. so', '. So'));
      expect(views.every(({ words }) => words.length <= 1800)).toBe(true);
      expect(views.reduce((sum, { words }) => sum + words.length, 0)).toBe(tokens.words.length);
      let at = 0;
      for (const { firstToken, words } of views) {
        expect(firstToken).toBe(at);
        at += words.length;
      }
    }
  });

  it('holds every token of any text once, but for paragraphs without a letter', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Li ', 'said ', '"', ', ', '. ', '\n', '— ', '(', 'A')), (parts) => {
        const { views, tokens } = read(parts.join(''));
        const lettered = parts
          .join('')
          .split('\n')
          .filter((line) => /\p{L}/u.test(line));
        const expected = lettered.reduce((sum, line) => sum + read(line).tokens.words.length, 0);
        expect(tokens.words.length).toBeGreaterThanOrEqual(expected);
        expect(views.reduce((sum, { words }) => sum + words.length, 0)).toBe(expected);
      }),
    );
  });
});
