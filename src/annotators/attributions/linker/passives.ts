/**
 * Passive cues: the one who is spoken about stands where a source would, and is part of what is
 * said. Only who comes after `by` is the source.
 *
 *   "Wen Bo is accused of theft." -> no source; contents Wen Bo, of theft
 *   "Wen Bo was quoted as saying …" -> source Wen Bo
 */
import { isWord } from '../../../lexicon/function-words.ts';
import { possessiveNameAround } from '../../../lexicon/gazetteer.ts';
import { verbOf } from '../../../lexicon/reporting-verbs.ts';
import type { Rule } from '../../rule.ts';
import type { Segment } from '../tagger/labels.ts';
import type { Paragraph } from '../tagger/paragraphs.ts';

/** Who is quoted or heard speaks himself. */
const SPEAKS = /^(?:say|saying|said|warn|warning|tell|telling|add|adding|state|stating)$/;

/** Gives the cue where the one before it is spoken about. */
export const spokenAbout: Rule<[view: Paragraph, cue: Segment], Segment | null> = {
  name: 'attributions/passive-subject',
  why: 'The subject of a passive is spoken about, and is no source.',
  example: 'Wen Bo was accused of theft on Monday.',
  apply: (view, cue) => (isPassive(view, cue) ? cue : null),
};

/** Whether a cue is a passive of a verb that reports. */
export function isPassive({ words }: Paragraph, { first, end }: Segment): boolean {
  for (let at = end - 1; at >= first; at--) {
    const { lower } = words[at]!;
    if (SPEAKS.test(lower) && at > first) {
      const quoted = words.slice(first, at).some((word) => /^(?:quoted|cited|heard|reported)$/.test(word.lower));
      if (quoted) return false;
    }
    if (isWord(lower, 'feeling') || !isParticiple(lower)) continue;
    let be = at - 1;
    while (be >= 0 && isWord(words[be]!.lower, 'adverb', 'negation')) be--;
    // `Moody's said`: the 's is the name's own.
    if (be >= 0 && isWord(words[be]!.lower, 'be') && possessiveNameAround(words, be) === null) return true;
  }
  return false;
}

function isParticiple(lower: string): boolean {
  return (
    verbOf(lower) !== null && (/ed$/.test(lower) || /^(?:said|told|known|seen|held|thought|understood)$/.test(lower))
  );
}

/** Whether a segment is the agent of a passive: `by` stands before it. */
export const isAgent = ({ words }: Paragraph, { first }: Segment): boolean =>
  first > 0 && words[first - 1]!.lower === 'by';
