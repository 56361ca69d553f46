/**
 * What annotated articles say of a question: which of its candidates are right.
 *
 * Sources of attributions: the names that the corpus accepts for whoever says it. Pronouns and
 * nominals: the chains of mentions of a person whom the text names.
 */

import { asDescription } from '../../src/annotators/mentions/source-phrase.ts';
import type { Candidate } from '../../src/annotators/reference/memory.ts';
import type { Question } from '../../src/annotators/reference/walk.ts';
import type { Attribution, Entity } from '../../src/document/layers.ts';

export interface GoldAttribution {
  readonly kind: Attribution['kind'];
  readonly cue: readonly (readonly [number, number])[];
  readonly source: readonly (readonly [number, number])[];
  readonly content: readonly (readonly [number, number])[];
  /** Names that are accepted; a list among them is several who speak together. */
  readonly speakers?: readonly (string | readonly string[])[];
  readonly status?: string;
}

export interface GoldChain {
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly form: string }[];
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly attributions?: readonly GoldAttribution[];
  readonly chains?: readonly GoldChain[];
}

/** A name without case, accents, a leading article and punctuation: what two spellings of one speaker share. */
export function folded(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’'".,]/g, '')
    .replace(/[-‐–]/g, ' ')
    .replace(/^(?:the|a|an) /, '')
    .replace(/\s+/g, ' ')
    .trim();
}

type Range = readonly [number, number];
const sizeOf = (ranges: readonly Range[]): number => ranges.reduce((sum, [start, end]) => sum + end - start, 0);
const shared = (a: readonly Range[], b: readonly Range[]): number =>
  a.reduce((sum, [s, e]) => sum + b.reduce((n, [t, f]) => n + Math.max(0, Math.min(e, f) - Math.max(s, t)), 0), 0);

/** The annotated attribution of each found one: contents that overlap by half of their union, the closest first. */
export function pairs(found: readonly Attribution[], gold: readonly GoldAttribution[]): Map<number, GoldAttribution> {
  const possible = found.flatMap(({ content }, i) => {
    const mine = content.map(({ start, end }): Range => [start, end]);
    return gold.flatMap((one, j) => {
      const both = shared(mine, one.content);
      const share = both / (sizeOf(mine) + sizeOf(one.content) - both);
      return share >= 0.5 ? [{ i, j, share }] : [];
    });
  });
  const paired = new Map<number, GoldAttribution>();
  const used = new Set<number>();
  for (const { i, j } of possible.sort((a, b) => b.share - a.share)) {
    if (paired.has(i) || used.has(j)) continue;
    paired.set(i, gold[j]!);
    used.add(j);
  }
  return paired;
}

/** Which candidates are the accepted speaker; null where the corpus does not tell. */
export function rightSpeakers({ phrase, candidates }: Question, gold: GoldAttribution | undefined): boolean[] | null {
  if (gold?.speakers === undefined) return null;
  if (gold.speakers.length === 0) return candidates.map(({ kind }) => kind === 'own');
  const accepted = gold.speakers.map((one) => [one].flat().map(folded).sort().join('|'));
  const namesOf = (candidate: Candidate): string[] =>
    candidate.kind === 'joint'
      ? candidate.members.map(({ name }) => folded(name)).sort()
      : [folded(candidate.kind === 'own' ? asDescription(phrase.text) : candidate.name)];
  const right = candidates.map(
    (candidate) => (candidate.kind !== 'own' || phrase.head !== '') && accepted.includes(namesOf(candidate).join('|')),
  );
  const isNamed = right.some((is, i) => is && candidates[i]!.kind === 'entity');
  // A document speaks for its issuer, but is not the issuer.
  if (isNamed && phrase.kind === 'document')
    return candidates.map(({ kind }, i) => kind === 'own' || (kind === 'described' && right[i]!));
  // Where a name is right, the description is not: the text names whom it means.
  if (isNamed && gold.status !== 'described') right[right.length - 1] = false;
  return right.some(Boolean) ? right : null;
}

/** Whose chain each entity is: the one most of its names belong to. */
export function chainsOf(entities: readonly Entity[], chains: readonly GoldChain[]): Map<string, number> {
  const chainAt = (start: number, end: number): number =>
    chains.findIndex(({ mentions }) =>
      mentions.some((one) => one.form === 'name' && one.start < end && start < one.end),
    );
  const found = new Map<string, number>();
  for (const entity of entities) {
    const votes = new Map<number, number>();
    for (const { start, end } of entity.mentions) {
      const chain = chainAt(start, end);
      if (chain >= 0) votes.set(chain, (votes.get(chain) ?? 0) + 1);
    }
    const [best] = [...votes].sort((a, b) => b[1] - a[1]);
    if (best) found.set(entity.id, best[0]);
  }
  return found;
}

/** Which candidates a phrase means, by the chain that has a mention ending where it ends. */
export function rightMentions(
  { phrase, candidates }: Question,
  chains: readonly GoldChain[],
  chainOf: ReadonlyMap<string, number>,
): boolean[] {
  const end = phrase.end - phrase.complement.length;
  const chain = chains.findIndex(({ mentions }) =>
    mentions.some(
      (one) =>
        one.form !== 'name' &&
        (one.end === phrase.end || one.end === end || (one.start === phrase.start && phrase.end <= one.end)),
    ),
  );
  const right = candidates.map(({ entity }) => chain >= 0 && entity !== null && chainOf.get(entity.id) === chain);
  if (!right.some(Boolean)) right[right.length - 1] = true;
  return right;
}
