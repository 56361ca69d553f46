/**
 * A project's own reporting verbs. The tagger knows words by what it was trained on, so
 * each form of an own verb is read as the same form of a verb of its class that the tagger
 * knows well, and a verb that is no speech as one that never is; spans stay as they are.
 *
 *   own verb tweet, neutral: "The deal is off," Obi tweeted. -> read as "said": cue tweeted, verb tweet
 */

import type { Attribution, Tokens, VerbClass, Written } from '../../document/layers.ts';
import type { OwnVerb, OwnVerbs } from '../../document/own-verbs.ts';
import type { Span } from '../../document/span.ts';
import { inflect, type VerbForm } from '../../lexicon/inflect.ts';
import { wordOf } from '../../lexicon/word-facts.ts';

type Forms = Readonly<Record<VerbForm, string>>;

/** A common verb of each class: base, -s, past, participle, -ing. */
const KNOWN: Readonly<Record<VerbClass, readonly [string, string, string, string, string]>> = {
  neutral: ['say', 'says', 'said', 'said', 'saying'],
  announce: ['announce', 'announces', 'announced', 'announced', 'announcing'],
  assert: ['insist', 'insists', 'insisted', 'insisted', 'insisting'],
  distance: ['allege', 'alleges', 'alleged', 'alleged', 'alleging'],
  concede: ['admit', 'admits', 'admitted', 'admitted', 'admitting'],
  deny: ['deny', 'denies', 'denied', 'denied', 'denying'],
  warn: ['warn', 'warns', 'warned', 'warned', 'warning'],
  direct: ['urge', 'urges', 'urged', 'urged', 'urging'],
  commit: ['pledge', 'pledges', 'pledged', 'pledged', 'pledging'],
  praise: ['praise', 'praises', 'praised', 'praised', 'praising'],
  criticize: ['criticize', 'criticizes', 'criticized', 'criticized', 'criticizing'],
  express: ['express', 'expresses', 'expressed', 'expressed', 'expressing'],
  think: ['believe', 'believes', 'believed', 'believed', 'believing'],
  ask: ['ask', 'asks', 'asked', 'asked', 'asking'],
};
const SILENT = ['walk', 'walks', 'walked', 'walked', 'walking'] as const;

interface Reading {
  readonly verb: OwnVerb;
  readonly readAs: string;
}

/** What each form of the own verbs is read as. */
function readingsOf(verbs: OwnVerbs): Map<string, Reading> {
  const readings = new Map<string, Reading>();
  for (const verb of verbs) {
    const [base, s, past, en, ing] = verb.class === null ? SILENT : KNOWN[verb.class];
    const known: Forms = { base, s, past, en, ing };
    for (const [form, is] of inflect(verb.lemma)) readings.set(form, { verb, readAs: known[is] });
  }
  return readings;
}

export interface OwnReading {
  /** The tokens as the tagger is to read them. */
  readonly tokens: Tokens;
  /** An attribution with the own verb of its cue; null where that verb reports nothing. */
  restore<A extends Attribution>(attribution: A): A | null;
}

export function readOwnVerbs(tokens: Tokens, verbs: OwnVerbs): OwnReading {
  const readings = readingsOf(verbs);
  const own = new Map<number, OwnVerb>();
  const words = tokens.words.map((word, at): Written => {
    const reading = readings.get(word.text.toLowerCase());
    if (reading === undefined) return word;
    own.set(tokens.starts[at]!, reading.verb);
    return wordOf(inCaseOf(word.text, reading.readAs));
  });
  return {
    tokens: { ...tokens, words },
    restore: (attribution) => {
      const verb = verbIn(attribution.cue, own);
      if (verb === undefined) return attribution;
      return verb.class === null ? null : { ...attribution, verb: { lemma: verb.lemma, class: verb.class } };
    },
  };
}

/** The first own verb that starts in a cue. */
function verbIn(cue: readonly Span[], own: ReadonlyMap<number, OwnVerb>): OwnVerb | undefined {
  for (const { start, end } of cue) for (let at = start; at < end; at++) if (own.has(at)) return own.get(at);
  return undefined;
}

function inCaseOf(original: string, word: string): string {
  return /^\p{Lu}/u.test(original) ? word[0]!.toUpperCase() + word.slice(1) : word;
}
