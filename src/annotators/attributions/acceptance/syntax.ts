/** How the parts of a candidate hang on each other, as the parser has it. */
import { MOVES } from '../../../parsing/labels.ts';
import { MARK } from '../../../tagging/words.ts';
import type { Link } from '../linker/link.ts';
import type { Segment } from '../tagger/labels.ts';
import type { Paragraph } from '../tagger/paragraphs.ts';

/** Null where the parser did not read the sentence; how a content hangs also where it stands in another paragraph than the cue. */
export interface Syntax {
  /** On which part the first loose word of each hangs, and how: `cue left nsubj`. */
  readonly source: string | null;
  readonly content: string | null;
  readonly cue: string | null;
  /** How many words of the content hang outside of it, marks aside. */
  readonly loose: number | null;
  /** How many words of the content's first sentence hang in it, but are none of its own, nor of source or cue. */
  readonly cut: number | null;
}

export function syntaxOf({ tagged, source, cue }: Link, content: Link['contents'][number]): Syntax {
  const { view } = tagged;
  const { segment } = content;
  const own = content.tagged === tagged ? segment : null;
  const isRead = isReadIn(content.tagged.view, segment);
  return {
    source: source !== null && isReadIn(view, source) ? hangs(view, source, { cue, content: own }) : null,
    content: own !== null && isRead ? hangs(view, own, { cue, source }) : null,
    cue: isReadIn(view, cue) ? hangs(view, cue, { source, content: own }) : null,
    loose: isRead ? looseIn(content.tagged.view, segment) : null,
    cut: isRead ? cutFrom(content.tagged.view, segment, own === null ? [] : [cue, source]) : null,
  };
}

const isIn = ({ first, end }: Segment, t: number): boolean => first <= t && t < end;
const isReadIn = ({ isParsed, sentenceOf }: Paragraph, { first }: Segment): boolean =>
  isParsed[sentenceOf[first]!] === 1;

/** The first word from `from` on that hangs outside of a segment, marks aside; its end, if there is none. */
function nextLoose({ heads, words }: Paragraph, segment: Segment, from: number): number {
  let t = from;
  while (t < segment.end && (isIn(segment, heads[t]!) || words[t]!.case === MARK)) t++;
  return t;
}

function hangs(view: Paragraph, segment: Segment, parts: Readonly<Record<string, Segment | null>>): string {
  const word = nextLoose(view, segment, segment.first);
  if (word === segment.end) return 'nothing';
  const head = view.heads[word]!;
  for (const name in parts) {
    const part = parts[name]!;
    if (part !== null && isIn(part, head)) return `${name} ${MOVES[view.moves[word]!]}`;
  }
  return head < 0 ? 'top' : `elsewhere ${MOVES[view.moves[word]!]}`;
}

function looseIn(view: Paragraph, segment: Segment): number {
  let count = 0;
  for (let t = nextLoose(view, segment, segment.first); t < segment.end; t = nextLoose(view, segment, t + 1)) count++;
  return count;
}

/** `others`: the parts in the same paragraph. */
function cutFrom(view: Paragraph, segment: Segment, others: readonly (Segment | null)[]): number {
  const s = view.sentenceOf[segment.first]!;
  let count = 0;
  for (let t = view.sentences[s]!; t < view.sentences[s + 1]!; t++) {
    if (!isIn(segment, view.heads[t]!) || isIn(segment, t) || view.words[t]!.case === MARK) continue;
    if (!others.some((part) => part !== null && isIn(part, t))) count++;
  }
  return count;
}
