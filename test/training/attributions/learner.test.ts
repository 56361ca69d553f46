import { describe, expect, it } from 'vitest';
import { CONTENT, CUE, LABELS, SHAPE, SOURCE, segmentsOf } from '../../../src/annotators/attributions/tagger/labels.ts';
import { createChain } from '../../../src/tagging/chain.ts';
import { toArticle } from '../../../training/attributions/corpus.ts';
import { labelledParagraphs, makeExamples, takeOver } from '../../../training/attributions/examples.ts';
import { labelsOf } from '../../../training/attributions/gold-labels.ts';
import { addScores, learnMean } from '../../../training/chain.ts';

/** An article of one sentence: `[source] [cue] [content].` */
function article(source: string, cue: string, content: string) {
  const text = `${source} ${cue} ${content}.`;
  const at = (start: number, words: string): [number, number] => [start, start + words.length];
  const attribution = {
    source: [at(0, source)],
    cue: [at(source.length + 1, cue)],
    content: [at(source.length + cue.length + 2, content)],
  };
  return toArticle({ id: text, text, attributions: [attribution] });
}

const articles = [
  article('Li', 'said', 'costs rose'),
  article('Ruiz', 'said', 'rain fell'),
  article('Wang', 'warned', 'that costs rose'),
  article('Hill', 'warned', 'that rain fell'),
];
const settings = { epochs: 6, rate: 0.2, finalRate: 0.13, dropout: 0, hidden: 0, decay: 0, negligible: 0.005 };

describe('training', () => {
  it('turns annotations into labels', () => {
    expect(Array.from(labelsOf(articles[0]!), (label) => LABELS[label])).toEqual([
      ...['B-source', 'B-cue', 'B-content', 'I-content', 'O'],
    ]);
  });

  it('leaves out what stands in the content of another', () => {
    const text = 'Li said Ruiz lied.';
    const nested = toArticle({
      id: 'nested',
      text,
      attributions: [
        { source: [[0, 2]], cue: [[3, 7]], content: [[8, 17]] },
        { source: [[0, 2]], cue: [[13, 17]], content: [[8, 12]] },
      ],
    });
    expect(segmentsOf(labelsOf(nested), CUE)).toEqual([{ first: 1, end: 2 }]);
  });

  it('learns the sentences that it is shown, and the same way every time', () => {
    const paragraphs = labelledParagraphs(articles, new Map(), () => false);
    const examples = makeExamples(paragraphs, null, 1, () => false);
    const sequences = paragraphs.map((_, index) => index);
    const learn = () =>
      learnMean(
        examples,
        SHAPE,
        () => [...sequences],
        settings,
        [7],
        () => {},
      );
    const weights = learn();
    const again = learn();
    expect(Buffer.from(again.tokens.buffer).equals(Buffer.from(weights.tokens.buffer))).toBe(true);
    expect(Buffer.from(again.steps.buffer).equals(Buffer.from(weights.steps.buffer))).toBe(true);
    const chain = createChain(SHAPE, (below) => Math.exp(-below));
    for (const index of sequences) {
      const labels = chain.best(addScores(examples, weights, SHAPE, index, chain));
      expect(segmentsOf(labels, SOURCE)).toEqual([{ first: 0, end: 1 }]);
      expect(segmentsOf(labels, CUE)).toEqual([{ first: 1, end: 2 }]);
      expect(segmentsOf(labels, CONTENT)).toHaveLength(1);
    }
  });

  it('takes over as much as it is told of what only one corpus annotates', () => {
    const hopes = article('Li', 'hopes', 'costs fall');
    const unmarked = toArticle({ id: 'unmarked', text: 'Li hopes costs fall.', attributions: [] });
    const paragraphs = labelledParagraphs([...articles, unmarked, hopes], new Map(), () => false);
    const examples = makeExamples(paragraphs, null, 1, ({ article }) => article === articles.length + 1);
    const order = (): number[] => paragraphs.map((_, index) => index);
    const learned = learnMean(examples, SHAPE, order, { ...settings, epochs: 20 }, [7], () => {});
    const chain = createChain(SHAPE, (below) => Math.exp(-below));
    const cuesIn = (index: number, share: number): number =>
      segmentsOf(chain.best(addScores(examples, takeOver(learned, share), SHAPE, index, chain)), CUE).length;
    expect([0, articles.length, articles.length + 1].map((index) => cuesIn(index, 0))).toEqual([1, 0, 0]);
    expect([0, articles.length, articles.length + 1].map((index) => cuesIn(index, 1))).toEqual([1, 1, 1]);
  });
});
