/**
 * Quotation marks: which open, which close, what lies between. Pairs are sought paragraph by
 * paragraph, so one forgotten mark spoils one paragraph only. A quotation that runs over
 * paragraphs opens on each and closes only on the last: those are chained.
 *
 *   He said "no 'ifs'" -> one pair "no 'ifs'", depth 0, and in it 'ifs', depth 1
 */
import { compareSpans, type Span } from '../../document/span.ts';
import { type Family, isSingle, type Mark, marksIn, pairs } from './mark-roles.ts';

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

type Pair = Omit<Quotation, 'depth'>;

interface Opened extends Mark {
  readonly continues: boolean;
}

/** Written out: objects that are made by spreading another are kept long by the engine, and there may be a million. */
function opened({ start, end, family, opens, closes, doubtful }: Mark, continues: boolean): Opened {
  return { start, end, family, opens, closes, doubtful, continues };
}

/** Marks open at once; deeper ones are junk, and the search for a partner must stay short. */
const DEEPEST = 6;

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
    if (last && (goesOn || last.continues || isOneSentence(text, last, paragraph.end))) {
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

/** Whether a single mark opens speech, as far as what stands before it tells: a line's start, `said: ‘`, `. ‘`. */
function opensSpeech(text: string, paragraph: Span, start: number): boolean {
  return start === paragraph.start || /[.:,!?]\s$/.test(text.slice(Math.max(paragraph.start, start - 2), start));
}

/** Whether what a mark introduces that nothing closes is one sentence, up to the paragraph's end: `she said, “and we stay.` */
function isOneSentence(text: string, { start, end: inner }: Span, end: number): boolean {
  if (end - inner > LONGEST_UNCLOSED || !/[,:]\s$/.test(text.slice(Math.max(0, start - 2), start))) return false;
  return ONE_SENTENCE.test(text.slice(inner, end).trimEnd());
}
const LONGEST_UNCLOSED = 400;
const ONE_SENTENCE = /^\p{L}[^.!?"“”„«»]*\s[^.!?"“”„«»]*\s[^.!?"“”„«»]*[.!?]$/u;

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
