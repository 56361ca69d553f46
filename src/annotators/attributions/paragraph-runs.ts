/**
 * Paragraphs that are linked together: a quotation that opens one may go on with what is said in the
 * one before. Only so many are held at a time, however long the text; an article is one run, since the
 * tagger is faster where nothing else comes between its paragraphs.
 *
 *   Li said: "We left. ¶ "We came back." ¶ It rained. -> the first two, then the third, in runs of at least one
 */
import { OPENS } from './tagger/paragraphs.ts';
import type { Tagged } from './tagger/tagger.ts';

/** What most articles have fewer of. */
const LEAST = 200;

/** The paragraphs in runs of at least `least`; one that may go on with the one before never begins a run. */
export function* paragraphRuns(paragraphs: Iterable<Tagged>, least = LEAST): Generator<readonly Tagged[]> {
  let run: Tagged[] = [];
  for (const tagged of paragraphs) {
    const before = run.at(-1)?.view.place ?? tagged.view.place;
    if (run.length >= least && (tagged.view.quotes[0] !== OPENS || tagged.view.place - before > 1)) {
      yield run;
      run = [];
    }
    run.push(tagged);
  }
  if (run.length > 0) yield run;
}
