/**
 * From whom a source was found to mean to the speakers of a saying: all who say it, how sure
 * that is, and whom a spokesperson or a document speaks for.
 */
import type { Resolution, Speaker } from '../../document/layers.ts';
import { nounOf } from '../../lexicon/nouns.ts';
import { asDescription } from '../mentions/source-phrase.ts';
import type { Article } from './article.ts';
import type { Candidate } from './memory.ts';
import type { Phrase } from './phrase.ts';
import type { Finding } from './walk.ts';

export const UNRESOLVED: Resolution = {
  speakers: [],
  speakerStatus: 'unresolved',
  speakerConfidence: 0,
  onBehalfOf: null,
};

/** @param confidence how likely the speaker is right, 0 to 1 */
export function resolutionOf(finding: Finding, article: Article, confidence: number): Resolution {
  const { phrase, meant, by } = finding;
  const rule = `reference/${by ?? phrase.kind}`;
  const members = meant.kind === 'joint' ? meant.members : [meant];
  const speakers = members.flatMap((one) => speakerOf(one, phrase, rule) ?? []);
  const [first] = speakers;
  if (first === undefined) return UNRESOLVED;
  return {
    speakers,
    speakerStatus: first.entity === null ? 'described' : 'named',
    speakerConfidence: confidence,
    onBehalfOf: issuerOf(finding, article),
  };
}

function speakerOf(candidate: Candidate, phrase: Phrase, by: string): Speaker | null {
  if (candidate.entity) return { entity: candidate.entity.id, name: candidate.entity.name, by };
  if (candidate.kind !== 'own') return { entity: null, name: candidate.name, by };
  return phrase.head === '' ? null : { entity: null, name: asDescription(phrase.text), by };
}

/** `a statement from the bank`, `the ministry spokesman`: the bank, the ministry; null for other phrases. */
function issuerOf({ phrase, meant }: Finding, article: Article): Speaker | null {
  if (meant.kind === 'entity' || phrase.head === '') return null;
  const speaksForAnother = /^spokes/.test(phrase.head) || nounOf(phrase.head)?.sort === 'document';
  if (!speaksForAnother) return null;
  const found = article.namesWithin(phrase).find(({ candidate }) => candidate.sort !== 'other');
  const entity = found?.candidate.entity;
  return entity ? { entity: entity.id, name: entity.name, by: 'reference/issuer' } : null;
}
