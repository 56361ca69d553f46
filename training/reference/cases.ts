/**
 * Annotated articles as training cases: the walk that newsx itself takes, with the corpus
 * answering where it can and the weights so far where it cannot.
 */
import { readFileSync } from 'node:fs';
import { annotate } from '../../src/annotators/annotate.ts';
import { type Article, type Read, readArticle } from '../../src/annotators/reference/article.ts';
import { featuresOf } from '../../src/annotators/reference/features/index.ts';
import { rankBy, type Weights } from '../../src/annotators/reference/ranking.ts';
import { type Answer, type Finding, type Question, walk } from '../../src/annotators/reference/walk.ts';
import { createDocument, withLayer } from '../../src/document/document.ts';
import type { Attribution, Layers } from '../../src/document/layers.ts';
import { readArticles } from '../corpora.ts';
import { chainsOf, type GoldArticle, type GoldAttribution, pairs, rightMentions, rightSpeakers } from './answers.ts';

export interface Prepared {
  readonly gold: GoldArticle;
  readonly article: Article;
  readonly document: Read;
  /** The annotated attribution of each one found. */
  readonly paired: ReadonlyMap<number, GoldAttribution>;
  readonly chainOf: ReadonlyMap<string, number>;
}

/**
 * The articles of a corpus.
 * @param unseen what taggers that have not seen an article find in it, instead of the shipped ones
 * @param annotated take the corpus's own attributions instead of those that newsx finds: more of them, with their true sources
 */
export function prepare(folder: string, name: string, annotated = false, unseen: Unseen = new Map()): Prepared[] {
  return readArticles<GoldArticle>(folder, name).map((gold) => {
    const given = gold.date ? { published: gold.date } : {};
    let plain = createDocument({ id: String(gold.id), text: gold.text, given });
    const found = unseen.get(plain.id);
    if (found?.names) plain = withLayer(plain, 'names', found.names);
    if (found?.attributions) plain = withLayer(plain, 'attributions', found.attributions);
    let document = annotate(plain, ['namedEntities', 'attributions', 'structure', 'sentences']) as Read;
    if (annotated) document = withLayer(document, 'attributions', attributionsOf(gold)) as Read;
    const article = readArticle(document);
    return {
      gold,
      article,
      document,
      paired: pairs(article.attributions, gold.attributions ?? []),
      chainOf: chainsOf(document.layers.namedEntities, gold.chains ?? []),
    };
  });
}

function attributionsOf({ attributions = [] }: GoldArticle): Attribution[] {
  const spans = (ranges: GoldAttribution['source']) => ranges.map(([start, end]) => ({ start, end }));
  return attributions
    .filter(({ content }) => content.length > 0)
    .map(({ kind, source, cue, content }) => ({
      kind,
      source: spans(source),
      cue: spans(cue),
      content: spans(content),
      verb: null,
      confidence: 1,
      polarity: 'asserted',
      within: null,
      by: 'corpus',
    }));
}

type Found = Partial<Pick<Layers, 'names' | 'attributions'>>;

/** By article, what taggers find that have not seen it: names, attributions or both. */
export type Unseen = ReadonlyMap<string, Found>;

/** Reads what training/reference/unseen.ts has written; of an article in several files, the last one has the word. */
export function readUnseen(paths: readonly string[]): Unseen {
  const lines = paths.flatMap((path) => readFileSync(path, 'utf8').split('\n').filter(Boolean));
  const unseen = new Map<string, Found>();
  for (const line of lines) {
    const { id, names, attributions } = JSON.parse(line) as Found & { id: string };
    unseen.set(id, { ...unseen.get(id), ...(names && { names }), ...(attributions && { attributions }) });
  }
  return unseen;
}

/** A question with its right candidates, where the corpus knows them. */
export interface Asked {
  readonly question: Question;
  /** The names of the features of each candidate. */
  readonly features: readonly (readonly string[])[];
  readonly right: readonly boolean[] | null;
}

/** What the corpus says of a question. */
function answerOf({ gold, paired, chainOf }: Prepared, question: Question): boolean[] | null {
  if (question.attribution >= 0) return rightSpeakers(question, paired.get(question.attribution));
  return gold.chains === undefined ? null : rightMentions(question, gold.chains, chainOf);
}

/** Every question of an article, asked as if those before it were answered rightly. */
export function questionsOf(prepared: Prepared, weights: Weights): Asked[] {
  const rank = rankBy(weights);
  const asked: Asked[] = [];
  const walked = walk(prepared.article, (question): Answer => {
    const right = answerOf(prepared, question);
    asked.push({ question, features: question.asks.map(featuresOf), right });
    const choice = right?.indexOf(true) ?? -1;
    return choice >= 0 ? { choice, probability: 1 } : rank(question);
  });
  // Each question is asked when its finding is.
  while (!walked.next().done);
  return asked;
}

/** The findings of newsx with these weights. */
export function findingsOf({ article }: Prepared, weights: Weights): Finding[] {
  return [...walk(article, rankBy(weights))];
}
