/**
 * One walk through the text, in the order in which it is read: names are met and remembered,
 * and each phrase without a name is put to `decide` with its candidates.
 * Training and use walk the same way; only who decides differs.
 *
 *   Lee came. The minister said he would stay.   ->   asks for "The minister", then for "he"
 */

import { countBefore } from '../../document/finding.ts';
import type { Attribution } from '../../document/layers.ts';
import { slice } from '../../document/span.ts';
import { asDescription } from '../mentions/source-phrase.ts';
import { ALL_RULES, type RuleUse } from '../rule.ts';
import type { Article } from './article.ts';
import { asksOf } from './asks.ts';
import { sortOfPhrase } from './candidates.ts';
import { candidatesHere } from './candidates-here.ts';
import { type Event, eventsOf } from './events.ts';
import type { Ask, Sources } from './features/feature.ts';
import { type Candidate, descriptionKey, Memory } from './memory.ts';
import { type NamedSource, namedSource } from './named-source.ts';
import { type Phrase, phraseOf, unsaidPhrase } from './phrase.ts';
import type { Known } from './place.ts';
import { keysOf } from './profiles.ts';

/** A phrase with those it may mean: `own` is the last candidate, or the one who is surely meant is the only one. */
export interface Question {
  readonly phrase: Phrase;
  /** Index of the attribution whose source it is; -1 for other phrases. */
  readonly attribution: number;
  readonly candidates: readonly Candidate[];
  /** What its features are worked out from, of each candidate. */
  readonly asks: readonly Ask[];
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

/** The findings one by one: most are needed no longer than for the mention that each is. */
export function* walk(article: Article, decide: Decide, use: RuleUse = ALL_RULES): Generator<Finding> {
  const memory = new Memory();
  const { attributions, text } = article;
  const described = new Map<string, Candidate>();
  const named = attributions.map((attribution) => namedSource(attribution, article, use));
  /** Who says what stands in each attribution, as far as is known. */
  const sources = sourcesOf(named, article);
  const tellers: (Candidate | null)[] = named.map((one) => one?.who ?? null);
  const known: Known = { article, memory, tellers, sources };

  for (const event of eventsOf(article)) {
    if (event.candidate !== null) {
      if (event.candidate.kind === 'described') described.set(descriptionKey(event.candidate.name), event.candidate);
      memory.meet(event.candidate, event.kind === 'stranger' ? 'nominal' : 'name', event);
    } else if (event.kind === 'phrase') {
      const finding = ask(phraseOf(event, slice(text, event), false), -1, event);
      settle(finding, event);
      yield finding;
    } else {
      const i = event.attribution;
      const source = named[i];
      if (source) yield sayNamed(source, i, event);
      else {
        const finding = ask(sourcePhrase(attributions[i]!, event), i, event);
        settle(finding, event);
        tellers[i] = finding.meant.kind === 'own' ? null : finding.meant;
        yield finding;
      }
    }
  }

  function ask(phrase: Phrase, attribution: number, event: Event): Finding {
    const place = { event, attribution, country: article.countryIn(phrase) };
    const candidates = candidatesHere(phrase, place, known);
    const asks = asksOf(phrase, candidates, place, known);
    const { choice, probability } = decide({ phrase, attribution, candidates, asks });
    return { phrase, attribution, meant: candidates[choice]!, probability, by: null, rules: [], named: [] };
  }

  /** Remembers what a phrase was found to mean. */
  function settle({ phrase, meant, attribution, probability }: Finding, event: Event): void {
    const form = phrase.head === '' && phrase.kind !== 'proper' ? 'pronoun' : 'nominal';
    const who = meant.kind === 'own' ? describe(phrase) : meant;
    if (who !== null && phrase.text !== '') {
      memory.meet(who, form, event);
      if (phrase.head !== '') memory.call(who, keysOf(phrase.head));
      if (phrase.gender !== null && form === 'pronoun') memory.vote(who, phrase.gender, probability);
    }
    if (attribution >= 0) memory.say(who, phrase, event.sentence);
  }

  /** Whom the same words described before: *a guard … the guard* are told apart by the ranker, *the guard … the guard* are one. */
  function describe(phrase: Phrase): Candidate | null {
    const found = describedBy(phrase);
    if (found === null) return null;
    const key = descriptionKey(found.name);
    const known = phrase.opener === 'indefinite' ? undefined : described.get(key);
    if (known === undefined) described.set(key, found);
    return known ?? found;
  }

  function sayNamed({ who, by, rules, members }: NamedSource, attribution: number, event: Event): Finding {
    const phrase = phraseOf(event, slice(text, event), true);
    memory.say(who, phrase, event.sentence);
    return { phrase, attribution, meant: who, probability: 1, by, rules, named: members };
  }
}

/** The sources that name who speaks. */
function sourcesOf(named: readonly (NamedSource | null)[], article: Article): Sources {
  const all = named
    .flatMap((one, i) => {
      const [source] = article.attributions[i]!.source;
      if (one === null || source === undefined) return [];
      const at = countBefore(article.sentences, ({ start }) => start <= source.start) - 1;
      const { block = -1 } = article.sentences[at] ?? {};
      return one.members.map((candidate) => ({ start: source.start, block, candidate }));
    })
    .sort((a, b) => a.start - b.start);
  const placesOf = new Map<Candidate, number[]>();
  for (const { candidate, start } of all) {
    const places = placesOf.get(candidate);
    if (places) places.push(start);
    else placesOf.set(candidate, [start]);
  }
  return { all, placesOf };
}

function sourcePhrase(attribution: Attribution, event: Event): Phrase {
  return event.kind === 'unsaid'
    ? unsaidPhrase(event.start, attribution.kind === 'direct' && attribution.cue.length === 0)
    : phraseOf(event, event.text, true);
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
