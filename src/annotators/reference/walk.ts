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
import { namesGender } from '../../lexicon/name-genders.ts';
import { pronounOf } from '../../lexicon/pronouns.ts';
import { turnsApart } from '../attributions/rules/turns-apart.ts';
import { asDescription } from '../mentions/source-phrase.ts';
import { ALL_RULES, type RuleUse } from '../rule.ts';
import type { Article } from './article.ts';
import { withoutWrongBodies } from './bodies.ts';
import { candidatesFor, ownOf, sortOfPhrase } from './candidates.ts';
import { subjectsOfClause } from './clause-subjects.ts';
import { type Event, eventsOf } from './events.ts';
import { toldOfAnother } from './evidence.ts';
import type { Ask, Sources } from './features/feature.ts';
import { type Candidate, descriptionKey, Memory, type Trail } from './memory.ts';
import { type NamedSource, namedSource } from './named-source.ts';
import { type Phrase, phraseOf, unsaidPhrase } from './phrase.ts';
import { keysOf } from './profiles.ts';
import { meantTogether } from './together.ts';

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
      const known = named[i];
      if (known) yield sayNamed(known, i, event);
      else {
        const finding = ask(sourcePhrase(attributions[i]!, event), i, event);
        settle(finding, event);
        tellers[i] = finding.meant.kind === 'own' ? null : finding.meant;
        yield finding;
      }
    }
  }

  function ask(phrase: Phrase, attribution: number, event: Event): Finding {
    const within = article.namesWithin(phrase);
    const inside = within.map(({ candidate }) => candidate);
    const excluded = new Set([
      ...(phrase.kind === 'person' ? inside.filter((one) => article.insideAs(one, phrase) !== 'closes') : []),
      ...heardBy(phrase, attributions[attribution], event.sentence),
      ...tellerOf(phrase, event),
      ...toldOfAnother(phrase, event.sentence, memory, tellers),
    ]);
    const country = article.countryIn(phrase);
    // What stands alone after two who took turns: whose turn it is is not told.
    const isTurn = attributions[attribution]?.by === turnsApart.name;
    const all =
      isVoiceOfNobody(phrase, event) || isTurn
        ? [ownOf(phrase)]
        : candidatesFor(phrase, article.cast, memory, inside, excluded, country, article.jointOf);
    const together = meantTogether(phrase, event.sentence, memory, article);
    const sight = { text, sentence: event.sentence, sentences: article.sentences, memory, country, inside: within };
    const opened = (): readonly Candidate[] => openedBy(phrase, event, withoutWrongBodies(phrase, all, sight));
    const candidates = together ? [together] : subjectsOfClause(phrase, event, opened(), memory, text);
    const of = { phrase, candidates, attribution, event, country, ...inView(candidates, event.sentence) };
    const telling = article.tellingWords(phrase);
    const known = article.cast.called.get(phrase.head)?.length ?? 0;
    const asks = candidates.map((_, at) => askOf(at, of, telling, known));
    const { choice, probability } = decide({ phrase, attribution, candidates, asks });
    return { phrase, attribution, meant: candidates[choice]!, probability, by: null, rules: [], named: [] };
  }

  /** Those named behind a cue, up to what is said: who speaks to Lee, or as Lee leaves, is not Lee, nor does the site speak on which it is written. */
  function heardBy({ end, text: words }: Phrase, attribution: Attribution | undefined, sentence: number): Candidate[] {
    const cue = attribution?.cue.at(-1);
    if (words === '' || cue === undefined || cue.start < end) return [];
    const content = attribution!.content.find(({ start }) => start > cue.end);
    const stop = content?.start ?? article.sentences[sentence]?.end ?? cue.end;
    return article
      .namesWithin({ start: cue.end, end: Math.max(cue.end, stop) })
      .flatMap(({ candidate, mention }) => (/['’]/.test(text[mention.end] ?? '') ? [] : [candidate]));
  }

  /** Who says what a pronoun stands in verbatim is *I* there, no *he* or *she*. */
  function tellerOf({ head, gender }: Phrase, { quotation }: Event): Candidate[] {
    const teller = head === '' && gender !== null ? tellers[quotation] : null;
    return teller && attributions[quotation]!.kind === 'direct' ? [teller] : [];
  }

  /** `Lee said he would go`: who says something in words that are not verbatim is the *he* that these open with, or nobody here. */
  function openedBy({ kind, head, gender, start }: Phrase, { quotation }: Event, all: Candidate[]): Candidate[] {
    const said = attributions[quotation];
    const teller = tellers[quotation];
    if (kind !== 'pronoun' || head !== '' || gender === null || said?.kind !== 'indirect' || !teller) return all;
    const opens = said.content.some((one) => /^(?:that )?$/.test(text.slice(one.start, start)));
    const suggested = teller.entity === null ? null : namesGender(teller.name);
    if (!opens || !all.includes(teller) || (suggested !== null && suggested !== gender)) return all;
    return [teller, ...all.filter((one) => one.kind === 'own')];
  }

  /** What is remembered of the candidates, and how many of each sort are in view. */
  function inView(candidates: readonly Candidate[], sentence: number): InView {
    const trails = candidates.map((candidate) => memory.trailOf(candidate));
    const rivals = new Map<Candidate['sort'], number>();
    for (const [at, { sort }] of candidates.entries())
      if (sentence - (trails[at]?.sentence ?? -99) <= 3) rivals.set(sort, (rivals.get(sort) ?? 0) + 1);
    return { trails, rivals };
  }

  function askOf(
    at: number,
    { phrase, candidates, attribution, event, country, trails, rivals }: Asked,
    telling: readonly string[],
    known: number,
  ): Ask {
    const candidate = candidates[at]!;
    const trail = trails[at];
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
      index: attribution,
      from: attribution < 0 ? event : fromOf(attribution, event),
      sources,
      cast: article.cast,
      toldRank: rankOf(at, candidates, trails, 'toldToken'),
      rank: rankOf(at, candidates, trails, 'token'),
      rivals: rivals.get(candidate.sort) ?? 0,
      inside: candidate.entity === null ? null : article.insideAs(candidate, phrase),
      inContent: attribution >= 0 && candidate.entity !== null && article.inContent(candidate, attribution),
      inHeadline: article.headline.has(candidate),
      later: candidate.kind === 'entity' && (trail === undefined || trail.met === 0),
      known,
      country,
      telling,
    };
  }

  /** Where a saying begins: its content may stand before its source. */
  function fromOf(attribution: number, { start, sentence, block }: Event): Ask['from'] {
    const first = attributions[attribution]!.content[0]!.start;
    if (first >= start) return { start, sentence, block };
    const at = countBefore(article.sentences, ({ start }) => start <= first) - 1;
    return { start: first, sentence: Math.max(0, at), block: article.sentences[at]?.block ?? block };
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

/** What is the same of all candidates of a phrase. */
interface Asked extends InView {
  readonly phrase: Phrase;
  readonly candidates: readonly Candidate[];
  readonly attribution: number;
  readonly event: Event;
  /** ISO 3166-1 alpha-3 of the country that the phrase names; null where it names none. */
  readonly country: string | null;
}

interface InView {
  readonly trails: readonly (Trail | undefined)[];
  /** How many candidates of each sort were met no more than three sentences before. */
  readonly rivals: ReadonlyMap<Candidate['sort'], number>;
}

/** How many candidates of its sort were met after one: anywhere, or in the article's own words. */
function rankOf(
  at: number,
  candidates: readonly Candidate[],
  trails: InView['trails'],
  met: 'token' | 'toldToken',
): number {
  const { sort } = candidates[at]!;
  const token = trails[at]?.[met] ?? -1;
  let rank = 0;
  for (let i = 0; i < candidates.length; i++)
    if ((trails[i]?.[met] ?? -1) > token && candidates[i]!.sort === sort) rank++;
  return rank;
}

/** *I*, *we* and *you* outside of quotations are the author's and the reader's (see first-persons.ts), nobody's who was met. */
function isVoiceOfNobody({ kind, text }: Phrase, { quotation }: Event): boolean {
  return kind === 'other-pronoun' && quotation < 0 && /^[12]/.test(pronounOf(text)?.person ?? '');
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
