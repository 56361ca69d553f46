/**
 * THE PIPELINE: every stage, in the order in which they run, each with its reason.
 */
import type { Annotator } from './annotator.ts';
import { attributions } from './attributions/index.ts';
import { dates } from './dates/index.ts';
import { entities } from './entities/index.ts';
import { language } from './language/index.ts';
import { names } from './names/index.ts';
import { quotes } from './quotes/index.ts';
import { sentences } from './sentences/index.ts';
import { structure } from './structure/index.ts';
import { tokens } from './tokens/index.ts';
import { unexplained } from './unexplained/index.ts';

export const PIPELINE: readonly Annotator[] = [
  structure, // first: what is headline, caption or body decides what the others may do
  tokens, // needs nothing but the text
  sentences, // needs the blocks: no sentence runs from a headline into the body
  language, // needs nothing but the text
  dates, // needs the dateline or publication date to count from
  names, // needs sentences: names never cross them
  attributions, // needs sentences and structure: captions and tails are not searched
  entities, // needs the names, to say which are the same; and what is quoted: a pronoun seldom means somebody in it
  quotes, // needs the attributions, and the entities to put them to
  unexplained, // last: what is left over
];
