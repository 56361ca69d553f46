/** What a table is drawn with beside its text: in Unicode, and for a terminal that shows ASCII alone. */
export interface Marks {
  readonly rule: string;
  /** Stands for what is cut out of a cell. */
  readonly cut: string;
  /** A whole character of a bar, and the parts of one in rising order. */
  readonly whole: string;
  readonly parts: readonly string[];
  /** The heights of a sparkline, in rising order. */
  readonly levels: readonly string[];
}

export const UNICODE: Marks = {
  rule: '─',
  cut: '…',
  whole: '█',
  parts: ['▏', '▎', '▍', '▌', '▋', '▊', '▉'],
  levels: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
};

export const ASCII: Marks = { rule: '-', cut: '~', whole: '=', parts: ['-'], levels: ['.', ':', '+', '*', '#'] };
