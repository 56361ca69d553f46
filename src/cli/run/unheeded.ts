/**
 * Lists of the user's own that say nothing of what is annotated already: a command that prints the findings of records
 * as they are cannot heed them, and says so once.
 *
 *   newsx quotes annotated.jsonl --names mine.csv -> a warning;   newsx speakers of the same -> counted under these names
 */
import type { Document } from '../../document/document.ts';
import type { ViewRun } from '../../views/view.ts';
import type { RunOptions } from '../options/index.ts';

/** Gives the warning for the first document, as it was read, that some list is not heeded for; else null. */
export function unheeded(viewRun: ViewRun, command: string, { names, verbs }: RunOptions) {
  // Who counts people does so under the names of the user.
  const lists = [...(names !== null && !viewRun.meet ? ['--names'] : []), ...(verbs === null ? [] : ['--verbs'])];
  let isTold = lists.length === 0;
  return ({ layers }: Document): string | null => {
    if (isTold || Object.keys(layers).length === 0) return null;
    isTold = true;
    return `${lists.join(' and ')}: not applied to articles that are annotated already, which ${command} takes as they are; annotate their texts again to have it heeded`;
  };
}
