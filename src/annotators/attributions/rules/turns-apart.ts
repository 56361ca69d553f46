/**
 * Turns of a dialogue: after two paragraphs in which two people each say one thing, a short quotation
 * alone in the next is no part of what the second said; nor is a question alone that the next one
 * answers. Who says it is not told.
 *
 *   "Are there talks?" Olsen asked. / "There are contacts," Petrov said. / "With both sides?"
 *   -> Olsen; Petrov; a quotation of its own
 */
import type { Rule } from '../../rule.ts';
import { type Draft, draftBy, type SureRule } from '../linker/draft.ts';

export const turnsApart: Rule<[drafts: readonly Draft[], text: string], readonly Draft[]> & SureRule = {
  name: 'attributions/turn-apart',
  right: 0.7,
  why: 'In a dialogue of short turns a quotation alone in a paragraph is not of who spoke before.',
  example: '"Are there talks?" Olsen asked.\n"There are contacts," Petrov said.\n"With both sides?"',
  apply: (drafts, text) => drafts.flatMap((draft) => (draft.pieces.length < 2 ? [draft] : split(draft, text))),
};

/** Longest turn, in characters: what is longer is a story's quotation, which may go on. */
const LONGEST_TURN = 160;

/** The draft and the turns that stand alone behind it. */
function split(draft: Draft, text: string): Draft[] {
  const { cue, pieces } = draft;
  if (cue === null) return [draft];
  const at = pieces.findIndex(
    ({ start, quoted }) => quoted === 'all' && start > cue.end && lineOf(text, start)[0] === start,
  );
  if (at < 1) return [draft];
  const [start, end] = lineOf(text, cue.start);
  const next = lineAfter(text, end);
  const alone = pieces[at]!;
  if (next === null || next[0] !== alone.start || text.slice(alone.end, next[1]).trim() !== '') return [draft];
  if (!isTurn(text, [start, end]) || next[1] - next[0] > LONGEST_TURN) return [draft];
  if (!answers(text, lineBefore(text, start), [start, end]) && !isAnswered(text, next)) return [draft];
  const apart = draftBy(turnsApart, { source: null, cue: null, pieces: pieces.slice(at) });
  return [{ ...draft, pieces: pieces.slice(0, at) }, apart];
}

/** Whether a turn comes after one of somebody else. */
const answers = (text: string, before: Line | null, turn: Line): boolean =>
  before !== null && isTurn(text, before) && saysOf(text, before) !== saysOf(text, turn);

/** Whether a quotation alone asks, and the next line is a turn: `"With both sides?" / "With one," Petrov said.` */
function isAnswered(text: string, alone: Line): boolean {
  const after = lineAfter(text, alone[1]);
  return after !== null && isTurn(text, after) && /\?["”]$/.test(text.slice(...alone).trim());
}

type Line = readonly [start: number, end: number];

/** A quotation and who says it, no more: `"There are contacts," envoy Petrov said.` */
const TURN = /^["“][^"“”]+[,?!.]["”]\s([^"“”]{3,80})[.:]$/;

const isTurn = (text: string, [start, end]: Line): boolean =>
  end - start <= LONGEST_TURN && TURN.test(text.slice(start, end).trim());

/** The words beside the quotation of a turn. */
const saysOf = (text: string, [start, end]: Line): string => TURN.exec(text.slice(start, end).trim())?.[1] ?? '';

/** What is looked at on either side of an offset: a line that is longer is no turn. */
const WINDOW = LONGEST_TURN + 1;

/** The line that holds an offset, or what of it lies in the window. */
function lineOf(text: string, at: number): Line {
  const from = Math.max(0, at - WINDOW);
  const end = text.slice(at, at + WINDOW).indexOf('\n');
  const start = text.slice(from, at).lastIndexOf('\n');
  return [from + start + 1, end < 0 ? Math.min(text.length, at + WINDOW) : at + end];
}

/** The next line that is not blank. */
function lineAfter(text: string, end: number): Line | null {
  const blank = /^\s*/.exec(text.slice(end, end + WINDOW))![0].length;
  return end + blank < text.length ? lineOf(text, end + blank) : null;
}

/** The line before that is not blank. */
function lineBefore(text: string, start: number): Line | null {
  const before = text.slice(Math.max(0, start - WINDOW), start).trimEnd();
  return before === '' ? null : lineOf(text, Math.max(0, start - WINDOW) + before.length - 1);
}
