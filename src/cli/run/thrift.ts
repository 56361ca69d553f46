/**
 * For runs that take long and hold much for a short time: Node lets the heap grow to four times what is
 * in use before it collects the rest. With this it grows by a third, which takes a fifth more processor time.
 */
import { setFlagsFromString } from 'node:v8';

export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=30');
}
