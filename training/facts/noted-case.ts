/** Choices among noted candidates as cases for the learner: a note is its parts, with tabs between. */
import { type NoteWeights, type Noting, notesOf, noteWeights } from '../../src/tagging/noted.ts';
import type { Case } from '../log-linear.ts';

export function caseOf(candidates: readonly Noting[], right: readonly number[]): Case {
  return { candidates: candidates.map((noting) => notesOf(noting).map((note) => note.join('\t'))), right };
}

/** The table of learned weights. */
export function tableOf(weights: ReadonlyMap<string, number>): NoteWeights {
  return noteWeights(
    [...weights].map(([note, weight]) => {
      const [asked = '', is = '', and = ''] = note.split('\t');
      return [asked, is, and, weight] as const;
    }),
  );
}
