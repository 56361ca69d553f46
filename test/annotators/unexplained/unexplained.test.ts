import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributions } from '../../../src/annotators/attributions/index.ts';
import { unexplained } from '../../../src/annotators/unexplained/index.ts';
import type { Attribution, Quote } from '../../../src/document/layers.ts';
import { slice } from '../../../src/document/span.ts';
import { makeTokenized, plainStructure, runStage } from '../../helpers/documents.ts';

const SOMEONE = { entity: null, name: 'someone', by: 'test' };

/** Reasons and texts, the quotes being the attributions: described where they have a source, else unresolved. */
function read(text: string, kind: 'body' | 'tail' = 'body'): string[] {
  const plain = plainStructure(text);
  const structure = { ...plain, blocks: plain.blocks.map((block) => ({ ...block, kind })) };
  const document = makeTokenized(text, { structure });
  const found = runStage<'attributions'>(attributions, document);
  const quotes = found.map(
    (attribution: Attribution, index): Quote => ({
      ...attribution,
      within: attribution.within === null ? null : `q${attribution.within + 1}`,
      id: `q${index + 1}`,
      ...(attribution.source.length > 0
        ? { speaker: SOMEONE, speakers: [SOMEONE], speakerStatus: 'described' }
        : { speaker: null, speakers: [], speakerStatus: 'unresolved' }),
      speakerConfidence: 1,
      onBehalfOf: null,
    }),
  );
  return runStage<'unexplained'>(unexplained, { ...document, layers: { ...document.layers, quotes } }).map(
    (item) => `${item.reason}: ${slice(text, item)}`,
  );
}

describe('unexplained', () => {
  it.each<[string, string[]]>([
    ['They call him "Shorty" here.', ['quotation-marks-without-quote: "Shorty"']],
    ['"We left," Li said.', []],
    ['“We left.\n“It hurt,” Li said.', []],
    ['Li said the "experts" were right.', []],
    ['“He told me ‘never’ and left,” Li said.', []],
    ['He saw “it and left.', ['unmatched-quotation-mark: “']],
    ['He saw it” and left.', ['unmatched-quotation-mark: ”']],
    ["It's the ministers' plan.", []],
    ['"We will never go back there."', ['quote-without-speaker: We will never go back there.']],
    [
      'He saw “it and left.\nThey call him "Shorty" here.',
      ['unmatched-quotation-mark: “', 'quotation-marks-without-quote: "Shorty"'],
    ],
    ['No marks at all.', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('looks at the body only', () => {
    expect(read('They call him "Shorty" here.', 'tail')).toEqual([]);
  });

  it('lists each pair of marks when there are no quotes', () => {
    const part = fc.constantFrom('“', '”', 'the dam is safe', ', ', '. ', '\n', ' he ');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        const text = parts.join('');
        const document = makeTokenized(text, { quotes: [] });
        const listed = runStage<'unexplained'>(unexplained, document);
        for (const { index } of text.matchAll(/[“”]/g)) {
          const empty = /[“”]{2}/.test(text.slice(Math.max(0, index - 1), index + 2)); // nothing between two marks
          if (!empty) expect(listed.some(({ start, end }) => start <= index && index < end)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
