/**
 * Who said what, as compromise's users read it: plain objects whose source, cue and
 * content are views of their document, so that `.text()`, `.match()` and `.json()` go on from them.
 *
 *   "We agree," Ann Lee said.  ->  { speaker: 'Ann Lee', kind: 'direct', cue: View(said), … }
 */
import type CompromiseView from 'compromise/view/three';
import type { CueVerb, Polarity, Quote, QuoteKind, SpeakerStatus } from '../document/layers.ts';
import type { Span } from '../document/span.ts';
import { documentSpans, type Pointer, pointersTo, type RawView } from './terms.ts';

/** A quote with its speaker. A view without terms (`.found` is false) where the text has none. */
export interface Attribution {
  readonly kind: QuoteKind;
  /** The speaker's full name, or the description as it stands; null where it is unresolved. */
  readonly speaker: string | null;
  readonly speakerStatus: SpeakerStatus;
  /** The cue's lemma and class; null where the cue is no reporting verb or phrase. */
  readonly verb: CueVerb | null;
  /** Whether it was said, was not said, or is only supposed to be said. */
  readonly polarity: Polarity;
  /** From 0 to 1. */
  readonly confidence: number;
  /** The speaker as the quote's own sentence has it: *he*, *Lee*. */
  readonly source: CompromiseView;
  readonly cue: CompromiseView;
  /** What is said: one phrase for each stretch and sentence. */
  readonly content: CompromiseView;
}

/** The quotes of which the view holds at least one term, in text order. */
export function attributionsIn(view: RawView, quotes: readonly Quote[]): Attribution[] {
  const sentences = documentSpans(view.document);
  const viewOf = (spans: readonly Span[]) => view.toView(pointersTo(spans, sentences)) as unknown as CompromiseView;
  const seen = view.fullPointer;
  return quotes
    .filter((quote) =>
      pointersTo([...quote.source, ...quote.cue, ...quote.content], sentences).some((pointer) =>
        seen.some((other) => meet(pointer, other)),
      ),
    )
    .map((quote) => ({
      kind: quote.kind,
      speaker: quote.speaker?.name ?? null,
      speakerStatus: quote.speakerStatus,
      verb: quote.verb,
      polarity: quote.polarity,
      confidence: quote.confidence,
      source: viewOf(quote.source),
      cue: viewOf(quote.cue),
      content: viewOf(quote.content),
    }));
}

function meet(a: Pointer, b: Pointer): boolean {
  return a[0] === b[0] && a[1] < b[2] && b[1] < a[2];
}
