/**
 * Which runs can be taken up in their middle: those whose output grows by the rows of one document after the other.
 *
 *   quotes -f csv -o quotes.csv -> null;   speakers -f csv -o speakers.csv -> "cannot go on with speakers, …"
 */
import { RENDERERS } from '../../renderers/index.ts';
import { isFile } from '../output/index.ts';
import type { Job } from './job.ts';

/** Why a run cannot go on with `--resume`, and what to do instead, as words that follow `--resume`; null where it can. */
export function whyNotResumable({ view, viewRun, renderer, options }: Job): string | null {
  if (!isFile(options.output)) return 'needs -o FILE';
  if (!viewRun.perDocument)
    return `cannot go on with ${view.name}, which counts over all documents: resume annotate, and run ${view.name} on what it wrote`;
  if (options.sort.length > 0 || options.limit !== null)
    return 'cannot go on with --sort or --limit, which look at all rows: use them on what it wrote';
  if (renderer.appendable) return null;
  const fitting = RENDERERS.filter((one) => one.appendable).map((one) => one.name);
  return `cannot go on with the format ${renderer.name}: use ${fitting.join(', ')}`;
}
