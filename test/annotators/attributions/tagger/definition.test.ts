/** The features that the kernel makes of a paragraph are those of their definition in TypeScript, token by token. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMarks } from '../../../../src/annotators/attributions/marks.ts';
import { type Beliefs, readBeliefs } from '../../../../src/annotators/attributions/tagger/beliefs.ts';
import * as columns from '../../../../src/annotators/attributions/tagger/columns.ts';
import { LABEL_COUNT } from '../../../../src/annotators/attributions/tagger/labels.ts';
import { type Paragraph, readParagraphs } from '../../../../src/annotators/attributions/tagger/paragraphs.ts';
import { BELIEF, BELIEF_STEP, STEP, TOKEN } from '../../../../src/annotators/attributions/tagger/templates.ts';
import { createWordCache } from '../../../../src/annotators/attributions/tagger/words.ts';
import { shippedParser } from '../../../../src/parsing/parser.ts';
import { createBag } from '../../../../src/tagging/feature-bag.ts';
import { BAG, createKernel } from '../../../../src/tagging/kernel.ts';
import { stackedFeatures, stackedStepFeatures } from '../../../../training/attributions/stacked-features.ts';
import { stepFeatures, tokenFeatures } from '../../../../training/attributions/token-features.ts';
import { makeTokenized, plainStructure } from '../../../helpers/documents.ts';

const CODE = readFileSync(resolve(import.meta.dirname, '../../../../kernel/templates.ts'), 'utf8');

test.each([
  ['Token', TOKEN],
  ['Step', STEP],
  ['Belief', BELIEF],
  ['BeliefStep', BELIEF_STEP],
] as const)('the kernel knows the templates of %s in their order', (name, templates) => {
  const [, listed] = new RegExp(`enum ${name} \\{([^}]*)\\}`).exec(CODE)!;
  expect(
    listed!
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  ).toEqual(Object.keys(templates));
});

const WORDS = [
  'Li',
  'said',
  'that',
  'costs',
  'rose',
  ',',
  '"',
  '.',
  '. The',
  'told',
  'who',
  'and',
  '(',
  ')',
  ':',
  '-',
  'vowed',
  'to',
  'minister',
];
const LEVELS: Readonly<Record<string, number>> = { said: 7, told: 6, vowed: 5, and: 2, minister: 3 };

function paragraphsOf(text: string, nested: boolean): Paragraph[] {
  const { tokens, sentences } = makeTokenized(text).layers;
  const quotations = findMarks(text, plainStructure(text).blocks).quotations.filter(({ depth }) => depth === 0);
  const means = {
    wordOf: createWordCache(() => 0),
    levelOf: ({ lower }: { lower: string }) => LEVELS[lower] ?? 0,
    parser: shippedParser(),
  };
  const source = { tokens, sentences, quotations, isSearched: () => true, from: 0 };
  return [...readParagraphs(source, means)].map((view) => ({ ...view, nested }));
}

/** For each token the hashes of four kinds of features, in order: sums do not know in which order they came. */
function byDefinition(view: Paragraph, beliefs: Beliefs): number[][] {
  const bag = createBag();
  return view.words.flatMap((_, t) =>
    [
      () => tokenFeatures(view, t, bag),
      () => stepFeatures(view, t, bag),
      () => stackedFeatures(view, beliefs, t, bag),
      () => stackedStepFeatures(beliefs, t, bag),
    ].map((make) => {
      bag.count = 0;
      make();
      return [...bag.hashes.subarray(0, bag.count)].sort((a, b) => a - b);
    }),
  );
}

function byKernel(view: Paragraph, beliefs: Beliefs): number[][] {
  const kernel = createKernel();
  const names = [TOKEN, STEP, BELIEF, BELIEF_STEP].map((table) => kernel.place(Int32Array.from(Object.values(table))));
  kernel.run.configureFeatures(names[0]!, names[1]!, names[2]!, names[3]!, BAG);
  const count = view.words.length;
  const tokens = kernel.reserve(columns.TOKEN * (count + 3)) + 2 * columns.TOKEN;
  const [sentences, pieces, tokenBeliefs, sentenceBeliefs, pieceBeliefs] = [16, 16, 64, 16, 4].map((size) =>
    kernel.reserve(size * (count + 1)),
  ) as [number, number, number, number, number];
  const at = (places: Record<keyof columns.Places, number>): columns.Places => ({
    tokens: places.tokens / 4,
    sentences: places.sentences / 4,
    pieces: places.pieces / 4,
  });
  columns.writeParagraph(view, kernel.i32, at({ tokens, sentences, pieces }));
  columns.writeBeliefs(
    beliefs,
    kernel.i32,
    at({ tokens: tokenBeliefs, sentences: sentenceBeliefs, pieces: pieceBeliefs }),
  );
  kernel.run.readParagraph(
    count,
    tokens,
    view.sentences.length - 1,
    sentences,
    pieces,
    view.place,
    view.nested ? 1 : 0,
  );
  kernel.run.readBeliefs(tokenBeliefs, sentenceBeliefs, pieceBeliefs);
  return view.words.flatMap((_, t) =>
    [0, 1, 2, 3].map((which) => {
      const made = kernel.run.featuresOf(t, which);
      return [...kernel.bag.hashes.subarray(0, made)].sort((a, b) => a - b);
    }),
  );
}

describe('features', () => {
  test('of any paragraph, whatever is believed of it', () => {
    const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        text,
        fc.boolean(),
        fc.infiniteStream(fc.double({ min: 0, max: 0.5, noNaN: true })),
        (words, nested, stream) => {
          for (const view of paragraphsOf(words, nested)) {
            const marginals = Float64Array.from([...stream.take(view.words.length * LABEL_COUNT)]);
            const beliefs = readBeliefs(view, marginals);
            expect(byKernel(view, beliefs)).toEqual(byDefinition(view, beliefs));
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
