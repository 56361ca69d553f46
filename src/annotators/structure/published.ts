/**
 * When an article was published, of all the dates that its metadata lines hold.
 *
 * A date called *published* comes before one that is called nothing, *updated* comes after
 * both, and a date in the web address is the last resort. Of the same day, a line that also
 * states the time is the better witness.
 *
 *   "date 2025-09-30", "08:57, September 30, 2025" -> 2025-09-30T08:57
 */
import type { Field } from '../../document/layers.ts';
import type { LabelledStamp } from './metadata.ts';

const RANK = { published: 0, unlabelled: 1, updated: 2, url: 3 } as const;

/** The publication date as stated in the text, or null. */
export function publishedOf(stamps: readonly LabelledStamp[]): Field | null {
  const dated = stamps.filter((stamp): stamp is LabelledStamp & { iso: string } => stamp.iso !== null);
  const [best] = dated.toSorted((a, b) => RANK[a.of] - RANK[b.of]);
  if (!best) return null;
  const timed = dated.find(
    (stamp) => stamp.of !== 'updated' && stamp.iso.length > best.iso.length && stamp.iso.startsWith(best.iso),
  );
  const { iso, start, end } = timed ?? best;
  return { text: iso, span: { start, end } };
}
