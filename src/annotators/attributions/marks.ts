/**
 * Quotation marks: which open, which close, what lies between. Pairs are sought paragraph by
 * paragraph, so one forgotten mark spoils one paragraph only. A quotation that runs over
 * paragraphs opens on each and closes only on the last: those are chained.
 *
 *   He said "no 'ifs'" -> one pair "no 'ifs'", depth 0, and in it 'ifs', depth 1
 */
import { compareSpans, type Span, trimSpan } from '../../document/span.ts';

/** A stretch between quotation marks; the span holds the marks, `inner` does not. */
export interface Quotation extends Span {
  readonly inner: Span;
  /** 0 for the outermost. */
  readonly depth: number;
  /** It has no closing mark because the next paragraph goes on with it. */
  readonly goesOn: boolean;
  /** It takes up the quotation that the paragraph before left open. */
  readonly continues: boolean;
}

export interface Marks {
  /** In text order, an outer one before what it holds. */
  readonly quotations: readonly Quotation[];
  readonly unmatched: readonly Span[];
}

type Family =
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
interface Mark extends Span {
  readonly family: Family;
  readonly opens: boolean;
  readonly closes: boolean;
  /** May be no quotation mark at all: a plural possessive (`the ministers’ plan`), a sign for inches (`6'2"`). */
  readonly doubtful: boolean;
}
type Pair = Omit<Quotation, 'depth'>;

interface Opened extends Mark {
  readonly continues: boolean;
}

/** Written out: objects that are made by spreading another are kept long by the engine, and there may be a million. */
function opened({ start, end, family, opens, closes, doubtful }: Mark, continues: boolean): Opened {
  return { start, end, family, opens, closes, doubtful, continues };
}

const MARK = /``|''|‘‘|’’|[“”„‟"″＂«»‹›‘’'`]/g;
const BEFORE_OPENING = /^$|[\s([{<—–\-/“„"«»‘'`:;,]/u;
const AFTER_CLOSING = /^$|[\s.,;:!?)\]}>—–\-/”"»«’'…]/u;
/** Marks open at once; deeper ones are junk, and the search for a partner must stay short. */
const DEEPEST = 6;
const WORD = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;

/** The quotation marks of a text, paragraph by paragraph. */
export function findMarks(text: string, paragraphs: readonly Span[]): Marks {
  const found: Pair[] = [];
  const unmatched: Span[] = [];
  const starts = paragraphs.map((paragraph) => openingFamily(text, paragraph));
  let carried: Family | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const open: Opened[] = [];
    const drop = (mark: Mark): void => {
      if (!isSingle(mark.family)) unmatched.push({ start: mark.start, end: mark.end });
    };
    const close = (mark: Mark): void => {
      const at = open.findLastIndex((candidate) => pairs(candidate.family, mark));
      if (at < 0) {
        if (!mark.doubtful) drop(mark);
        return;
      }
      if (at < open.length - 1) for (const lost of open.splice(at + 1)) drop(lost);
      const { start, end, continues } = open.pop() as Opened;
      if (isSingle(mark.family) && mark.start - end === 1) return; // rock 'n' roll
      if (end === mark.start) return; // nothing between the marks, nothing said
      found.push({ start, end: mark.end, inner: { start: end, end: mark.start }, goesOn: false, continues });
    };
    let isFirst = true;
    for (const mark of marksIn(text, paragraph)) {
      const isOpen = open.some((candidate) => pairs(candidate.family, mark));
      const possessive = mark.doubtful && isSingle(mark.family) && nextSingle(text, paragraph, mark)?.closes === true;
      if (open.at(-1)?.family === 'low' && text[mark.start] === '“') close(mark);
      else if (mark.closes && isOpen && !possessive) close(mark);
      else if (mark.opens && open.length < DEEPEST) {
        const same = open.findIndex(({ family }) => family === mark.family);
        if (same >= 0) for (const lost of open.splice(same)) drop(lost);
        open.push(opened(mark, isFirst && carried === mark.family));
      } else if (mark.closes && !possessive) close(mark);
      else drop(mark);
      isFirst = false;
    }
    const mayGoOn = ({ start, family }: Mark): boolean =>
      !isSingle(family) ||
      (family !== 'backtick' && starts[index + 1] === family && opensSpeech(text, paragraph, start));
    const last = open.find(mayGoOn);
    const goesOn = last !== undefined && last.end < paragraph.end && starts[index + 1] === last.family;
    if (last && (goesOn || last.continues)) {
      const inner = { start: last.end, end: paragraph.end };
      found.push({ start: last.start, end: paragraph.end, inner, goesOn, continues: last.continues });
    }
    for (const lost of open) if (!(goesOn && lost === last)) drop(lost);
    carried = goesOn ? last.family : null;
  }
  return { quotations: withDepths(found), unmatched: unmatched.sort(compareSpans) };
}

function withDepths(pairs: readonly Pair[]): Quotation[] {
  const around: Span[] = [];
  return pairs
    .filter(({ inner }) => inner.start < inner.end) // nothing between the marks, nothing said
    .sort(compareSpans)
    .map((pair) => {
      while (around.length > 0 && (around.at(-1) as Span).end <= pair.start) around.pop();
      around.push(pair);
      const { start, end, inner, goesOn, continues } = pair;
      return { start, end, inner, goesOn, continues, depth: around.length - 1 };
    });
}

/** The marks of a paragraph, from a place on: one at a time, since a text may be nothing else. */
function* marksIn(text: string, paragraph: Span, from = paragraph.start): Generator<Mark> {
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

function pairs(opening: Family, { family, doubtful }: Mark): boolean {
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

function isSingle(family: Family): boolean {
  return family === 'single' || family === 'plain-single' || family === 'backtick';
}

/** Whether a single mark opens speech, as far as what stands before it tells: a line's start, `said: ‘`, `. ‘`. */
function opensSpeech(text: string, paragraph: Span, start: number): boolean {
  return start === paragraph.start || /[.:,!?]\s$/.test(text.slice(Math.max(paragraph.start, start - 2), start));
}

/** The next single mark after one. */
function nextSingle(text: string, paragraph: Span, { end }: Mark): Mark | null {
  for (const mark of marksIn(text, paragraph, end)) if (isSingle(mark.family)) return mark;
  return null;
}

function openingFamily(text: string, paragraph: Span): Family | null {
  const { value: first } = marksIn(text, {
    start: paragraph.start,
    end: Math.min(paragraph.end, paragraph.start + 3),
  }).next();
  return first?.opens && first.start === paragraph.start ? first.family : null;
}

/** What closes a quotation that a mark opens, longer marks first. */
const PAIRS: readonly (readonly [opening: string, closing: RegExp])[] = [
  ['``', /''$/],
  ['‘‘', /’’$/],
  ['"', /(?:["”]|'')$/],
  ['“', /(?:[”“"]|’’)$/],
  ['”', /[”“]$/],
  ['„', /[”“]$/],
  ['«', /»$/],
  ['»', /«$/],
  ['‹', /›$/],
  ['›', /‹$/],
  ["''", /''$/],
  ['″', /″$/],
  ['＂', /＂$/],
  ['‟', /[”“‟]$/],
  ['`', /['’`]$/],
  ['‘', /’$/],
  ["'", /'$/],
];

/**
 * A stretch of verbatim speech without the mark that opens it, the one that closes it if it has
 * one, and a comma before that: `"We left,"` -> `We left`.
 */
export function withoutMarks(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const pair = PAIRS.find(([opening]) => words.startsWith(opening) && words.length > opening.length);
  if (pair === undefined) return span;
  const [opening, closing] = pair;
  const closed = closing.exec(words.slice(opening.length));
  const end = span.end - (closed === null ? 0 : closed[0].length);
  const inner = trimSpan(text, { start: span.start + opening.length, end });
  return closed !== null && text[inner.end - 1] === ','
    ? trimSpan(text, { start: inner.start, end: inner.end - 1 })
    : inner;
}
