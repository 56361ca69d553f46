/** What the cue tells: how sure, which verb, in which form, between which words. */
import { OUTSIDE_MARKS } from '../../tagger/paragraphs.ts';
import { kindOfWord, type Sight, wordAt } from '../sight.ts';
import type { Feature } from './feature.ts';

export const CUES: readonly Feature[] = [
  // How much a cue of this sureness is worth need not grow evenly with it.
  { name: 'cue sure', value: ({ sure }) => Math.round(sure.cue) },
  // Annotators take "said" always, "expected" at times.
  { name: 'cue', value: cueLemma },
  { name: 'cue class', value: ({ cueClass }) => cueClass },
  // "has vowed" and "to vow": what somebody might do is told in other forms.
  { name: 'cue form', value: ({ cueForm }) => cueForm },
  { name: 'cue class and form', value: ({ cueClass }) => cueClass, and: ({ cueForm }) => cueForm },
  { name: 'before the cue', value: ({ link }) => kindOfWord(wordAt(link.tagged, link.cue.first - 1)) },
  { name: 'cue begins', value: ({ link }) => kindOfWord(wordAt(link.tagged, link.cue.first)) },
  { name: 'cue ends', value: ({ link }) => kindOfWord(wordAt(link.tagged, link.cue.end - 1)) },
  { name: 'after the cue', value: ({ link }) => kindOfWord(wordAt(link.tagged, link.cue.end)) },
  { name: 'cue words', value: ({ link: { cue } }) => Math.min(4, cue.end - cue.first) },
  // How often the word is a cue in the training texts.
  { name: 'cue level', value: ({ link }) => wordAt(link.tagged, link.cue.end - 1).level },
  { name: 'cue in marks', value: ({ link }) => link.tagged.view.quotes[link.cue.first] !== OUTSIDE_MARKS },
];

/** The lemma of the cue's verb; of no verb its last word. */
export function cueLemma({ verb, link }: Sight): string {
  return verb?.lemma ?? wordAt(link.tagged, link.cue.end - 1).lower;
}
