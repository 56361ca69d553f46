/**
 * A quote as what is counted: who said it (the same over articles), how, and how many
 * words. It holds no span and no text, so that many articles' utterances fit in memory.
 *
 *   Premier Li Qiang said it rains. -> {speaker: "Li Qiang", status: "named", kind: "indirect", verbClass: "neutral", words: 2}
 */

import type { Annotated, Document } from '../document/document.ts';
import type { Quote, QuoteKind, SpeakerStatus, VerbClass } from '../document/layers.ts';
import { slice } from '../document/span.ts';
import { isMeasuredQuote } from './measured.ts';
import type { Renaming } from './people/who.ts';
import { identityOf, keyOf } from './same-person.ts';
import { countWords } from './words.ts';

export interface Utterance {
  /** The same for the same speaker over articles. Descriptions are the same where their words are. */
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
  const { status, speaker, identity } = utterance;
  if (status !== 'named' || speaker === null) return utterance;
  const person = who(identity.slice(status.length + 1), speaker);
  return { ...utterance, identity: `${status} ${person.identity}`, speaker: person.name };
}

/** The utterances under these names, of those speakers whose name in the article or the one that they are counted under is kept. */
export function renamedAndKept(
  utterances: readonly Utterance[],
  who: Renaming,
  keeps: (names: readonly (string | null)[]) => boolean,
): Utterance[] {
  return utterances.flatMap((one) => {
    const known = renamed(one, who);
    return keeps([one.speaker, known.speaker]) ? [known] : [];
  });
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
  const entities = new Map(document.layers.entities.map((entity) => [entity.id, entity]));
  return said.map((quote) => {
    const { speaker, speakerStatus: status, kind } = quote;
    const entity = speaker?.entity ? entities.get(speaker.entity) : undefined;
    return {
      identity: `${status} ${entity ? identityOf(entity) : keyOf(speaker?.name ?? '')}`,
      speaker: speaker?.name ?? null,
      status,
      title: entity?.title?.value ?? null,
      country: entity?.country?.value ?? null,
      kind,
      verbClass: quote.verb?.class ?? null,
      words: wordsOf(document, quote),
    };
  });
}

/** How many words the content of a quote has. */
function wordsOf(document: Document, quote: Quote): number {
  if (isMeasuredQuote(quote)) return quote.words;
  // Only now: of an archive, the text is read when it is looked at.
  return quote.content.reduce((sum, span) => sum + countWords(slice(document.text, span)), 0);
}
