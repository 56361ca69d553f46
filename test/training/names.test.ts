/** Training on a tiny corpus made up here: it is learned, and learned the same way every time. */
import { describe, expect, it } from 'vitest';
import { readModel } from '../../src/annotators/names/model.ts';
import { createTagger } from '../../src/annotators/names/tagger.ts';
import { fitCalibration } from '../../training/names/calibrate.ts';
import { type Article, toArticle } from '../../training/names/corpus.ts';
import { addCount, found, hits, newCount } from '../../training/names/measure.ts';
import { trainModel } from '../../training/names/train.ts';

/** `[Ana Brito|person] spoke` as an annotated article. */
function article(id: string, marked: string, scheme: 'worldwide' | 'conll' = 'worldwide'): Article {
  const entities: { start: number; end: number; type: string }[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[([^|\]]+)\|(\w+)\]/g)) {
    text += marked.slice(at, match.index);
    entities.push({ start: text.length, end: text.length + match[1]!.length, type: match[2]! });
    text += match[1];
    at = match.index + match[0].length;
  }
  return toArticle({ id, text: text + marked.slice(at), entities }, scheme);
}

const PEOPLE = ['Ana Brito', 'Tomas Eklund', 'Wanjiru Kamau', 'Ravi Menon'];
const PLACES = ['Lisbon', 'Uppsala', 'Nakuru', 'Kochi'];
const main = PEOPLE.flatMap((person, i) =>
  PLACES.map((place, j) =>
    article(
      `m${i}${j}`,
      `President [${person}|person] flew to [${place}|location] to see friends.\n\nThey met in [${place}|location].`,
    ),
  ),
);
const second = PLACES.map((place, i) =>
  article(`s${i}`, `A [Swedish|misc] team lost in [${place}|location] on Monday.`, 'conll'),
);
const settings = {
  epochs: 4,
  rate: 0.1,
  finalRate: 0.01,
  dropout: 0.2,
  hidden: 0.1,
  decay: 1e-5,
  negligible: 5e-4,
  secondShare: 0.5,
};

describe('training', () => {
  const train = () => trainModel(main, second, main.slice(0, 2), { settings, seeds: [1] });

  it('fits the corpus', () => {
    const tagger = createTagger(() => readModel(train()));
    const count = newCount();
    for (const each of main)
      addCount(
        count,
        hits(each, found(tagger, each), (type) => type),
      );
    expect(count.gold).toBe(48);
    expect(count.right).toBe(48);
    expect(count.predicted).toBe(48);
  });

  it('gives the same bytes twice', () => {
    expect(Buffer.from(train()).equals(Buffer.from(train()))).toBe(true);
  });

  it('reads a coarser annotation as a set of labels', () => {
    const { tokens, allowed } = second[0]!;
    const bits = (word: string): number => allowed[tokens.words.findIndex(({ text }) => text === word)]!;
    const count = (mask: number): number => mask.toString(2).replaceAll('0', '').length;
    expect(count(bits('Swedish'))).toBe(3); // misc, norp, product
    expect(count(bits('Lisbon'))).toBe(2); // location, facility
    expect(count(bits('team'))).toBe(5); // O, date, money
  });
});

describe('fitCalibration', () => {
  it('lowers the confidence of an overconfident type', () => {
    const outcomes = Array.from({ length: 400 }, (_, i) => ({
      type: 'misc' as const,
      probability: 0.95,
      right: i % 2 === 0,
    }));
    const [slope, intercept] = fitCalibration(outcomes)[6]!;
    const p = 1 / (1 + Math.exp(-(slope * Math.log(19) + intercept)));
    expect(p).toBeGreaterThan(0.45);
    expect(p).toBeLessThan(0.6);
  });
});
