/**
 * Rules that declare themselves. A stage keeps its rules in one ordered list, each with a name,
 * the reason for it and an example; the functions here run them. A run may leave rules out by
 * name, and may ask which of them fired: then each finding carries the names of the rules that
 * made or changed it, in their order.
 *
 *   { name: 'names/echo', why: 'The tagger passes over …', example: 'Ana Plitt … Plitt', apply }
 *   -> { …, by: 'names/echo', rules: ['names/echo'] }
 */

import type { Provenance } from '../document/span.ts';

/** What a rule says of itself. */
export interface Declared {
  /** Its stage and what it does, unique over all stages: `dates/weekday`. A finding's `by` may name it. */
  readonly name: string;
  /** One sentence: what would go wrong without it. */
  readonly why: string;
  /** An invented text on which it fires. */
  readonly example: string;
}

/** A rule of which each application takes A and gives R. */
export interface Rule<A extends readonly unknown[], R> extends Declared {
  apply(...args: A): R;
}

/** Told of every rule that fires: what it made, and what it changed or dropped. */
type Trace = (rule: string, made: readonly object[], gone: readonly object[]) => void;

/** How a run uses the rules. */
export interface RuleUse {
  /** The names of the rules that are left out. */
  readonly without: ReadonlySet<string>;
  /** Null where nobody asks: then nothing is noted, and running a list costs no more than its rules. */
  readonly trace: Trace | null;
}

/** All rules, and nobody asks. */
export const ALL_RULES: RuleUse = { without: new Set(), trace: null };

/** What may carry the names of its rules: see Provenance. */
interface Traced {
  readonly rules?: readonly string[];
}

/** The finding, with the rule added to those that it carries. */
export function markedBy<F extends object>(finding: F & Traced, rule: Declared): F {
  return { ...finding, rules: [...(finding.rules ?? []), rule.name] };
}

/** Who decided on a finding: the rule, noted as such where rules are asked for; a model that decided is none. */
export function decidedBy(by: string, { trace }: RuleUse, rules: readonly string[] = [by]): Provenance {
  return trace === null || rules.length === 0 ? { by } : { by, rules };
}

/** What one rule answers; null where it has no answer or is left out. */
export function attempt<A extends readonly unknown[], R extends object>(
  rule: Rule<A, R | null>,
  { without, trace }: RuleUse,
  ...args: A
): R | null {
  if (without.has(rule.name)) return null;
  const answer = rule.apply(...args);
  if (answer !== null && trace !== null) trace(rule.name, [answer], []);
  return answer;
}

/** The answer of the first rule that has one, and that rule; null where none has. */
export function firstOf<A extends readonly unknown[], R extends object>(
  rules: readonly Rule<A, R | null>[],
  use: RuleUse,
  ...args: A
): { readonly answer: R; readonly rule: Rule<A, R | null> } | null {
  for (const rule of rules) {
    const answer = attempt(rule, use, ...args);
    if (answer !== null) return { answer, rule };
  }
  return null;
}

/** What all rules find, one rule's after another's. */
export function findBy<A extends readonly unknown[], F extends object>(
  rules: readonly Rule<A, readonly F[]>[],
  { without, trace }: RuleUse,
  ...args: A
): F[] {
  const all: F[] = [];
  for (const rule of rules) {
    if (without.has(rule.name)) continue;
    const found = rule.apply(...args);
    if (found.length === 0) continue;
    if (trace !== null) trace(rule.name, found, []);
    for (const finding of found) all.push(trace === null ? finding : markedBy(finding, rule));
  }
  return all;
}

/** One thing after each rule, in order, has changed it; a rule that leaves it as it is gives null. */
export function changeBy<A extends readonly unknown[], F extends object>(
  rules: readonly Rule<[thing: F, ...A], F | null>[],
  { without, trace }: RuleUse,
  thing: F,
  ...args: A
): F {
  let current = thing;
  for (const rule of rules) {
    const next = without.has(rule.name) ? null : rule.apply(current, ...args);
    if (next === null) continue;
    if (trace !== null) trace(rule.name, [next], [current]);
    current = trace === null ? next : markedBy(next, rule);
  }
  return current;
}

/** The findings after each rule, in order, has made of them what it makes; one that it leaves alone stays the same object. */
export function refineBy<A extends readonly unknown[], F extends object>(
  rules: readonly Rule<[findings: readonly F[], ...A], readonly F[]>[],
  { without, trace }: RuleUse,
  findings: readonly F[],
  ...args: A
): readonly F[] {
  let current = findings;
  for (const rule of rules) {
    if (without.has(rule.name)) continue;
    const next = rule.apply(current, ...args);
    current = trace === null ? next : traced(rule, current, next, trace);
  }
  return current;
}

function traced<F extends object>(rule: Declared, before: readonly F[], after: readonly F[], trace: Trace): F[] {
  const gone = new Set(before);
  const made: F[] = [];
  const marked = after.map((finding) => {
    if (gone.delete(finding)) return finding;
    const one = markedBy(finding, rule);
    made.push(one);
    return one;
  });
  if (made.length + gone.size > 0) trace(rule.name, made, [...gone]);
  return marked;
}
