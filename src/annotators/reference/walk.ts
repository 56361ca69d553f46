/**
 * One walk through the text, in the order in which it is read: names are met and remembered,
 * and each phrase without a name is put to `decide` with its candidates and their features.
 * Training and use walk the same way; only who decides differs.
 *
 *   Lee came. The minister said he would stay.   ->   asks for "The minister", then for "he"
 */
import type { Attribution } from '../../document/layers.ts';
import { slice } from '../../document/span.ts';
import { asDescription } from '../mentions/source-phrase.ts';
import { ALL_RULES, type RuleUse } from '../rule.ts';
import type { Article } from './article.ts';
import { candidatesFor, sortOfPhrase } from './candidates.ts';
import { type Event, eventsOf } from './events.ts';
import type { Ask } from './features/feature.ts';
import { featuresOf } from './features/index.ts';
import { type Candidate, Memory } from './memory.ts';
import { type NamedSource, namedSource } from './named-source.ts';
import { type Phrase, phraseOf, unsaidPhrase } from './phrase.ts';

/** A phrase with those it may mean; `own` is the last candidate. */
export interface Question {
  readonly phrase: Phrase;
  /** Index of the attribution whose source it is; -1 for other phrases. */
  readonly attribution: number;
  readonly candidates: readonly Candidate[];
  /** Of each candidate. */
  readonly features: readonly (readonly string[])[];
}

export interface Answer {
  /** Index of the candidate meant. */
  readonly choice: number;
  /** 0 to 1: how likely it is meant. */
  readonly probability: number;
}

/** Asked once for each phrase, in text order. */
export type Decide = (question: Question) => Answer;

/** What a phrase, or the source of a saying, was found to mean. */
export interface Finding {
  readonly phrase: Phrase;
  readonly attribution: number;
  /** Whom it means; `own` where nobody but the phrase itself describes them, null for a pronoun that is not resolved. */
  readonly meant: Candidate;
  readonly probability: number;
  /** The rule that read the name in a source, or null where it was ranked. */
  readonly by: string | null;
  /** All rules that read it; none where it was ranked. */
  readonly rules: readonly string[];
  /** All who are named as saying it together; one or more where `by` is set. */
  readonly named: readonly Candidate[];
}

export function walk(article: Article, decide: Decide, use: RuleUse = ALL_RULES): Finding[] {
  const memory = new Memory();
  const findings: Finding[] = [];
  const { attributions, text } = article;
  const named = attributions.map((attribution) => namedSource(attribution, article, use));
  /** Who says what stands in each attribution, as far as is known. */
  const tellers: (Candidate | null)[] = named.map((one) => one?.who ?? null);

  for (const event of eventsOf(article)) {
    if ('candidate' in event) {
      memory.meet(event.candidate, event.kind === 'stranger' ? 'nominal' : 'name', event);
    } else if (event.kind === 'phrase') {
      const finding = ask(phraseOf(event, slice(text, event), false), -1, event);
      settle(finding, event);
    } else {
      const i = event.attribution;
      const known = named[i];
      if (known) sayNamed(known, i, event);
      else {
        const finding = ask(sourcePhrase(attributions[i]!, event), i, event);
        settle(finding, event);
        tellers[i] = finding.meant.kind === 'own' ? null : finding.meant;
      }
    }
  }
  return findings;

  function ask(phrase: Phrase, attribution: number, event: Event): Finding {
    const inside = article.namesWithin(phrase).map(({ candidate }) => candidate);
    const excluded = new Set(
      phrase.kind === 'person' ? inside.filter((one) => article.insideAs(one, phrase) !== 'closes') : [],
    );
    const candidates = candidatesFor(
      phrase,
      article.cast,
      memory,
      inside,
      excluded,
      article.countryIn(phrase),
      article.jointOf,
    );
    const features = candidates.map((candidate) =>
      featuresOf(askOf(phrase, candidate, candidates, attribution, event)),
    );
    const { choice, probability } = decide({ phrase, attribution, candidates, features });
    const finding = { phrase, attribution, meant: candidates[choice]!, probability, by: null, rules: [], named: [] };
    findings.push(finding);
    return finding;
  }

  function askOf(
    phrase: Phrase,
    candidate: Candidate,
    candidates: readonly Candidate[],
    attribution: number,
    event: Event,
  ): Ask {
    const trail = memory.trailOf(candidate);
    const rank = rankOf(candidate, candidates);
    return {
      phrase,
      candidate,
      trail,
      memory,
      others: candidates,
      text,
      sentence: event.sentence,
      block: event.block,
      quotation: event.quotation,
      teller: event.quotation < 0 ? null : (tellers[event.quotation] ?? null),
      opensBlock: event.opensBlock,
      opensSentence: event.opensSentence,
      part: event.part,
      attribution: attribution < 0 ? null : attributions[attribution]!,
      rank,
      rivals: candidates.filter(
        (other) => other.sort === candidate.sort && event.sentence - (memory.trailOf(other)?.sentence ?? -99) <= 3,
      ).length,
      inside: candidate.entity === null ? null : article.insideAs(candidate, phrase),
      inContent: attribution >= 0 && candidate.entity !== null && article.inContent(candidate, attribution),
      inHeadline: article.headline.has(candidate),
      later: candidate.kind === 'entity' && (trail === undefined || trail.met === 0),
      known: article.cast.called.get(phrase.head)?.length ?? 0,
      country: article.countryIn(phrase),
      telling: article.tellingWords(phrase),
    };
  }

  /** How many candidates of its sort were met after it. */
  function rankOf(candidate: Candidate, candidates: readonly Candidate[]): number {
    const at = memory.trailOf(candidate)?.token ?? -1;
    let rank = 0;
    for (const other of candidates)
      if (other.sort === candidate.sort && (memory.trailOf(other)?.token ?? -1) > at) rank++;
    return rank;
  }

  /** Remembers what a phrase was found to mean. */
  function settle({ phrase, meant, attribution }: Finding, event: Event): void {
    const form = phrase.head === '' && phrase.kind !== 'proper' ? 'pronoun' : 'nominal';
    const who = meant.kind === 'own' ? describedBy(phrase) : meant;
    if (who !== null && phrase.text !== '') {
      memory.meet(who, form, event);
      if (phrase.gender !== null && form === 'pronoun') memory.vote(who, phrase.gender);
    }
    if (attribution >= 0) memory.say(who, phrase, event.sentence);
  }

  function sayNamed({ who, by, rules, members }: NamedSource, attribution: number, event: Event): void {
    const phrase = phraseOf(event, slice(text, event), true);
    findings.push({ phrase, attribution, meant: who, probability: 1, by, rules, named: members });
    memory.say(who, phrase, event.sentence);
  }
}

function sourcePhrase(attribution: Attribution, event: Event): Phrase {
  return event.kind === 'unsaid'
    ? unsaidPhrase(event.start, attribution.kind === 'direct' && attribution.cue.length === 0)
    : phraseOf(event, event.kind === 'source' ? event.text : '', true);
}

/** Somebody whom the phrase alone describes; nobody, for a pronoun. */
function describedBy(phrase: Phrase): Candidate | null {
  if (phrase.head === '') return null;
  return {
    kind: 'described',
    entity: null,
    members: [],
    name: asDescription(phrase.text),
    sort: sortOfPhrase(phrase),
    profile: null,
    head: phrase.head,
    gender: phrase.gender,
  };
}
