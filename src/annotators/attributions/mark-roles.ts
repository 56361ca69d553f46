/**
 * Each quotation mark of a text by itself: its kind, and whether what stands beside it lets it
 * open or close.
 *
 *   said "no"   ->   the first " opens, the second closes
 */
import type { Span } from '../../document/span.ts';

/** Marks of one kind: what opens a quotation is closed by one of its kind, or of a kind like it. */
export type Family =
  | 'curly'
  | 'low'
  | 'straight'
  | 'guillemet'
  /** »So«, as German has it. */
  | 'inverted'
  | 'angle'
  | 'tex'
  | 'single'
  | 'plain-single'
  | 'backtick';

/** A quotation mark in a text. */
export interface Mark extends Span {
  readonly family: Family;
  readonly opens: boolean;
  readonly closes: boolean;
  /** May be no quotation mark at all: a plural possessive (`the ministers’ plan`), a sign for inches (`6'2"`). */
  readonly doubtful: boolean;
}

const MARK = /``|''|‘‘|’’|[“”„‟"″＂«»‹›‘’'`]/g;
const BEFORE_OPENING = /^$|[\s([{<—–\-/“„"«»‘'`:;,]/u;
const AFTER_CLOSING = /^$|[\s.,;:!?)\]}>—–\-/”"»«’'…]/u;
const WORD = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;

/** The marks of a paragraph, from a place on: one at a time, since a text may be nothing else. */
export function* marksIn(text: string, paragraph: Span, from = paragraph.start): Generator<Mark> {
  const words = text.slice(from, paragraph.end);
  for (let at = 0; ; ) {
    MARK.lastIndex = at;
    const match = MARK.exec(words);
    if (match === null) return;
    at = MARK.lastIndex;
    const start = from + match.index;
    const end = from + at;
    const before = start > paragraph.start ? text.charAt(start - 1) : '';
    const after = end < paragraph.end ? text.charAt(end) : '';
    const { family, opens, closes, doubtful } = roles(match[0], before, after);
    if (opens || closes) yield { start, end, family, opens, closes, doubtful };
  }
}

function roles(mark: string, before: string, after: string): Omit<Mark, keyof Span> {
  const mayOpen = BEFORE_OPENING.test(before) && /\S/.test(after);
  const mayClose = /\S/.test(before) && AFTER_CLOSING.test(after);
  const sure = (family: Family, opens: boolean): Omit<Mark, keyof Span> => {
    return { family, opens, closes: !opens, doubtful: false };
  };
  switch (mark) {
    case '“': // after „ it closes, see findMarks; some sites type it on the wrong side: ”We left.“
      return { family: 'curly', opens: !mayClose || mayOpen, closes: mayClose && !mayOpen, doubtful: false };
    case '‘‘':
      return sure('curly', true);
    case '’’':
      return sure('curly', false);
    case '”': // some sites type it on both sides
      return { family: 'curly', opens: mayOpen && !mayClose, closes: true, doubtful: false };
    case '„':
      return sure('low', true);
    case '«':
      return { family: 'guillemet', opens: true, closes: mayClose && !mayOpen, doubtful: false };
    case '»': // with a space after it at a line's start it is a bullet
      return { family: 'inverted', opens: mayOpen && !mayClose, closes: before !== '', doubtful: false };
    case '‹':
    case '›':
      return { family: 'angle', opens: mayOpen && !mayClose, closes: mayClose && !mayOpen, doubtful: false };
    case '``':
      return sure('tex', true);
    case "''": // some sites type it on both sides
      return sure('tex', mayOpen && !mayClose);
    case '`':
      return {
        family: 'backtick',
        opens: mayOpen && LETTER.test(after),
        closes: mayClose && !mayOpen,
        doubtful: false,
      };
    case '‟':
    case '″':
    case '＂':
    case '"': {
      const inches = /\p{N}/u.test(before) && !WORD.test(after);
      return {
        family: 'straight',
        opens: !inches && (mayOpen || !mayClose),
        closes: mayClose || !mayOpen,
        doubtful: inches,
      };
    }
    default: {
      const family = mark === "'" ? 'plain-single' : 'single';
      const opens = mark !== '’' && BEFORE_OPENING.test(before) && /[\p{L}“"]/u.test(after);
      const closes = mark !== '‘' && /\S/.test(before) && !WORD.test(after);
      return { family, opens, closes: closes && !opens, doubtful: /s/i.test(before) && /\s/.test(after) };
    }
  }
}

/** Whether a mark closes what one of a kind opens. */
export function pairs(opening: Family, { family, doubtful }: Mark): boolean {
  // »So« and «so»: what opens the one closes the other.
  if (opening === 'guillemet' || opening === 'inverted')
    return family !== opening && /^(?:guillemet|inverted)$/.test(family);
  if (opening === family) return true;
  // `So' is typed like "so": with what looks alike.
  if (opening === 'backtick') return isSingle(family) && !doubtful;
  // Some sites mix their marks: "We left,'' or “We left."
  if (opening === 'straight') return family === 'tex' || family === 'curly';
  if (opening === 'low') return family === 'curly';
  return opening === 'curly' && family === 'straight' && !doubtful;
}

export function isSingle(family: Family): boolean {
  return family === 'single' || family === 'plain-single' || family === 'backtick';
}
