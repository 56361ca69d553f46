/** Lines for standard error: one a message, safe for a terminal whatever paths and texts hold. */
import type { Failure } from '../inputs/input.ts';
import { visible } from '../renderers/visible.ts';

export function messageLine(message: string): string {
  return `newsx: ${visible(message)}\n`;
}

/** `newsx: archive.jsonl:17: the line is not JSON…` */
export function failureLine(failure: Failure): string {
  const place = failure.record === null ? failure.path : `${failure.path}:${failure.record}`;
  return messageLine(`${place}: ${failure.message}`);
}
