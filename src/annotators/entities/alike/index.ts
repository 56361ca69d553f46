/**
 * Names that the rules left apart and that are one person's or body's all the same: a misprint,
 * a nickname, initials, a part of a longer name. Which one a name is, or none, is a learned
 * choice (data/models/names-alike.tsv).
 *
 *   Randy Kremlacek came. … Kremacek left.   ->   one person
 */
import { DisjointSets } from '../../../document/disjoint-sets.ts';
import type { EntityType } from '../../../document/layers.ts';
import { lazy, readTable } from '../../../lexicon/data.ts';
import { likeliestOf, type Weights } from '../../../tagging/log-linear.ts';
import type { Group, NamedMention } from '../../mentions/names.ts';
import { attempt, type Rule, type RuleUse } from '../../rule.ts';
import { core } from '../core-name.ts';
import { bodyFeatures, bodyKeys } from './bodies.ts';
import { type Form, formOf, type SaidBeside } from './form.ts';
import { personFeatures, personKeys } from './persons.ts';

const shippedWeights = lazy(
  (): Weights => new Map(readTable('models/names-alike.tsv').map(([name = '', weight]) => [name, Number(weight)])),
);

/** A group, those that it may be, and the features of each. */
export interface AlikeQuestion {
  readonly asking: Form;
  readonly candidates: readonly { readonly asked: Form; readonly features: readonly string[] }[];
}

/** More that share a key are no article, and would take too long. */
const MOST = 10;

interface Kind {
  keysOf(mention: NamedMention): string[];
  featuresOf(mention: NamedMention, other: NamedMention, asking: Form, asked: Form): string[] | null;
  wordsOf(mention: NamedMention): readonly string[];
}
const PERSON: Kind = { keysOf: personKeys, featuresOf: personFeatures, wordsOf: core };
const BODY: Kind = { keysOf: bodyKeys, featuresOf: bodyFeatures, wordsOf: ({ words }) => words };

/** Every group that may be another one's, fuller names first; one at a time, as a long text has very many. */
export function* questionsAlike(
  groups: readonly Group[],
  type: EntityType,
  saidOf: (mention: NamedMention) => SaidBeside | null,
): Generator<AlikeQuestion> {
  const kind = type === 'person' ? PERSON : BODY;
  const forms = groups.map((group) => formOf(group, kind.wordsOf, saidOf));
  const rank = ({ words }: Form): number => (type === 'person' ? Math.min(words, 2) : words);
  forms.sort((a, b) => rank(b) - rank(a) || a.group.mentions[0]!.name.start - b.group.mentions[0]!.name.start);
  const byKey = new Map<string, Form[]>();
  for (const asking of forms) {
    const candidates = othersOf(asking, byKey, kind).flatMap((asked) => {
      const features = bestOf(asking, asked, kind);
      return features === null ? [] : [{ asked, features }];
    });
    if (candidates.length === 0) continue;
    const rivals = `rivals ${candidates.length === 1 ? 'none' : 'some'}`;
    const named = (features: readonly string[]) => ['all', ...features, rivals].map((one) => `${type}|${one}`);
    yield { asking, candidates: candidates.map(({ asked, features }) => ({ asked, features: named(features) })) };
  }
}

/** Those before that share a key with one, which is now among them. */
function othersOf(asking: Form, byKey: Map<string, Form[]>, { keysOf }: Kind): Form[] {
  const others = new Set<Form>();
  for (const key of new Set(asking.spellings.flatMap(keysOf))) {
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [asking]);
    else {
      for (const one of known) others.add(one);
      if (known.length < MOST) known.push(asking);
    }
  }
  return [...others];
}

/** The features of the spellings that are most alike: the first ones that are at all. */
function bestOf(asking: Form, asked: Form, { featuresOf }: Kind): string[] | null {
  for (const mention of asking.spellings)
    for (const other of asked.spellings) {
      const features = featuresOf(mention, other, asking, asked);
      if (features !== null) return features;
    }
  return null;
}

const LEAST = 0.5;

export const alike: Rule<[question: AlikeQuestion, weights: Weights], { readonly same: Form } | null> = {
  name: 'named-entities/alike',
  why: 'A misprint, a nickname or initials are no other person, and a part of a name no other body.',
  example: 'He urged the European Commission to act. A Commission official said that complaints were being studied.',
  apply({ candidates }, weights) {
    const { at, probability } = likeliestOf([...candidates.map(({ features }) => features), []], weights);
    const chosen = candidates[at];
    return chosen === undefined || probability < LEAST ? null : { same: chosen.asked };
  },
};

/** The groups, those that are one put together; `areApart`: which are surely two. */
export function joinAlike(
  groups: readonly Group[],
  type: EntityType,
  saidOf: (mention: NamedMention) => SaidBeside | null,
  use: RuleUse,
  areApart: (one: Group, other: Group) => boolean = () => false,
  weights: Weights = shippedWeights(),
): Group[] {
  const sets = new DisjointSets<Group>();
  const joined = new Set<Group>();
  for (const question of questionsAlike(groups, type, saidOf)) {
    const found = attempt(alike, use, question, weights);
    if (found === null || areApart(found.same.group, question.asking.group)) continue;
    sets.join(found.same.group, question.asking.group);
    joined.add(question.asking.group);
  }
  if (joined.size === 0) return [...groups];
  const merged = new Map<Group, Group[]>();
  for (const group of groups) {
    const root = sets.find(group);
    const list = merged.get(root);
    if (list) list.push(group);
    else merged.set(root, [group]);
  }
  return [...merged.values()].map((parts) => {
    if (parts.length === 1) return parts[0]!;
    // Of its own mentions alone: the groups share a table of all mentions, and a copy for each is too much of a long text.
    const joinedBy = new Map<NamedMention, readonly string[]>();
    for (const part of parts)
      for (const mention of part.mentions) {
        const by = [...(part.joinedBy.get(mention) ?? []), ...(joined.has(part) ? [alike.name] : [])];
        if (by.length > 0) joinedBy.set(mention, by);
      }
    const mentions = parts.flatMap((part) => part.mentions).sort((a, b) => a.name.start - b.name.start);
    return { type, mentions, joinedBy };
  });
}
