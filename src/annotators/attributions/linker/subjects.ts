/**
 * Sources where the tagger marks none: a participle's source is the subject of its sentence,
 * however far off; else the words that come nearest to being one; verbs of seeming have none.
 *
 *   "Chinese Premier Li Qiang met with …, noting that …" -> Chinese Premier Li Qiang
 */
import { isWord } from '../../../lexicon/function-words.ts';
import { verbForm } from '../../../lexicon/reporting-verbs.ts';
import { LOWER } from '../../../tagging/words.ts';
import type { Declared, Rule } from '../../rule.ts';
import { CUE, LABEL_COUNT as L, type Segment, SOURCE } from '../tagger/labels.ts';
import { OUTSIDE_MARKS, type Paragraph } from '../tagger/paragraphs.ts';
import type { Tagged } from '../tagger/tagger.ts';
import { spokenAbout } from './passives.ts';

/** Longest subject, in words. */
const LONGEST_SUBJECT = 30;

/** Gives the cue where it has no source. */
export const nobody: Rule<[view: Paragraph, cue: Segment], Segment | null> = {
  name: 'attributions/no-source',
  why: 'Verbs of seeming have no source, and the subject of was told is the one who heard it.',
  example: 'It seems that prices have risen in Lima.',
  apply: (view, cue) => (takesNoSource(view, cue) ? cue : null),
};

/** `it seems`, `is expected to`: nobody in particular is meant. `was told`: the subject is who heard it. */
function takesNoSource({ words }: Paragraph, cue: Segment): boolean {
  const last = words[cue.end - 1]!.lower === 'to' ? cue.end - 2 : cue.end - 1;
  const head = words[Math.max(cue.first, last)]!.lower;
  if (/^(?:seem|seems|seemed|appear|appears|appeared)$/.test(head)) return true;
  if (last <= cue.first || !isWord(words[last - 1]!.lower, 'be')) return false;
  return head === 'expected' || /^(?:told|asked|informed|urged|ordered|advised|warned)$/.test(head);
}

/** The source of a participle, in place of `nearest`, the nearest that the tagger marks. */
export const participleSource: Rule<
  [tagged: Tagged, cue: Segment, contents: readonly Segment[], nearest: Segment | null],
  Segment | null
> = {
  name: 'attributions/main-subject',
  why: 'The source of a participle is the subject of its sentence, and nobody whom he met or named on the way.',
  example: 'The mayor met reporters on Monday, adding that the dam was safe.',
  apply: (tagged, cue, contents, nearest) => {
    const subject = mainSubject(tagged.view, cue, contents);
    if (subject === null || !hasWord(tagged.view, subject)) return null;
    if (nearest === null) return subject;
    const start = tagged.view.sentences[tagged.view.sentenceOf[cue.first]!]!;
    // "Li met Ruiz in Lima, noting that": the first cue of a sentence belongs to its subject, not to whom he met.
    const isFirst = tagged.labels.indexOf(CUE, start) === cue.first;
    return isFirst && nearest.first >= subject.end && nearest.end <= cue.first ? subject : null;
  },
};

/** The subject of the main clause, for a participle cue after a comma or at the sentence's start. */
function mainSubject(view: Paragraph, cue: Segment, contents: readonly Segment[]): Segment | null {
  const { words } = view;
  if (!words[cue.first]!.lower.endsWith('ing')) return null;
  const sentence = view.sentenceOf[cue.first]!;
  const start = view.sentences[sentence]!;
  const end = view.sentences[sentence + 1]!;
  if (cue.first === start) {
    const content = contents.find(({ first }) => first >= cue.end && first < end);
    return content === undefined ? null : subjectFrom(view, content.end, end);
  }
  return words[cue.first - 1]!.lower === ',' ? subjectFrom(view, start, cue.first) : null;
}

function subjectFrom(view: Paragraph, from: number, end: number): Segment | null {
  const { words } = view;
  let first = from;
  while (first < end && isSkipped(view, first)) first++;
  if (first < end && isWord(words[first]!.lower, 'preposition', 'subordinator')) {
    let comma = first;
    while (comma < end && words[comma]!.lower !== ',') comma++;
    if (comma < end) first = comma + 1;
  }
  for (let at = first; at < Math.min(end, first + LONGEST_SUBJECT); at++) {
    if (view.quotes[at] !== OUTSIDE_MARKS) return null;
    if (isVerb(view, at)) return at > first ? { first, end: words[at - 1]!.lower === ',' ? at - 1 : at } : null;
  }
  return null;
}

const isSkipped = ({ words }: Paragraph, at: number): boolean =>
  words[at]!.lower === ',' || isWord(words[at]!.lower, 'opener');

/** As far as form tells: an auxiliary, a past tense, a reporting verb that is not after an article. */
function isVerb({ words }: Paragraph, at: number): boolean {
  const { lower, case: kind } = words[at]!;
  if (kind !== LOWER || lower === "'s") return false;
  if (isWord(lower, 'be', 'have', 'modal', 'past')) return true;
  if (lower.length > 4 && /[^e]ed$/.test(lower)) return true;
  const form = verbForm(lower);
  return (form === 'past' || form === 's') && !isWord(words[at - 1]?.lower ?? '', 'possessive', 'preposition');
}

/** Words that the tagger thought of as a source with this probability, though not enough to mark them, are better than none. */
const LEAST_PROBABILITY = 0.1;
/** How far from the cue such words may stand. */
const FARTHEST_FROM_CUE = 25;

export const likeliest: Rule<[tagged: Tagged, cue: Segment], Segment | null> = {
  name: 'attributions/faint-source',
  why: 'Words that the tagger nearly took for the source are better than none.',
  example: 'Later Park on the radio called the plan "useless."',
  apply: faintSource,
};

/** All rules on sources, in the order in which they are asked. */
export const SOURCE_RULES: readonly Declared[] = [nobody, spokenAbout, participleSource, likeliest];

/** Marks alone are nobody, though the tagger gives the comma before a cue for its source at times. */
export function hasWord({ words }: Paragraph, { first, end }: Segment): boolean {
  return words.slice(first, end).some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** The run of unmarked words in the cue's sentence that most likely is its source. */
function faintSource({ view, labels, marginals }: Tagged, cue: Segment): Segment | null {
  const sentence = view.sentenceOf[cue.first]!;
  const end = Math.min(view.sentences[sentence + 1]!, cue.end + FARTHEST_FROM_CUE);
  let best: Segment | null = null;
  let most = 0;
  let first = -1;
  let sum = 0;
  for (let t = Math.max(view.sentences[sentence]!, cue.first - FARTHEST_FROM_CUE); t <= end; t++) {
    const p = t < end && labels[t] === 0 ? marginals[t * L + SOURCE]! + marginals[t * L + SOURCE + 1]! : 0;
    if (p >= LEAST_PROBABILITY) {
      if (first < 0) first = t;
      sum += p;
      continue;
    }
    if (first >= 0 && sum > most && hasWord(view, { first, end: t })) {
      most = sum;
      best = { first, end: t };
    }
    first = -1;
    sum = 0;
  }
  return best;
}
