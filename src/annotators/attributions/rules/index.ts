/**
 * The stage's rules, in the order in which they run.
 */
import type { Declared } from '../../rule.ts';
import { DRAFT_RULES, SPLITTING } from '../linker/drafts.ts';
import { EDGES } from '../linker/edges.ts';
import { sharedSubject } from '../linker/shared-subject.ts';
import { SOURCE_RULES } from '../linker/subjects.ts';
import { BARE_RULES } from './bare-quotations.ts';
import { namesInMarks } from './names-in-marks.ts';
import { NOTHING_SAID } from './nothing-said.ts';
import { pointsBack } from './pointed-back.ts';
import { LABEL_RULES } from './sentence-forms.ts';
import { turns } from './turns.ts';

export const RULES: readonly Declared[] = [
  namesInMarks,
  turns, // first: the tagger does not search what they take
  ...LABEL_RULES, // on what the tagger labelled
  ...SOURCE_RULES, // as cues are linked to sources
  sharedSubject, // before the parts of a link are cut
  ...EDGES, // as they are
  ...DRAFT_RULES,
  ...SPLITTING,
  ...BARE_RULES, // on quotations that no link took
  pointsBack, // on sentences in which nothing is said yet
  ...NOTHING_SAID, // last: what of all that is no attribution
];
