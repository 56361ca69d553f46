/** What the engine is told so that a run takes less memory or less processor time. It changes no output. */
import { setFlagsFromString } from 'node:v8';

/**
 * For runs that take long and hold much for a short time: Node lets the heap grow to four times what is
 * in use before it collects the rest. With this it grows by a third, which takes a fifth more processor time.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=30');
}

/** Whether a document is longer than any article: of it more is held at once than time is worth. */
export function isVeryLong({ text }: { readonly text: string }): boolean {
  return text.length > VERY_LONG;
}
/** UTF-16 code units. */
const VERY_LONG = 500_000;

/**
 * For a document that is so long: the heap grows by less still, and in threads that are started from
 * now on what is new has 12 MB instead of 48. That takes some 5 % more processor time.
 */
export function keepHeapSmallest(): void {
  setFlagsFromString('--heap-growing-percent=15');
  setFlagsFromString('--max-semi-space-size=4');
}

/**
 * Six times the use that the engine waits for before it compiles a function to its fastest form, by the
 * major version of V8: Node 20 has 11; 22 and 24 have 12 and 13, which name and count it otherwise.
 */
const LATER: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=400000',
  12: '--invocation-count-for-turbofan=18000',
  13: '--invocation-count-for-turbofan=18000',
};

/**
 * Most of what the engine compiles early it compiles again, when it has seen more kinds of articles: on 867 articles
 * that is a third of all processor time, in threads beside the one that works, and each worker does it anew. Compiled
 * later, the same functions are compiled once.
 *
 * @param engine the version of V8; one that is not known is left as it is, since it would complain on standard error
 */
export function compileLater(engine: string): void {
  const flag = LATER[engine.split('.')[0]!];
  if (flag !== undefined) setFlagsFromString(flag);
}
