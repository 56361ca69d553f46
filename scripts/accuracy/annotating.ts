/**
 * Annotated articles as newsx sees them, text and date alone, annotated in this process.
 */
import { annotate } from '../../src/annotators/annotate.ts';
import { PIPELINE } from '../../src/annotators/index.ts';
import { ALL_RULES, type RuleUse } from '../../src/annotators/rule.ts';
import { PLAIN } from '../../src/annotators/runner.ts';
import { type Annotated, createDocument } from '../../src/document/document.ts';
import type { LayerName } from '../../src/document/layers.ts';
import { toRecord, annotate as view } from '../../src/views/annotate.ts';
import type { Row } from '../../src/views/view.ts';
import type { Gold } from './scorer.ts';

export type Article = Annotated<LayerName>;

/** An article with all its layers. */
export function annotated({ id, text, date }: Gold, use: RuleUse = ALL_RULES): Article {
  const given = date === undefined ? {} : { published: date };
  return annotate(createDocument({ id, text, given }), view.requires, { ...PLAIN, rules: use }) as Article;
}

/** The article with a stage, and all that reads what it makes, run anew without one of its rules. */
export function without(rule: string, article: Article): Article {
  const stale = new Set<string>();
  for (const { rules = [], requires, provides } of PIPELINE)
    if (rules.some((one) => one.name === rule) || requires.some((layer) => stale.has(layer))) stale.add(provides);
  const layers = Object.fromEntries(Object.entries(article.layers).filter(([name]) => !stale.has(name)));
  const use = { without: new Set([rule]), trace: null };
  return annotate({ ...article, layers }, view.requires, { ...PLAIN, rules: use }) as Article;
}

export const recordOf = (article: Article): Row => toRecord(article);

/** The names of all rules. */
export const RULE_NAMES: readonly string[] = PIPELINE.flatMap(({ rules = [] }) => rules.map(({ name }) => name));

/** @throws Error that names what is no rule. */
export function ruleNames(asked: readonly string[]): Set<string> {
  for (const name of asked)
    if (!RULE_NAMES.includes(name)) throw new Error(`no rule is called ${name}; newsx rules lists them`);
  return new Set(asked);
}
