/**
 * Reads annotated corpora for the attributions tagger: articles with the layers that the stage
 * reads, made by the product's own earlier stages, and what was annotated.
 */

import { PLAIN } from '../../src/annotators/runner.ts';
import { sentences } from '../../src/annotators/sentences/index.ts';
import { structure } from '../../src/annotators/structure/index.ts';
import { tokens } from '../../src/annotators/tokens/index.ts';
import { type Annotated, createDocument, type Document, withLayer } from '../../src/document/document.ts';
import type { Span } from '../../src/document/span.ts';
import { type Parser, shippedParser } from '../../src/parsing/parser.ts';
import { readArticles } from '../corpora.ts';
import type { Pair, RawText } from './raw.ts';

export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface Article {
  readonly document: Annotated<'structure' | 'tokens' | 'sentences'>;
  readonly gold: readonly GoldAttribution[];
  /** What parses it: in training, a parser that has not seen it. */
  readonly parser: Parser;
}

export interface RawArticle extends RawText {
  readonly id: string;
}

const spansOf = (pairs: readonly Pair[]): Span[] =>
  pairs.map(([start, end]) => ({ start, end })).sort((a, b) => a.start - b.start);

/** An annotated text as the learner and the evaluation read it. */
export function toArticle(raw: RawArticle, parser: Parser = shippedParser()): Article {
  let document: Document = createDocument({
    id: String(raw.id),
    text: raw.text,
    source: { path: '', format: 'jsonl', record: null, sha256: '' },
  });
  for (const stage of [structure, tokens, sentences])
    document = withLayer(document, stage.provides, stage.annotate(document, PLAIN) as never);
  return {
    document: document as Article['document'],
    gold: raw.attributions.map(({ source, cue, content }) => ({
      source: spansOf(source),
      cue: spansOf(cue),
      content: spansOf(content),
    })),
    parser,
  };
}

/** Reads one corpus; `change` may put texts into another form, `parserOf` says what parses each text as it was before. */
export function readCorpus(
  folder: string,
  name: string,
  change: (raw: RawArticle) => RawArticle = (raw) => raw,
  parserOf: (text: string) => Parser = shippedParser,
): Article[] {
  return readArticles<RawArticle>(folder, name).map((raw) => toArticle(change(raw), parserOf(raw.text)));
}
