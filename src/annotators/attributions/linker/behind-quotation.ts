/**
 * What stands in no marks behind a quotation and its cue is no part of what is said: who spoke, or what the writer tells.
 *
 *   “Nobody has read the letter,” admitted neighbours.   ->   source neighbours
 */
import type { Tokens } from '../../../document/layers.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { verbAt } from '../../../lexicon/reporting-verbs.ts';
import type { SureRule } from './draft.ts';
import type { EdgeRule, Parts } from './parts.ts';

export const speakerBehind: EdgeRule & SureRule = {
  name: 'attributions/behind-quotation',
  right: 0.9,
  why: 'Behind a quotation and its cue stand who spoke, if nobody stands before it, and what the writer tells: nothing that is said.',
  example: '“Is it over?” asked a girl behind the fence as the trucks left.',
  apply: behindQuotation,
};

/** Without what stands in no marks right behind a cue that has a quotation before it. */
function behindQuotation(parts: Parts, tokens: Tokens): Parts | null {
  const { words } = tokens;
  const { cue, source, contents } = parts;
  const isMark = (at: number): boolean => /^["“”]$/.test(words[at]!.text);
  const quotation = contents.find(({ first, end }) => end <= cue.first && isMark(first) && isMark(end - 1));
  const behind = contents.find(({ first }) => first === cue.end && !isMark(first) && words[first]!.text !== 'that');
  if (quotation === undefined || behind === undefined) return null;
  const kept = { ...parts, contents: contents.filter((content) => content !== behind) };
  const isBeside = source !== null && source.first >= quotation.end && source.first < cue.first;
  if (isBeside || isWord(words[behind.first]!.text.toLowerCase(), 'preposition', 'subordinator')) return kept;
  // `“…,” admitted neighbours.`: a verb of speech between a comma in marks and all that is left of the sentence.
  const isSure =
    quotation.end === cue.first &&
    /^[,!?]$/.test(words[cue.first - 2]?.text ?? '') &&
    /^[.!]$/.test(words[behind.end]?.text ?? '') &&
    behind.end - behind.first <= LONGEST_SPEAKER &&
    verbAt(words, cue.first)?.verb.frames.has('quote') === true;
  return { ...kept, source: behind, ...(isSure && { by: speakerBehind }) };
}
/** Longest phrase for who speaks between a verb and the stop, in words. */
const LONGEST_SPEAKER = 6;
