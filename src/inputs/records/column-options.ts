/** How the user names the column that holds a part of the article, and what for. */
import type { NamedPart } from '../reading.ts';

export const COLUMN_OPTIONS: Readonly<Record<NamedPart, { readonly option: string; readonly what: string }>> = {
  text: { option: '--text-field', what: 'text' },
  headline: { option: '--title-field', what: 'title' },
  published: { option: '--date-field', what: 'date' },
  id: { option: '--id-field', what: 'id' },
};
