/**
 * The words by which a verb tells whether the date beside it is past or to come (data/tense-cues.tsv).
 *
 *   tenseForms()('will') -> "(?:will|shall|…)"
 */
import { readForms } from './forms.ts';

export type TenseCue =
  | 'will'
  | 'planned'
  | 'awaited'
  | 'ahead'
  | 'intended'
  | 'past'
  | 'irregular'
  | 'timetable'
  | 'until'
  | 'moved'
  | 'called'
  | 'asked'
  | 'appointed'
  | 'wished'
  | 'done'
  | 'decided'
  | 'over'
  | 'unlike';

/** Reads the table: the forms of one kind as a group of a regular expression. */
export function tenseForms(): (kind: TenseCue) => string {
  return readForms('tense-cues.tsv');
}
