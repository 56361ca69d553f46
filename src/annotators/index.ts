/**
 * THE PIPELINE: every stage, in the order in which they run, each with its reason.
 */
import type { Annotator } from './annotator.ts';
import { attributions } from './attributions/index.ts';
import { dates } from './dates/index.ts';
import { namedEntities } from './entities/index.ts';
import { language } from './language/index.ts';
import { names } from './names/index.ts';
import { quotes } from './quotes/index.ts';
import { entities } from './reference/entities.ts';
import { references } from './reference/index.ts';
import { sentences } from './sentences/index.ts';
import { structure } from './structure/index.ts';
import { tokens } from './tokens/index.ts';
import { unexplained } from './unexplained/index.ts';

export const PIPELINE: readonly Annotator[] = [
  structure, // first: what is headline, caption or body decides what the others may do
  tokens, // needs nothing but the text
  sentences, // needs the blocks: no sentence runs from a headline into the body
  language, // needs nothing but the text
  names, // needs sentences: names never cross them
  attributions, // needs sentences and structure: captions and tails are not searched
  namedEntities, // needs the names, to say which are the same
  references, // needs the entities that phrases may mean; and what is quoted: a pronoun seldom means somebody in it
  entities, // joins the entities with what refers to them
  quotes, // joins the attributions with who says them
  dates, // needs the dateline or publication date to count from, and no tokens: those of a long document are let go before
  unexplained, // last: what is left over
];
