/**
 * Cues: verbs and phrases of the lexicon that stand, outside quotation marks, where they can
 * report something. Nouns (`the claim`), infinitives (`to say`), passives (`was told`),
 * negations (`did not say`) are none; a verb that mostly means something else asks for proof.
 *
 *   Li has also said that… -> cue "has also said", finite
 */
import { isWord } from '../../lexicon/function-words.ts';
import { type ReportingVerb, verbAt } from '../../lexicon/reporting-verbs.ts';
import { isCapitalized, isComma, isPunctuation, isQuoted, lowerAt, type Unit } from './units.ts';

export interface Cue {
  /** Words [first, end) with auxiliaries and adverbs; the verb itself is at `head`. */
  readonly first: number;
  readonly head: number;
  readonly end: number;
  readonly verb: ReportingVerb;
  readonly form: 'finite' | 'participle' | 'phrase';
  /** Its place among the cues of the unit. */
  readonly index: number;
}

/** The possible cues of a unit, in order. */
export function findCues(unit: Unit): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < unit.words.length; at++) {
    if (isQuoted(unit, at) || isPunctuation(lowerAt(unit, at))) continue;
    const cue = cueAt(unit, at);
    if (cue === null) continue;
    cues.push({ ...cue, index: cues.length });
    at = cue.end - 1;
  }
  return cues;
}

function cueAt(unit: Unit, at: number): Omit<Cue, 'index'> | null {
  const match = verbAt(unit.words, at);
  if (match === null) return null;
  const { verb, length } = match;
  const end = at + length;
  const before = lowerAt(unit, at - 1);
  if (length > 1 && match.form === 'base' && isPhrase(verb.lemma))
    return { first: at, head: at, end, verb, form: 'phrase' };
  if (isCapitalized(unit, at) && at > 0) return null;
  if (isWord(before, 'possessive', 'preposition')) return null;
  if (/^\p{N}/u.test(before)) return null;
  const { first, passive, negated, auxiliary } = verbGroup(unit, at);
  if (negated) return null;
  if (match.form === 'ing') {
    if (passive) return finite(); // is saying
    const starts =
      first === 0 ||
      isComma(unit, first - 1) ||
      isQuoted(unit, first - 1) ||
      /^(?:[—–]|--)$/.test(lowerAt(unit, first - 1));
    return starts && !strayTo(unit, verb, end) && proven(unit, verb, first, end, 'participle')
      ? { first, head: at, end, verb, form: 'participle' }
      : null;
  }
  if (passive || lowerAt(unit, end) === 'by' || strayTo(unit, verb, end)) return null;
  if (match.form === 'en' && !auxiliary) return null;
  if (match.form === 'base' && !auxiliary && at === 0) return null; // an imperative, or a noun
  return finite();

  function finite(): Omit<Cue, 'index'> | null {
    return proven(unit, verb, first, end, 'finite') ? { first, head: at, end, verb, form: 'finite' } : null;
  }
}

/** Phrases that lead a source of their own: `according to`, `in the words of`. */
function isPhrase(lemma: string): boolean {
  return /^(?:according to|in the words of|as quoted by)$/.test(lemma);
}

function verbGroup(
  unit: Unit,
  head: number,
): { first: number; passive: boolean; negated: boolean; auxiliary: boolean } {
  let first = head;
  let passive = false;
  let negated = false;
  let auxiliary = false;
  for (let at = head - 1; at >= 0 && !isQuoted(unit, at); at--) {
    const word = lowerAt(unit, at);
    const helps = isWord(word, 'be', 'have', 'modal') && !/^['’]s$/.test(word);
    const adverb = isWord(word, 'adverb', 'negation') || /[a-z]{2}ly$/.test(word);
    if (!helps && !adverb) break;
    if (isCapitalized(unit, at) && at > 0 && /ly$/.test(word)) break;
    if (isWord(word, 'be') && !(auxiliary && isWord(word, 'have'))) passive = true;
    if (isWord(word, 'negation') || /^(?:can|could|may|might|must|should)$/.test(word)) negated = true;
    if (helps) auxiliary = true;
    first = at;
  }
  if (lowerAt(unit, first - 1) === 'to') negated = true; // an infinitive: nothing is said yet
  return { first, passive, negated, auxiliary };
}

/** `adding to a run of victories`: a "to" that leads in nothing said, unless someone is addressed. */
function strayTo(unit: Unit, verb: ReportingVerb, end: number): boolean {
  if (lowerAt(unit, end) !== 'to' || verb.lemma.endsWith(' to') || verb.lemma === 'say') return false;
  return !(['inf', 'to', 'whom'] as const).some((frame) => verb.frames.has(frame));
}

/** A weak verb needs proof: what it reports follows at once, or stands before it as before a cue. */
function proven(unit: Unit, verb: ReportingVerb, first: number, end: number, form: Cue['form']): boolean {
  if (!verb.weak) return true;
  const { frames } = verb;
  const next = lowerAt(unit, end);
  if (frames.has('that') && (next === 'that' || (form === 'finite' && opensClause(unit, first, end)))) return true;
  if (frames.has('inf') && next === 'to') return true;
  if (frames.has('wh') && /^(?:whether|why|how)$/.test(next)) return true;
  if (!frames.has('quote')) return false;
  return (
    isQuoted(unit, end) ||
    (/^[,:]$/.test(next) && isQuoted(unit, end + 1)) ||
    (form === 'finite' && trails(unit, first, end))
  );
}

/** A clause without `that` between a subject and another: `she believes the vote was fair`. */
function opensClause(unit: Unit, first: number, end: number): boolean {
  const subject = isWord(lowerAt(unit, first - 1), 'pronoun') || isCapitalized(unit, first - 1);
  if (!subject || !(isWord(lowerAt(unit, end), 'determiner', 'pronoun') || isCapitalized(unit, end))) return false;
  for (let at = end + 1; at < end + 8 && !isPunctuation(lowerAt(unit, at)); at++) {
    if (isWord(lowerAt(unit, at), 'be', 'have', 'modal') && !/^'[sd]$/.test(lowerAt(unit, at))) return true;
  }
  return false;
}

/** Whether a verb group closes off a sentence as a cue does: `," the premier replied`, `, Choe noted.` */
function trails(unit: Unit, first: number, end: number): boolean {
  const closes = isPunctuation(lowerAt(unit, end));
  for (let at = first - 1; at >= Math.max(0, first - 6); at--) {
    if (isQuoted(unit, at)) return true;
    if (isPunctuation(lowerAt(unit, at))) return closes && isComma(unit, at) && at > 3;
  }
  return false;
}
