/**
 * Varied articles of any number and length, made of the paragraphs of given ones: the same
 * on every run. Each paragraph is followed by a sentence with an invented name, so that a
 * long text also has many different people in it.
 */
import { seededRandom } from '../../training/random.ts';

export interface Articles {
  /** About so many characters of one article. */
  text(index: number, length: number): string;
}

const SYLLABLES = ['ba', 'do', 'fen', 'gar', 'hi', 'jun', 'ko', 'lem', 'mo', 'ner', 'ol', 'pra', 'ros', 'tin', 'va'];

/** @param texts at least one text with at least two paragraphs */
export function makeArticles(texts: readonly string[]): Articles {
  const paragraphs = texts.map((text) => text.split(/\n+/).filter((line) => line.trim() !== ''));
  return {
    text: (index, length) => {
      const random = seededRandom(index + 1);
      const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
      const name = (): string => {
        const word = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
        return word[0]!.toUpperCase() + word.slice(1);
      };
      const [headline = ''] = pick(paragraphs);
      let text = headline;
      while (text.length < length)
        text += `\n${pick(pick(paragraphs))}\n${name()} ${name()} said that ${Math.floor(random() * 1000)} people had come.`;
      return text;
    },
  };
}
