/**
 * A quote as what is counted: who said it (the same over articles), how, and how many
 * words. It holds no span and no text, so that many articles' utterances fit in memory.
 *
 *   Premier Li Qiang said it rains. -> {speaker: "Li Qiang", status: "named", kind: "indirect", verbClass: "neutral", words: 2}
 */

import type { Annotated, Document } from '../document/document.ts';
import type { Entity, Quote, QuoteKind, SpeakerStatus, VerbClass } from '../document/layers.ts';
import { slice } from '../document/span.ts';
import { lazy } from '../lexicon/data.ts';
import { isCountedQuote, isMeasuredQuote } from './measured.ts';
import type { Renaming } from './people/who.ts';
import { identityOf, keyOf } from './same-person.ts';
import { countWords } from './words.ts';

export interface Utterance {
  /** The speaker as identityOf has it; descriptions are the same where their words are. */
  readonly person: string;
  /** The same for the same speaker over articles: the status and the person. */
  readonly identity: string;
  /** Null exactly where nobody could be told. */
  readonly speaker: string | null;
  readonly status: SpeakerStatus;
  readonly title: string | null;
  readonly country: string | null;
  readonly kind: QuoteKind;
  readonly verbClass: VerbClass | null;
  readonly words: number;
}

/** The utterance under the name by which its speaker is counted; who is only described is nobody else. */
export function renamed(utterance: Utterance, who: Renaming): Utterance {
  const { status, speaker, person } = utterance;
  if (status !== 'named' || speaker === null) return utterance;
  const { identity, name } = who(person, speaker);
  if (identity === person && name === speaker) return utterance;
  return { ...utterance, person: identity, identity: `${status} ${identity}`, speaker: name };
}

/** The utterances under these names, of those speakers whose name in the article or the one that they are counted under is kept. */
export function renamedAndKept(
  utterances: readonly Utterance[],
  who: Renaming,
  keeps: (names: readonly (string | null)[]) => boolean,
): Utterance[] {
  const kept: Utterance[] = [];
  for (const one of utterances) {
    const known = renamed(one, who);
    if (keeps([one.speaker, known.speaker])) kept.push(known);
  }
  return kept;
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
    const { person, identity, title, country } = isCountedQuote(quote) ? quote : sourceOf(quote, entities());
    return {
      person,
      identity,
      speaker: speaker?.name ?? null,
      status,
      title,
      country,
      kind,
      verbClass: quote.verb?.class ?? null,
      words: wordsOf(document, quote),
    };
  });
}

/** Who says it, and what is known of him. @param entities those of the article, by their ids */
export function sourceOf({ speaker, speakerStatus }: Quote, entities: ReadonlyMap<string, Entity>) {
  const entity = speaker?.entity ? entities.get(speaker.entity) : undefined;
  const person = entity ? identityOf(entity) : keyOf(speaker?.name ?? '');
  const [title, country] = [entity?.title?.value ?? null, entity?.country?.value ?? null];
  return { person, identity: `${speakerStatus} ${person}`, title, country };
}

/** How many words the content of a quote has. */
function wordsOf(document: Document, quote: Quote): number {
  if (isMeasuredQuote(quote)) return quote.words;
  // Only now: of an archive, the text is read when it is looked at.
  return quote.content.reduce((sum, span) => sum + countWords(slice(document.text, span)), 0);
}
