/**
 * Who speaks in a passive: the agent behind *by*, which the tagger often takes for a part of what is said.
 *
 *   "The film was hailed as a triumph by critics." -> source critics; contents The film, as a triumph
 */
import { isWord } from '../../../lexicon/function-words.ts';
import { callingEndingAt, singular, sortOfNoun } from '../../../lexicon/occupations.ts';
import { CAPITAL, CAPITALS } from '../../../tagging/words.ts';
import { isPassive } from '../linker/passives.ts';
import { CONTENT, CUE, type Segment, SOURCE } from '../tagger/labels.ts';
import { OUTSIDE_MARKS, type Paragraph } from '../tagger/paragraphs.ts';
import { type LabelRule, labelStretch } from './label-rule.ts';

export const passiveAgent: LabelRule = {
  name: 'attributions/passive-agent',
  why: 'Who stands behind the by of a passive that reports is its source.',
  example: 'The deal was hailed as historic by both presidents.',
  apply: (view, labels, start, end) => {
    const cue = labels.indexOf(CUE, start);
    if (cue < 0 || cue >= end || labels.subarray(start, end).includes(SOURCE)) return null;
    const agent = agentOf(view, labels, cueSegment(labels, cue, end), end);
    if (agent === null) return null;
    labels[agent.first - 1] = 0;
    if (labels[agent.end] === CONTENT + 1) labels[agent.end] = CONTENT;
    labelStretch(labels, agent.first, agent.end, SOURCE);
    return agent;
  },
};

function cueSegment(labels: Uint8Array, first: number, end: number): Segment {
  let last = first + 1;
  while (last < end && labels[last] === CUE + 1) last++;
  return { first, end: last };
}

/** How far behind the cue its *by* is looked for, in words. */
const REACH = 25;

/** The words of whoever stands behind the *by* that the parser hangs on a passive cue; null where there is none, or it is no person and no body. */
function agentOf(view: Paragraph, labels: Uint8Array, cue: Segment, end: number): Segment | null {
  const { words, heads, quotes, isParsed, sentenceOf } = view;
  if (isParsed[sentenceOf[cue.first]!] === 0 || !isPassive(view, cue)) return null;
  // `Ann Lee was quoted by the daily`: she speaks.
  if (words.slice(cue.first, cue.end).some(({ lower }) => isWord(lower, 'passes-on'))) return null;
  for (let by = cue.end; by < Math.min(end - 1, cue.end + REACH); by++) {
    if (words[by]!.lower !== 'by' || quotes[by] !== OUTSIDE_MARKS || labels[by] === CUE + 1) continue;
    if (heads[by]! < cue.first || heads[by]! >= cue.end) continue;
    const agent = phraseBehind(view, by, end);
    return agent !== null && speaks(view, agent) ? agent : null;
  }
  return null;
}

/** The words right behind a preposition that hang on it, directly or not. */
function phraseBehind({ heads, words }: Paragraph, preposition: number, end: number): Segment | null {
  const hangs = (t: number): boolean => {
    for (let at = t, steps = 0; at >= 0 && steps < 12; at = heads[at]!, steps++)
      if (heads[at] === preposition) return true;
    return false;
  };
  let last = preposition + 1;
  // `by Jordan, Saudi Arabia and Chile`, but not `by critics, who …`
  while (last < end && hangs(last) && !isWord(words[last]!.lower, 'subordinator')) last++;
  if (last < end && words[last - 1]!.text === ',') last--;
  return last === preposition + 1 ? null : { first: preposition + 1, end: last };
}

/** Whether a phrase is of somebody or some body: by its noun, or by a name. */
function speaks({ words, heads }: Paragraph, { first, end }: Segment): boolean {
  let noun = first;
  while (noun < end && heads[noun] !== first - 1) noun++;
  const word = words[noun];
  if (noun === end || word === undefined || isWord(word.lower, 'time', 'month', 'period', 'measure')) return false;
  if (word.case === CAPITAL || word.case === CAPITALS) return true;
  if (sortOfNoun(word.lower) !== null) return true;
  const one = [...words.slice(Math.max(0, noun - 4), noun), { text: singular(word.text) }];
  return callingEndingAt(one, one.length) !== null;
}
