/**
 * What was annotated and what was found in one text, side by side. Documents are paired
 * by their text: ids depend on the format that they were written in.
 */
import type { Document } from '../../document/document.ts';
import type { EntityType } from '../../document/layers.ts';
import type { Findings, GoldDocument, LabelledSpan } from '../../inputs/gold/gold.ts';
import { findingsOf } from '../../inputs/gold/records.ts';

export interface Pair {
  readonly document: Document;
  readonly gold: Findings;
  readonly found: Findings;
}

const NOTHING: Findings = { names: [], quotes: [], cues: [], sources: [], dates: [], chains: [] };

export interface Pairing {
  add(document: Document): void;
  /** One pair for each gold document; where nothing was read for it, nothing is found in it. */
  pairs(): Pair[];
  /** How many gold documents something was read for. */
  readonly paired: number;
  /** How many documents were read that are not in the gold. */
  readonly strangers: number;
}

export function startPairing(golds: readonly GoldDocument[]): Pairing {
  const waiting = new Map<string, GoldDocument[]>();
  for (const gold of golds) waiting.set(gold.document.text, [...(waiting.get(gold.document.text) ?? []), gold]);
  const found = new Map<GoldDocument, Findings>();
  let strangers = 0;
  return {
    add(document) {
      const gold = waiting.get(document.text)?.shift();
      if (gold) found.set(gold, findingsOf(document));
      else strangers += 1;
    },
    pairs() {
      const fold = foldFor(golds);
      return golds.map((gold) => ({
        document: gold.document,
        gold: fold(gold.findings),
        found: fold(found.get(gold) ?? NOTHING),
      }));
    },
    get paired() {
      return found.size;
    },
    get strangers() {
      return strangers;
    },
  };
}

/** CoNLL-2003's four types, and what annotators who have only these make of newsx's. */
const FOUR: Readonly<Record<EntityType, EntityType | null>> = {
  person: 'person',
  organization: 'organization',
  location: 'location',
  facility: 'location',
  norp: 'misc',
  product: 'misc',
  misc: 'misc',
  money: null,
};

/** Where the gold has no types but CoNLL's four, newsx's are folded into them. */
function foldFor(golds: readonly GoldDocument[]): (findings: Findings) => Findings {
  const types = new Set(golds.flatMap(({ findings }) => findings.names.map(({ type }) => type)));
  if (!types.has('misc') || [...types].some((type) => FOUR[type] !== type)) return (findings) => findings;
  const fold = <T extends { readonly type: EntityType }>(items: readonly T[]): T[] =>
    items.flatMap((item) => (FOUR[item.type] === null ? [] : { ...item, type: FOUR[item.type]! }));
  return (findings) => ({ ...findings, names: fold<LabelledSpan>(findings.names), chains: fold(findings.chains) });
}
