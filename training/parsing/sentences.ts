/**
 * The sentences that the parser learns from; as a program it prints them, a line of JSON each.
 *
 *   tsx training/parsing/sentences.ts FOLDER > sentences.jsonl
 *
 * FOLDER holds the corpora below as JSON lines. No text that another tagger is measured on is among them.
 */
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { toArticle } from '../attributions/corpus.ts';
import { corporaFolder, readArticles } from '../corpora.ts';
import { foldOf } from './folds.ts';

const CORPORA = ['worldwide.train', 'conll2003.train', 'polnear.train', 'intl.train', 'world.train'];
const MEASURED = /\.(?:dev|check)\.jsonl$/;
/** Longer ones are tables and lists. */
const LONGEST = 120;

/** The words of a sentence, and the fold of its text. */
export interface Sentence {
  readonly fold: number;
  readonly words: readonly string[];
}

/** Every sentence once, in the order of the corpora. */
export function* newsSentences(folder: string): Generator<Sentence> {
  const textsOf = (name: string): string[] => readArticles<{ text: string }>(folder, name).map(({ text }) => text);
  const measured = readdirSync(folder).filter((file) => MEASURED.test(file));
  const kept = new Set(measured.flatMap((file) => textsOf(file.replace('.jsonl', ''))));
  const texts = new Set(CORPORA.flatMap(textsOf).filter((text) => !kept.has(text)));
  const given = new Set<string>();
  for (const text of texts) {
    const { tokens, sentences } = toArticle({ id: '', text, attributions: [] }).document.layers;
    for (const { firstToken, endToken } of sentences) {
      const words = tokens.words.slice(firstToken, endToken).map((token) => token.text.replaceAll('’', "'"));
      const sentence = words.join(' ');
      if (words.length > LONGEST || given.has(sentence)) continue;
      given.add(sentence);
      yield { fold: foldOf(text), words };
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const sentence of newsSentences(corporaFolder(process.argv[2]))) console.log(JSON.stringify(sentence));
