/**
 * Learns parts of speech and moves from trees. Moves are learned on parts of speech as the parser finds them, and on
 * its own ways: where it would go astray it learns the best way on from there.
 */

import { createBag } from '../../src/tagging/feature-bag.ts';
import { seededRandom, shuffle } from '../random.ts';
import { Configuration } from './configuration.ts';
import { moveFeatures, type Sentence, tagFeatures } from './features.ts';
import { bestMoves } from './oracle.ts';
import { createPerceptron, type Weights } from './perceptron.ts';
import type { Tree } from './trees.ts';

const EPOCHS = 5;
const ALL = 0xffff;
/** So many features keep their weights. */
const TAG_FEATURES = 60_000;
const MOVE_FEATURES = 190_000;

type Report = (line: string) => void;

/** The weights of parts of speech. */
export function learnTags(trees: readonly Tree[], report: Report): Weights {
  const perceptron = createPerceptron();
  const bag = createBag();
  eachEpoch(
    trees,
    1,
    (tree) => {
      const sentence = sentenceOf(tree, new Uint8Array(tree.words.length));
      let wrong = 0;
      for (let at = 0; at < sentence.count; at++) {
        bag.count = 0;
        tagFeatures(sentence, at, bag);
        const found = greatest(perceptron.score(bag), ALL);
        perceptron.learn(bag, tree.tags[at]!, found);
        sentence.tags[at] = found;
        if (found !== tree.tags[at]) wrong++;
      }
      return wrong / sentence.count;
    },
    (epoch, wrong) => report(`parts of speech, epoch ${epoch}: ${(100 * wrong).toFixed(2)} % wrong`),
  );
  return perceptron.mean(TAG_FEATURES);
}

/** The weights of moves. `tagsOf`: the parts of speech as the parser finds them. */
export function learnMoves(trees: readonly Tree[], tagsOf: (tree: Tree) => Uint8Array, report: Report): Weights {
  const perceptron = createPerceptron();
  const bag = createBag();
  const configuration = new Configuration();
  const tags = new Map(trees.map((tree) => [tree, tagsOf(tree)]));
  eachEpoch(
    trees,
    2,
    (tree, epoch) => {
      const sentence = sentenceOf(tree, tags.get(tree)!);
      let wrong = 0;
      configuration.start(sentence.count);
      for (let allowed = configuration.allowed; allowed !== 0; allowed = configuration.allowed) {
        bag.count = 0;
        moveFeatures(sentence, configuration, bag);
        const scores = perceptron.score(bag);
        const found = greatest(scores, allowed);
        const right = greatest(scores, bestMoves(configuration, tree));
        perceptron.learn(bag, right, found);
        if (right !== found) wrong++;
        // From the second epoch on the parser goes its own way.
        configuration.move(epoch > 1 ? found : right);
      }
      return wrong / (2 * sentence.count);
    },
    (epoch, wrong) => report(`moves, epoch ${epoch}: ${(100 * wrong).toFixed(2)} % wrong`),
  );
  return perceptron.mean(MOVE_FEATURES);
}

const sentenceOf = ({ words }: Tree, tags: Uint8Array): Sentence => ({ words, first: 0, count: words.length, tags });

function eachEpoch(
  trees: readonly Tree[],
  seed: number,
  learn: (tree: Tree, epoch: number) => number,
  report: (epoch: number, wrong: number) => void,
): void {
  const random = seededRandom(seed);
  const order = [...trees.keys()];
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    for (const at of order) wrong += learn(trees[at]!, epoch);
    report(epoch, wrong / order.length);
  }
}

/** The number of the greatest score of those that have a bit in `allowed`; the first of equals. */
function greatest(scores: Float64Array, allowed: number): number {
  let best = -1;
  for (let i = 0; i < scores.length; i++)
    if (((allowed >>> i) & 1) === 1 && (best < 0 || scores[i]! > scores[best]!)) best = i;
  return best;
}
