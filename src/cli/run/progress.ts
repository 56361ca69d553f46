/**
 * Progress of a run on the terminal: one line on standard error that is written over, and
 * gone before anything else is written.
 *
 *   1,204 documents, 7.1 of 88.3 MB, 61 documents/s, 3 failed, 22 min left
 */
import type { Terminal } from '../io.ts';

/** How far a run has come. */
export interface State {
  readonly documents: number;
  readonly failed: number;
  readonly bytesRead: number;
  /** Null where it is not known, as of a pipe. */
  readonly bytesTotal: number | null;
  readonly seconds: number;
}

export function progressLine({ documents, failed, bytesRead, bytesTotal, seconds }: State): string {
  const total = bytesTotal === null ? '' : ` of ${megabytes(bytesTotal)}`;
  const rate = documents / seconds;
  const parts = [
    `${documents.toLocaleString('en-US')} documents`,
    `${megabytes(bytesRead)}${total} MB`,
    `${rate < 10 ? rate.toFixed(1) : Math.round(rate)} documents/s`,
  ];
  if (failed > 0) parts.push(`${failed.toLocaleString('en-US')} failed`);
  // Reading runs a little ahead of the work: nothing is left to read before the end.
  if (bytesTotal !== null && bytesRead > 0 && bytesRead < bytesTotal)
    parts.push(`${duration((seconds * (bytesTotal - bytesRead)) / bytesRead)} left`);
  return parts.join(', ');
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

export interface Progress {
  /** Shows the line anew, if that is due. */
  update(state: () => State): void;
  /** Takes the line away: something else is to be written, or the run is over. */
  clear(): void;
}

export const NO_PROGRESS: Progress = { update: () => {}, clear: () => {} };

/** Milliseconds between two updates, and before the first: a short run shows nothing. */
const BETWEEN_UPDATES = 500;

export function terminalProgress(terminal: Terminal, now: () => number): Progress {
  let shown = false;
  let last = now();
  const clear = (): void => {
    if (shown) terminal.write('\r\u001b[K');
    shown = false;
  };
  return {
    update: (state) => {
      if (now() - last < BETWEEN_UPDATES) return;
      last = now();
      clear();
      // A line that wraps could not be taken away.
      terminal.write(progressLine(state()).slice(0, (terminal.columns || 80) - 1));
      shown = true;
    },
    clear,
  };
}
