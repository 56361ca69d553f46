/**
 * A quote as what is counted: who said it, alone or together (the same over articles), how, and how many
 * words. It holds no span and no text, so that many articles' utterances fit in memory.
 *
 *   Premier Li Qiang said it rains. -> {speaker: "Li Qiang", status: "named", kind: "indirect", verbClass: "neutral", words: 2}
 */

import type { Annotated, Document } from '../document/document.ts';
import type { Entity, Fact, Quote, QuoteKind, Speaker, SpeakerStatus, VerbClass } from '../document/layers.ts';
import { slice } from '../document/span.ts';
import { lazy } from '../lexicon/data.ts';
import { isCountedQuote, isMeasuredQuote } from './measured.ts';
import type { Renaming } from './people/who.ts';
import { identityOf, keyOf } from './same-person.ts';
import { countWords } from './words.ts';

/** Somebody who says it, as counts tell people apart. */
export interface Voice {
  /** The speaker as identityOf has it; descriptions are the same where their words are. */
  readonly person: string;
  /** The same for the same speaker over articles: the status and the person. */
  readonly identity: string;
  /** The person as the article has it, whoever he is counted as. */
  readonly ownPerson: string;
  /** Null exactly where nobody could be told. */
  readonly speaker: string | null;
  /** The same as the article has it, whatever name it is counted under. */
  readonly called: string | null;
  readonly status: SpeakerStatus;
  readonly title: string | null;
  /** Stated by the article, or inferred of it. */
  readonly country: Fact | null;
}

/** Of the first who says it; a quote of several is one of each of them. */
export interface Utterance extends Voice {
  /** Those who say it with the first, each once. */
  readonly others: readonly Voice[];
  readonly kind: QuoteKind;
  readonly verbClass: VerbClass | null;
  readonly words: number;
}

const NOBODY: readonly never[] = [];

/** All who say it. */
export function voicesOf(utterance: Utterance): readonly Voice[] {
  return utterance.others.length === 0 ? [utterance] : [utterance, ...utterance.others];
}

/** The utterance under the names by which its speakers are counted; who is only described is nobody else. */
export function renamed(utterance: Utterance, who: Renaming): Utterance {
  const first = renamedVoice(utterance, who);
  if (utterance.others.length === 0) return first;
  const others = utterance.others.map((one) => renamedVoice(one, who));
  return { ...first, others: eachOnce(first, others) };
}

function renamedVoice<V extends Voice>(voice: V, who: Renaming): V {
  const { status, speaker, person } = voice;
  if (status !== 'named' || speaker === null) return voice;
  const { identity, name } = who(person, speaker);
  if (identity === person && name === speaker) return voice;
  return { ...voice, person: identity, identity: `${status} ${identity}`, speaker: name };
}

function eachOnce(first: Voice, others: readonly Voice[]): Voice[] {
  const seen = new Set([first.identity]);
  return others.filter(({ identity }) => !seen.has(identity) && seen.add(identity));
}

/** The kept quotes that say what was said: *no group said*, *if Lee says* count for nobody. */
export function saidQuotes(quotes: readonly Quote[], keep: (quote: Quote) => boolean): Quote[] {
  return quotes.filter((quote) => quote.polarity === 'asserted' && keep(quote));
}

/** The utterances of those quotes that `keep` keeps, in text order; what was not said is none. */
export function utterancesOf(
  document: Annotated<'entities' | 'quotes'>,
  keep: (quote: Quote) => boolean = () => true,
): Utterance[] {
  const said = saidQuotes(document.layers.quotes, keep);
  if (said.length === 0) return [];
  const entities = lazy(() => new Map(document.layers.entities.map((entity) => [entity.id, entity])));
  return said.map((quote) => {
    const { speaker, speakerStatus: status, kind } = quote;
    const { person, identity, title, country } = isCountedQuote(quote)
      ? quote
      : sourceOf(speaker, status, () => entities());
    const name = speaker?.name ?? null;
    const first = { person, identity, ownPerson: person, speaker: name, called: name, status, title, country };
    const others = otherSpeakers(quote);
    return {
      ...first,
      others:
        others.length === 0
          ? NOBODY
          : eachOnce(
              first,
              others.map((one) => voiceOf(one, entities())),
            ),
      kind,
      verbClass: quote.verb?.class ?? null,
      words: wordsOf(document, quote),
    };
  });
}

/** Those who say a quote with its first speaker. */
export function otherSpeakers(quote: Quote): readonly Speaking[] {
  if (isCountedQuote(quote)) return quote.others;
  return quote.speakers.length > 1 ? quote.speakers.slice(1) : NOBODY;
}

type Speaking = Pick<Speaker, 'entity' | 'name'>;

/** @param entities those of the article, by their ids */
function voiceOf(speaker: Speaking, entities: ReadonlyMap<string, Entity>): Voice {
  const { name } = speaker;
  const status = speaker.entity === null ? 'described' : 'named';
  const source = sourceOf(speaker, status, () => entities);
  return { ...source, ownPerson: source.person, speaker: name, called: name, status };
}

/** Who says it, and what is known of him. @param entities those of the article, by their ids */
export function sourceOf(speaker: Speaking | null, status: SpeakerStatus, entities: () => ReadonlyMap<string, Entity>) {
  const entity = speaker?.entity ? entities().get(speaker.entity) : undefined;
  const person = entity ? identityOf(entity) : keyOf(speaker?.name ?? '');
  const [title, country] = [entity?.title?.value ?? null, entity?.country ?? null];
  return { person, identity: `${status} ${person}`, title, country };
}

/** How many words the content of a quote has. */
function wordsOf(document: Document, quote: Quote): number {
  if (isMeasuredQuote(quote)) return quote.words;
  // Only now: of an archive, the text is read when it is looked at.
  return quote.content.reduce((sum, span) => sum + countWords(slice(document.text, span)), 0);
}
