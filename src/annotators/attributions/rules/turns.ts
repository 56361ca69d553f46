/**
 * Turns of an interview or transcript: paragraphs that open with a speaker's name and a colon.
 * A label must come back in the document, so that `Note:` and `UPDATE:` are none. What is said
 * is verbatim, hence direct, though no quotation marks say so.
 *
 *   PENCE: Well, look. / MODERATOR: Governor? / PENCE: I will. -> 2 turns of PENCE, 1 of MODERATOR
 */
import type { Attribution, Block } from '../../../document/layers.ts';
import type { Rule } from '../../rule.ts';

/** How often a turn is right: what is annotated of interviews leaves many out. */
const RIGHT = 0.7;

const LABEL = /^((?:\p{Lu}[\p{L}\p{M}.'’-]{0,30} ){0,4}\p{Lu}[\p{L}\p{M}.'’-]{0,30} ?):\s+(?=\S)/u;

export const turns: Rule<[text: string, paragraphs: readonly Block[]], readonly Attribution[]> = {
  name: 'attributions/turn',
  why: 'Interviews and transcripts name the speaker with a colon, and put no quotation marks.',
  example: 'PENCE: Well, look at it.\nMODERATOR: Governor?\nPENCE: I will do it.',
  apply: readTurns,
};

/** The turns, each of one paragraph, with its source at the start; none unless two speakers take turns and one comes back. */
function readTurns(text: string, paragraphs: readonly Block[]): Attribution[] {
  const labelled = paragraphs.flatMap((range) => {
    const match = LABEL.exec(text.slice(range.start, Math.min(range.end, range.start + 200)));
    const said = match !== null && /\p{L}/u.test(text.slice(range.start + match[0].length, range.end)); // no table row
    return said ? [{ range, label: (match[1] as string).trimEnd(), contentStart: range.start + match[0].length }] : [];
  });
  const counts = new Map<string, number>();
  for (const { label } of labelled) counts.set(label, (counts.get(label) ?? 0) + 1);
  const comesBack = [...counts.values()].some((count) => count > 1);
  if (counts.size < 2 || !comesBack) return [];
  return labelled.map(({ range, label, contentStart }) => {
    const end = range.start + label.length;
    return {
      kind: 'direct',
      source: [{ start: range.start, end }],
      cue: [{ start: end, end: end + 1 }],
      content: [{ start: contentStart, end: range.end }],
      verb: null,
      polarity: 'asserted',
      within: null,
      confidence: RIGHT,
      by: turns.name,
    };
  });
}
