/**
 * One line at the end of a run: what was read and what was not, also where nobody watches.
 *
 *   1,204 documents, 3 failed (2 of them without text), 12 dates not read
 */
import type { Settled } from './dispatch.ts';

/** Failures that say that there is a record, but no text in it. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set([
  'empty',
  'no-text',
  'no-body',
  'no-article',
  'blank-line',
  'bad-text',
]);

export interface Tally {
  /** Counts what became of one document, or of several at once. @param failures how many of them failed */
  add(settled: Settled, failures: number): void;
  /** Documents, those that failed included. */
  readonly documents: number;
  readonly failed: number;
  /** Null for a single document, unless it is a page of links or a teaser: what else is wrong with it has a line of its own. */
  line(): string | null;
}

export function tally(): Tally {
  let documents = 0;
  let failed = 0;
  let withoutText = 0;
  let unreadDates = 0;
  let lists = 0;
  let teasers = 0;
  return {
    add: ({ outcome, hasUnreadDate, isList, isTeaser }, failures) => {
      if (outcome.warning) return;
      documents += outcome.batch?.length ?? 1;
      failed += failures;
      if (outcome.failure && WITHOUT_TEXT.has(outcome.failure.code)) withoutText++;
      if (hasUnreadDate) unreadDates++;
      if (isList) lists++;
      if (isTeaser) teasers++;
    },
    get documents() {
      return documents;
    },
    get failed() {
      return failed;
    },
    line: () => {
      if (documents < 2 && lists === 0 && teasers === 0) return null;
      const parts = [`${counted(documents)} ${documents === 1 ? 'document' : 'documents'}`];
      if (failed > 0)
        parts.push(
          `${counted(failed)} failed${withoutText > 0 ? ` (${counted(withoutText)} of them without text)` : ''}`,
        );
      if (unreadDates > 0) parts.push(`${counted(unreadDates)} ${unreadDates === 1 ? 'date' : 'dates'} not read`);
      if (lists > 0)
        parts.push(
          `${counted(lists)} of them ${lists === 1 ? 'a page' : 'pages'} of links, with no article of ${lists === 1 ? 'its' : 'their'} own`,
        );
      if (teasers > 0)
        parts.push(
          `${counted(teasers)} of them short and, as the page says, not free to read: the rest may be missing`,
        );
      return parts.join(', ');
    },
  };
}

function counted(number: number): string {
  return number.toLocaleString('en-US');
}
