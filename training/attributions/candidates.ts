/**
 * All that might be an attribution in annotated articles, and whether it is one: what the weights of
 * acceptance are learned from. The tagger must not have seen the articles.
 */
import { namesOf } from '../../src/annotators/attributions/acceptance/features/index.ts';
import { onlyBolder, type Readings } from '../../src/annotators/attributions/acceptance/readings.ts';
import type { Sight, Sureness } from '../../src/annotators/attributions/acceptance/sight.ts';
import { type FoundAttribution, finish, readBody } from '../../src/annotators/attributions/find.ts';
import { draftNested } from '../../src/annotators/attributions/nested.ts';
import { NOTHING_SAID } from '../../src/annotators/attributions/rules/nothing-said.ts';
import type { Tagger } from '../../src/annotators/attributions/tagger/tagger.ts';
import { ALL_RULES, refineBy } from '../../src/annotators/rule.ts';
import type { Article } from './corpus.ts';
import { judge } from './score.ts';

export interface Candidate {
  /** The names of its features. */
  readonly names: readonly string[];
  readonly sure: Sureness;
  /** Whether its content and its source are right. */
  readonly right: boolean;
}

/** Nothing is judged yet. */
const asFound = (found: Readings): Readings => found;

/** The candidates of an article; those within another's saying only where such are annotated (`nested`). */
export function candidatesOf({ document, gold }: Article, tagger: Tagger, nested: boolean): Candidate[] {
  const { text, layers } = document;
  const { material, marks, readings } = readBody(document, tagger, asFound);
  const given = ({ plainer, bolder }: Readings): FoundAttribution[] =>
    refineBy(NOTHING_SAID, ALL_RULES, [...plainer, ...onlyBolder({ plainer, bolder })], text).map((draft) =>
      finish(material, draft, 0),
    );
  // Each is judged by itself: of two that are in each other's way, both may be what was annotated.
  const candidates: Candidate[] = [];
  for (const outer of given(readings)) {
    const [verdict] = judge({ text, gold, found: [outer] });
    if (outer.verdict?.sight) candidates.push(candidateOf(outer.verdict.sight, verdict!.full));
    if (!nested || !verdict!.content) continue;
    for (const span of outer.content)
      for (const inner of given(draftNested(material, layers.sentences, marks, tagger, span, ALL_RULES))) {
        const [, within] = judge({ text, gold, found: [outer, inner] });
        if (inner.verdict?.sight) candidates.push(candidateOf(inner.verdict.sight, within!.full));
      }
  }
  return candidates;
}

const candidateOf = (sight: Sight, right: boolean): Candidate => ({ names: namesOf(sight), sure: sight.sure, right });
