/** How a signal ends a run: between two documents, or while one is waited for. */
import { setImmediate } from 'node:timers/promises';
import { Interrupted } from '../io.ts';

/**
 * The same items, until a signal comes, even while the next item is being waited for.
 * @throws Interrupted
 */
export async function* interruptible<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  let stop = (): void => {};
  signal.addEventListener('abort', () => stop());
  const iterator = items[Symbol.asyncIterator]();
  try {
    while (true) {
      const next = await new Promise<IteratorResult<T>>((resolve, reject) => {
        stop = () => reject(new Interrupted());
        if (signal.aborted) stop();
        iterator.next().then(resolve, reject);
      });
      if (next.done) return;
      yield next.value;
      await setImmediate(); // signals are delivered only when the event loop turns
    }
  } finally {
    // A reader that waits for input cannot be closed: it is left behind.
    if (!signal.aborted) await iterator.return?.();
  }
}
