/**
 * Two dates that are the ends of one stretch of time.
 *
 *   "from April 2 to May 9", "between March and June 2024", "26 July - 22 August 2025"
 */
import type { DateMention } from '../../document/layers.ts';

const TO = /^\s?(?:[-–—]|to|until|till|through|thru|up\sto)\s(?:the\s)?$|^[-–—]$/;
const AND = /^\sand\s(?:the\s)?$/;
const BETWEEN = /(?:^|\s)between\s(?:the\s)?$/i;
/** A date that is put off from one day to another makes no stretch of time. */
const MOVED =
  /(?:moved|postponed|delayed|changed|shifted|forward|rescheduled|pushed|deferred|switched|revised|adjourned)(?:\s\S+){0,4}\sfrom\s(?:the\s)?$/i;
/** `up from 2019 to 2020` compares. */
const BEFORE = 60;

/** The mentions of a stretch of text, in order, the first end of each range with the range; spans count from `offset`. */
export function withRanges(mentions: readonly DateMention[], text: string, offset: number): DateMention[] {
  return mentions.map((one, at) => {
    const next = mentions[at + 1];
    if (next === undefined || !isEnd(one) || !isEnd(next) || one.value === next.value) return one;
    if (one.begins! > next.begins! || one.type !== next.type) return one;
    const between = text.slice(one.end - offset, next.start - offset);
    const before = text.slice(Math.max(0, one.start - offset - BEFORE), one.start - offset);
    if (!(TO.test(between) || (AND.test(between) && BETWEEN.test(before))) || MOVED.test(before)) return one;
    return { ...one, range: { start: one.start, end: next.end, value: `${one.value}/${next.value}` } };
  });
}

/** Whether it is a point in time, alone. */
function isEnd({ type, value, begins }: DateMention): boolean {
  return (type === 'DATE' || type === 'TIME') && begins !== undefined && value !== null && !value.includes('/');
}
