/**
 * Signed quotations: a quotation, a dash, a name. The dash is the cue.
 *
 *   "Stay the course." — Ana Ruiz, mayor -> source "Ana Ruiz, mayor"
 */
import { quotationEnd } from './bounds.ts';
import type { Reading } from './clauses.ts';
import { isCapitalized, isQuoted, looksVerbal, lowerAt, type Unit } from './units.ts';

/** Longest signature, in words. */
const LONGEST = 14;

/**
 * The reading of a unit that is a signed quotation, or a signature `afterQuotation` (on a line of
 * its own, or cut off by the quotation's full stop); else null.
 */
export function readSignature(unit: Unit, afterQuotation: boolean): Reading[] | null {
  const dash = isQuoted(unit, 0) ? quotationEnd(unit, 0) : 0;
  const last = unit.words.length;
  if (dash === 0 && !afterQuotation) return null;
  if (!/^(?:[—–―-]|--)$/.test(lowerAt(unit, dash)) || !isCapitalized(unit, dash + 1) || last - dash > LONGEST)
    return null;
  for (let at = dash + 1; at < last; at++) if (isQuoted(unit, at) || looksVerbal(unit, at)) return null;
  const end = lowerAt(unit, last - 1) === '.' ? last - 1 : last;
  return [
    {
      rule: 'signature',
      source: { first: dash + 1, end },
      cue: { first: dash, end: dash + 1 },
      verb: null,
      contents: dash > 0 ? [{ first: 0, end: dash }] : [],
    },
  ];
}
