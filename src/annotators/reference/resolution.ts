/**
 * From whom a source was found to mean to the speakers of a saying: all who say it, how sure
 * that is, and whom a spokesperson or a document speaks for.
 */
import type { Entity, Resolution, Speaker } from '../../document/layers.ts';
import type { Provenance } from '../../document/span.ts';
import { nounOf } from '../../lexicon/nouns.ts';
import { asDescription } from '../mentions/source-phrase.ts';
import { decidedBy, firstOf, type Rule, type RuleUse } from '../rule.ts';
import type { Article } from './article.ts';
import { fitOf } from './features/fits.ts';
import type { Candidate } from './memory.ts';
import { type Phrase, phraseOf } from './phrase.ts';
import type { Finding } from './walk.ts';

export const UNRESOLVED: Resolution = {
  speakers: [],
  speakerStatus: 'unresolved',
  speakerConfidence: 0,
  onBehalfOf: null,
};

/** @param confidence how likely the speaker is right, 0 to 1 */
export function resolutionOf(finding: Finding, article: Article, confidence: number, use: RuleUse): Resolution {
  const { phrase, meant, by, rules } = finding;
  const decided = decidedBy(by ?? rankedBy(phrase), use, rules);
  const members = meant.kind === 'joint' ? meant.members : [meant];
  const speakers = members.flatMap((one) => speakerOf(one, phrase, decided) ?? []);
  const [first] = speakers;
  if (first === undefined) return UNRESOLVED;
  return {
    speakers,
    speakerStatus: first.entity === null ? 'described' : 'named',
    speakerConfidence: confidence,
    onBehalfOf: issuerOf(finding, article, use),
  };
}

/** What stands as `by` where the ranker chose: the kind of phrase. */
export function rankedBy({ kind }: Phrase): string {
  return `references/${kind}`;
}

function speakerOf(candidate: Candidate, phrase: Phrase, decided: Provenance): Speaker | null {
  if (candidate.entity) return { entity: candidate.entity.id, name: candidate.entity.name, ...decided };
  if (candidate.kind !== 'own') return { entity: null, name: candidate.name, ...decided };
  return phrase.head === '' ? null : { entity: null, name: asDescription(phrase.text), ...decided };
}

export const issuer: Rule<[phrase: Phrase, article: Article], Entity | null> = {
  name: 'references/issuer',
  why: 'A spokesperson without a name, or a document, speaks for somebody whom the phrase names.',
  example: 'A statement from the Harbour Trust said the talks would go on.',
  apply(phrase, article) {
    if (!speaksForAnother(phrase)) return null;
    return article.namesWithin(phrase).find(({ candidate }) => candidate.sort !== 'other')?.candidate.entity ?? null;
  },
};

export const issuerCalled: Rule<[phrase: Phrase, article: Article], Entity | null> = {
  name: 'references/issuer-called',
  why: 'Who speaks for the bank speaks for the one bank that the article has named before.',
  example: 'The Harbour Bank closed its doors. A bank spokeswoman said they would open again.',
  apply(phrase, { cast }) {
    const noun = speaksForAnother(phrase) ? bodyIn(phrase) : null;
    if (noun === null) return null;
    const called = phraseOf(phrase, `the ${noun}`, false);
    const [one, another] = (cast.called.get(noun) ?? []).filter(
      (candidate) =>
        candidate.sort === 'organization' &&
        candidate.entity!.mentions[0]!.start < phrase.start &&
        ['named', 'called'].includes(fitOf(called, candidate) ?? ''),
    );
    return another === undefined ? (one?.entity ?? null) : null;
  },
};

function speaksForAnother({ head }: Phrase): boolean {
  return /^spokes/.test(head) || nounOf(head)?.sort === 'document';
}

/** The noun for a body in *a bank spokeswoman*, *the bank's report* or *a spokeswoman for the bank*; null where there is none. */
function bodyIn({ modifiers, complement }: Phrase): string | null {
  const behind = /^(?:for|from|by|of|at) the (\p{Ll}+)$/u.exec(complement)?.[1];
  const noun = behind ?? modifiers.at(-1)?.replace(/['’]s?$/, '') ?? '';
  return nounOf(noun)?.sort === 'organization' ? noun : null;
}

function issuerOf({ phrase, meant }: Finding, article: Article, use: RuleUse): Speaker | null {
  if (meant.kind === 'entity' || phrase.head === '') return null;
  const found = firstOf([issuer, issuerCalled], use, phrase, article);
  return found && { entity: found.answer.id, name: found.answer.name, ...decidedBy(found.rule.name, use) };
}
