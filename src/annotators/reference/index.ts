/**
 * References: whom phrases without a full name mean, for mentions and for the sources of
 * sayings alike. Who is named speaks; everybody else is ranked (features.ts), and where
 * nobody fits, the phrase describes whom it means and no name is guessed.
 *
 *   Li Qiang came. The premier said he …   ->   The premier, he: Li Qiang
 */
import type { Entity, Mention, Reference, Resolution } from '../../document/layers.ts';
import { defineAnnotator } from '../annotator.ts';
import type { Placed } from '../mentions/named-head.ts';
import { type Article, readArticle } from './article.ts';
import { speakerConfidence } from './confidence.ts';
import { DESCRIPTIONS, linkDescriptions } from './descriptions.ts';
import { linkFirstPersons, VOICES } from './first-persons.ts';
import type { Candidate } from './memory.ts';
import { NAMED_SOURCES } from './named-source.ts';
import { onePerPlace } from './one-per-place.ts';
import { rank, weights } from './ranking.ts';
import { issuer, issuerCalled, rankedBy, resolutionOf, UNRESOLVED } from './resolution.ts';
import { type Finding, walk } from './walk.ts';

export const references = defineAnnotator({
  name: 'references',
  summary: 'Says whom pronouns, roles and the sources of sayings mean, or that nobody is named.',
  requires: ['structure', 'tokens', 'sentences', 'attributions', 'namedEntities'],
  provides: 'references',
  rules: [...NAMED_SOURCES, issuer, issuerCalled, ...VOICES, ...DESCRIPTIONS],
  annotate(document, { rules: use }) {
    const { attributions } = document.layers;
    const article = readArticle(document);
    const bySaying = new Map<number, Finding>();
    const found: Reference[] = [];
    for (const finding of walk(article, rank(), use)) {
      if (finding.attribution >= 0) bySaying.set(finding.attribution, finding);
      const mention = mentionOf(finding);
      if (mention !== null) found.push(mention);
    }
    const mentions = onePerPlace(found);
    const first = linkFirstPersons(
      document,
      withReferences(article, mentions),
      (attribution) => {
        const { meant } = bySaying.get(attribution) ?? {};
        return meant?.entity?.type === 'person' ? meant.entity : null;
      },
      use,
    );
    const others = withReferences(article, [...withoutThese(mentions, first), ...first]);
    const described = linkDescriptions(document.layers.tokens, others, use);
    const voices = new Map(first.map((reference) => [reference.start, reference]));
    return {
      mentions: [...withoutThese(withoutThese(mentions, first), described), ...first, ...described].sort(
        (a, b) => a.start - b.start,
      ),
      speakers: attributions.map((_, i) => {
        const finding = bySaying.get(i);
        if (finding === undefined) return UNRESOLVED;
        const voice = finding.phrase.kind === 'other-pronoun' ? voices.get(finding.phrase.start) : undefined;
        return voice === undefined
          ? resolutionOf(finding, article, speakerConfidence(finding, weights()), use)
          : spokenBy(voice, document.layers.namedEntities);
      }),
    };
  },
});

/** *I told them that …* in a letter: its author says so. */
function spokenBy({ entity, confidence, by, rules }: Reference, entities: readonly Entity[]): Resolution {
  const { name } = entities.find(({ id }) => id === entity)!;
  const speaker = { entity, name, by, ...(rules && { rules }) };
  return { speakers: [speaker], speakerStatus: 'named', speakerConfidence: confidence, onBehalfOf: null };
}

/** What a voice decides is decided: an *I* that is also the source of a saying within it is one mention. */
function withoutThese(mentions: readonly Reference[], decided: readonly Reference[]): Reference[] {
  const starts = new Set(decided.map(({ start }) => start));
  return mentions.filter(({ start }) => !starts.has(start));
}

/** The mention that a phrase is of the entity it means. */
function mentionOf({ phrase, meant, probability, by }: Finding): Reference | null {
  if (by !== null || meant.entity === null || phrase.text === '') return null;
  const isPronoun = phrase.head === '' && phrase.kind !== 'proper';
  const end = isPronoun ? phrase.end : phrase.end - phrase.complement.length;
  const form: Mention['form'] = isPronoun ? 'pronoun' : 'nominal';
  return {
    start: phrase.start,
    end:
      phrase.text
        .slice(0, end - phrase.start)
        .trimEnd()
        .replace(/,$/, '').length + phrase.start,
    form,
    entity: meant.entity.id,
    confidence: probability,
    by: rankedBy(phrase),
  };
}

/** All names and references in text order, with their entities. */
function withReferences({ placed, cast }: Article, mentions: readonly Reference[]): Placed[] {
  const byId = new Map(cast.all.map((candidate: Candidate) => [candidate.entity!.id, candidate.entity!]));
  return [...placed, ...mentions.map((mention) => ({ mention, entity: byId.get(mention.entity)! }))].sort(
    (a, b) => a.mention.start - b.mention.start,
  );
}
