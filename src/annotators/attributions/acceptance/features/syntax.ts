/** How the parts hang on each other, as the parser has it; of sentences that it did not read nothing. */
import { MOVES } from '../../../../parsing/labels.ts';
import type { Segment } from '../../tagger/labels.ts';
import type { Paragraph } from '../../tagger/paragraphs.ts';
import type { Sight } from '../sight.ts';
import { bin, type Feature } from './feature.ts';

export const SYNTAX: readonly Feature[] = [
  // "Ana Ruiz said": the source is the subject of the cue.
  { name: 'source hangs', value: sourceHangs },
  // "said the dam was safe": what is said hangs on the cue; "the dam was safe, she said": here it may be the other way round.
  { name: 'content hangs', value: contentHangs },
  { name: 'cue hangs', value: cueHangs },
  { name: 'source and content hang', value: sourceHangs, and: (sight) => contentHangs(sight) ?? 'unread' },
  { name: 'cue class and content hangs', value: contentHangs, and: ({ cueClass }) => cueClass },
  // A whole clause hangs on one word outside of it, and nothing outside hangs in it.
  { name: 'content loose', value: contentLoose },
  { name: 'content cut', value: contentCut },
];

const isIn = ({ first, end }: Segment, t: number): boolean => first <= t && t < end;
const isMark = ({ words }: Paragraph, t: number): boolean => !/[\p{L}\p{N}]/u.test(words[t]!.text);
const isRead = (view: Paragraph, t: number): boolean => view.isParsed[view.sentenceOf[t]!] === 1;

/** The words of a segment that hang outside of it, marks aside. */
function loose(view: Paragraph, { first, end }: Segment): number[] {
  const found: number[] = [];
  for (let t = first; t < end; t++) if (!isIn({ first, end }, view.heads[t]!) && !isMark(view, t)) found.push(t);
  return found;
}

/** On which part the first loose word of a segment hangs, and how: `cue left nsubj`. */
function hangs(view: Paragraph, segment: Segment, parts: Readonly<Record<string, Segment | null>>): string {
  const [word] = loose(view, segment);
  if (word === undefined) return 'nothing';
  const head = view.heads[word]!;
  for (const [name, part] of Object.entries(parts))
    if (part !== null && isIn(part, head)) return `${name} ${MOVES[view.moves[word]!]}`;
  return head < 0 ? 'top' : `elsewhere ${MOVES[view.moves[word]!]}`;
}

function sourceHangs({ link: { tagged, source, cue }, content }: Sight): string | null {
  if (source === null || !isRead(tagged.view, source.first)) return null;
  return hangs(tagged.view, source, { cue, content: content.tagged === tagged ? content.segment : null });
}

function contentHangs({ link: { tagged, source, cue }, content }: Sight): string | null {
  if (content.tagged !== tagged || !isRead(tagged.view, content.segment.first)) return null;
  return hangs(tagged.view, content.segment, { cue, source });
}

function cueHangs({ link: { tagged, source, cue }, content }: Sight): string | null {
  if (!isRead(tagged.view, cue.first)) return null;
  return hangs(tagged.view, cue, { source, content: content.tagged === tagged ? content.segment : null });
}

function contentLoose({ content: { tagged, segment } }: Sight): number | null {
  return isRead(tagged.view, segment.first) ? bin(loose(tagged.view, segment).length) : null;
}

/** How many words of its first sentence hang in the content, but are none of its own. */
function contentCut({ link: { source, cue }, content: { tagged, segment } }: Sight): number | null {
  const { view } = tagged;
  if (!isRead(view, segment.first)) return null;
  const s = view.sentenceOf[segment.first]!;
  let count = 0;
  for (let t = view.sentences[s]!; t < view.sentences[s + 1]!; t++) {
    if (isIn(segment, t) || isIn(cue, t) || (source !== null && isIn(source, t)) || isMark(view, t)) continue;
    if (isIn(segment, view.heads[t]!)) count++;
  }
  return bin(count);
}
