/**
 * The day that an article is of.
 *
 *   published 2025-09-30T08:57, dateline Sept. 29 -> 2025-09-30
 */
import type { Annotated } from '../document/document.ts';
import { isCountedStructure } from './measured.ts';

/** As much of `YYYY-MM-DD` as the publication date gives, else the dateline's; null with neither. */
export function dateOf({ layers }: Annotated<'structure'>): string | null {
  const { structure } = layers;
  if (isCountedStructure(structure)) return structure.day;
  const { published, dateline } = structure;
  return /^\d{4}(?:-\d\d){0,2}/.exec(published?.text ?? dateline?.date ?? '')?.[0] ?? null;
}
