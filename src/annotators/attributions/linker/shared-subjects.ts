/**
 * Cues that share their subject with one before them: the tagger takes the second for a part of what
 * the first one says.
 *
 *   "Li said costs rose and added that few knew." -> cues said and added
 */
import type { VerbForm } from '../../../lexicon/inflect.ts';
import { verbForm, verbOf } from '../../../lexicon/reporting-verbs.ts';
import type { Rule } from '../../rule.ts';
import { CONTENT, CUE, type Segment } from '../tagger/labels.ts';
import { OUTSIDE_MARKS, type Paragraph } from '../tagger/paragraphs.ts';

/** Makes a cue of a reporting verb after `and` or `but` whose form is that of the cue before it; changes `labels`. */
export const sharedSubjects: Rule<[view: Paragraph, labels: Uint8Array], readonly Segment[]> = {
  name: 'attributions/shared-subject',
  why: 'The tagger takes a second verb of the same subject for a part of what the first one says.',
  example: 'Li said costs rose and added that few knew.',
  apply: shareSubjects,
};

function shareSubjects({ words, quotes, sentences, sentenceOf }: Paragraph, labels: Uint8Array): Segment[] {
  const shared: Segment[] = [];
  let form: VerbForm | null = null;
  let sentence = -1;
  for (let t = 0; t + 2 < words.length; t++) {
    if (sentenceOf[t] !== sentence) {
      sentence = sentenceOf[t]!;
      form = null;
    }
    if (labels[t] === CUE || labels[t] === CUE + 1) {
      form = verbForm(words[t]!.lower) ?? form;
      continue;
    }
    if (form === null || labels[t] !== CONTENT + 1 || quotes[t] !== OUTSIDE_MARKS) continue;
    const joined =
      /^(?:and|but)$/.test(words[t - 1]!.lower) || (words[t - 1]!.lower === 'also' && words[t - 2]?.lower === 'and');
    if (!joined || labels[t - 1] !== CONTENT + 1 || !reports(words[t]!.lower, form)) continue;
    // Only a clause of its own shows that the verb is no part of what the first one says.
    if (words[t + 1]!.lower !== 'that') continue;
    let before = t - 1;
    if (words[before]!.lower === 'also') labels[before--] = 0;
    labels[before] = 0;
    if (words[before - 1]!.text === ',') labels[before - 1] = 0;
    labels[t] = CUE;
    const end = sentences[sentence + 1]!;
    labels[t + 1] = CONTENT;
    for (let at = t + 2; at < end && labels[at] === 0; at++) labels[at] = CONTENT + 1;
    shared.push({ first: t, end });
  }
  return shared;
}

function reports(lower: string, form: VerbForm): boolean {
  const verb = verbOf(lower);
  return verb !== null && !verb.weak && verb.class !== 'think' && verb.frames.has('that') && verbForm(lower) === form;
}
