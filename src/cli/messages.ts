/** Lines for standard error: one a message, safe for a terminal whatever paths and texts hold. */
import type { Failure, Warning } from '../inputs/input.ts';
import { visible } from '../renderers/visible.ts';

export function messageLine(message: string): string {
  return `newsx: ${visible(message)}\n`;
}

/** `newsx: archive.jsonl:17: the line is not JSON…` */
export function failureLine(failure: Failure): string {
  return messageLine(`${placeOf(failure)}: ${failure.message}`);
}

/** `newsx: articles.csv: warning: "text" and "body" could both hold the text…` */
export function warningLine(warning: Warning): string {
  return messageLine(`${placeOf(warning)}: warning: ${warning.message}`);
}

function placeOf({ path, record }: Warning): string {
  const place = path === '-' ? 'standard input' : path;
  return record === null ? place : `${place}:${record}`;
}
