/** Taggers with one model, for articles that different parsers have not seen. */
import type { Model } from '../../src/annotators/attributions/tagger/model.ts';
import { createTagger, type Tagger } from '../../src/annotators/attributions/tagger/tagger.ts';
import type { Parser } from '../../src/parsing/parser.ts';
import type { Article } from './corpus.ts';

/** The tagger for an article. */
export function taggers(model: Model): (article: Article) => Tagger {
  const made = new Map<Parser, Tagger>();
  return ({ parser }) => {
    const tagger = made.get(parser) ?? createTagger(() => model, parser);
    made.set(parser, tagger);
    return tagger;
  };
}
