/**
 * What one knows of each speaker over all articles: in which outlets they are quoted, with
 * which verbs, whom they speak about, and the quote that best stands for them. Held in a few
 * hundred bytes a speaker; of the quotes' words, only the best one's.
 *
 *   Ada Obi -> Post 3; say 2, warn 1; about Kwame Asante 2; "We won't wait for anybody any longer"
 */
import { wordsSaid } from '../annotators/attributions/without-marks.ts';
import type { Annotated } from '../document/document.ts';
import type { Quote } from '../document/layers.ts';
import { slice } from '../document/span.ts';
import { quoteWorth, standsAlone } from './quote-worth.ts';
import { Counts } from './same-person.ts';
import { type AboutQuote, quotesWithSubjects } from './spoken-about.ts';
import { saidQuotes, voicesOf } from './utterances.ts';

export interface Profile {
  readonly outlets: Counts;
  readonly verbs: Counts;
  readonly about: Counts;
  /** The surest of those that stand alone as their words. */
  best: BestQuote | null;
}

export type BestQuote = {
  /** The article's place among those that were read, from 0. */
  readonly article: number;
  /** The quote's place in the article. */
  readonly quote: number;
  /** Without quotation marks around it. */
  readonly text: string;
  readonly worth: number;
};

/** Where an article stands: its place and outlet. */
export interface Placing {
  readonly article: number;
  readonly outlet: string | null;
}

export function startProfiles() {
  const profiles = new Map<string, Profile>();
  return {
    /** @param said the article's quotes and what they are about, as `quotesWithSubjects` gives them */
    add(document: Annotated<'entities' | 'quotes'>, said: readonly AboutQuote[], { article, outlet }: Placing): void {
      const { quotes } = document.layers;
      for (const [i, quote] of saidQuotes(quotes, () => true).entries()) {
        const { utterance, subjects } = said[i]!;
        const worth = standsAlone(quote, utterance.words) ? quoteWorth(quote, utterance.words) : 0;
        for (const { identity } of voicesOf(utterance)) {
          const profile = profileOf(profiles, identity);
          if (outlet !== null) profile.outlets.add(outlet);
          if (quote.verb) profile.verbs.add(quote.verb.lemma);
          for (const { name } of subjects) profile.about.add(name);
          if (worth > (profile.best?.worth ?? 0))
            profile.best = { article, quote: quotes.indexOf(quote), text: ownCopy(wordsOf(document, quote)), worth };
        }
      }
    },
    of: (identity: string): Profile | undefined => profiles.get(identity),
  };
}

/** The quotes of an article that say what was said, with the persons and organizations that each mentions. */
export function actorsSpokenAbout(document: Annotated<'entities' | 'quotes'>): AboutQuote[] {
  return quotesWithSubjects(
    document,
    () => true,
    ({ type }) => type === 'person' || type === 'organization',
  );
}

function profileOf(profiles: Map<string, Profile>, identity: string): Profile {
  let profile = profiles.get(identity);
  if (!profile) {
    profile = { outlets: new Counts(), verbs: new Counts(), about: new Counts(), best: null };
    profiles.set(identity, profile);
  }
  return profile;
}

/** The words quoted, in one line; what stands between them as an ellipsis. */
function wordsOf(document: Annotated<'quotes'>, quote: Quote): string {
  return wordsSaid(document, quote)
    .map((span) => slice(document.text, span).replace(/\s+/g, ' '))
    .join(' … ');
}

/** A slice of a text keeps all of the text in memory; this is a string of its own. */
function ownCopy(text: string): string {
  return JSON.parse(JSON.stringify(text));
}
