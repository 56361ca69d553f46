/**
 * Where a title may stand beside a person's name, and which words it may be: before it, in an
 * apposition before or after it, or in what it *is*.
 *
 *   the potato farmer Ann Lee            ->  before: farmer | potato farmer
 *   Ann Lee, dean of the Harbour School, ->  after:  dean | dean of the Harbour School
 */
import type { NamedMention } from '../mentions/names.ts';
import { afterSlots } from './after-slots.ts';
import { beforeSlots } from './before-slots.ts';
import type { NamedText, Slot } from './candidates.ts';

/** The slots beside a name in which words stand that may be a title. */
export function slotsOf(mention: NamedMention, text: NamedText): Slot[] {
  const { first, end } = text.bounds(mention);
  return [...beforeSlots(mention, text, first), ...afterSlots(mention, text, end)];
}
