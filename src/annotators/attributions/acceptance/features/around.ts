/** What stands around a candidate, and what the other reading and the rules make of its words. */
import { CUE } from '../../tagger/labels.ts';
import type { Sight } from '../sight.ts';
import { bin, type Feature } from './feature.ts';

export const AROUND: readonly Feature[] = [
  // What only the bolder reading finds is far less often right.
  { name: 'reading', value: readingOf },
  { name: 'cues in sentence', value: cuesInSentence },
  {
    name: 'cue place',
    value: ({ link: { tagged, cue } }) => bin(cue.first - sentenceOf(tagged.view, cue.first).start),
  },
  // A rule that labelled the sentence by its form.
  { name: 'rule', value: ruleOf },
];

/** The roles of labels, and by half of the label's number. */
const ROLES = ['out', 'source', 'cue', 'content'];

/** What the plainer reading has in place of the bolder one's cue and content: `out content`. */
function readingOf({ link: { tagged, cue }, content: { tagged: own, segment } }: Sight): string {
  const { plain } = tagged;
  if (plain === null) return 'plainer';
  const counts = [0, 0, 0, 0];
  const role = (t: number): number => Math.ceil(plain[t]! / 2);
  if (own === tagged) for (let t = segment.first; t < segment.end; t++) counts[role(t)]!++;
  return `${ROLES[role(cue.first)]} ${ROLES[counts.indexOf(Math.max(...counts))]}`;
}

function sentenceOf(view: Sight['link']['tagged']['view'], t: number): { start: number; end: number } {
  const s = view.sentenceOf[t]!;
  return { start: view.sentences[s]!, end: view.sentences[s + 1]! };
}

function cuesInSentence({ link: { tagged, cue } }: Sight): number {
  const { start, end } = sentenceOf(tagged.view, cue.first);
  let count = 0;
  for (let t = start; t < end; t++) if (tagged.labels[t] === CUE) count++;
  return Math.min(4, count);
}

function ruleOf({ link: { tagged, cue } }: Sight): string | null {
  return tagged.decisions.findLast(({ first, end }) => first <= cue.first && cue.first < end)?.rule ?? null;
}
