/**
 * Lines of a page that stand among an article's paragraphs and are none: time stamps, labels
 * of buttons, pointers to other articles, the headline and byline once more.
 * In: `Updated 4 March 2025, 9:32 am GMT`, `It rained.` -> out: `It rained.`
 */

import { pageLinePattern } from '../../lexicon/page-words.ts';
import { lettersOf } from './letters.ts';

/** A pointer is a short line; a longer one that begins so may be a sentence. */
const MAX_LABEL = 140;
const MAX_STAMP = 90;
/** The headline and byline are repeated at the top alone. */
const TOP = 5;

const STAMP_WORDS =
  /\b(?:(?:first |last |originally )?(?:published|updated?|posted|modified|created|edited|filed)|on|at|date|time|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|an?|ago|read(?:ing)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[ap]\.?m\.?|noon|[ECMPAHJ][SD]?T|GMT|UTC|BST|CEST|AEST|AEDT|IST|SGT|HKT|st|nd|rd|th)(?![\p{L}\p{N}])|\d+(?:st|nd|rd|th)?/giu;
/** A time of day, a whole date, or a stretch of time since: a year alone may be a heading. */
const STAMPED =
  /\d:\d\d|\b\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?\p{L}{3,9}\.?,? \d{4}\b|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b|\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b|\bago\b|\b(?:min(?:ute)?s?) read\b|\b(?:published|updated|posted)\b/iu;

const DAY = /\b\d{1,2}(?:st|nd|rd|th)?\.? \p{L}{3,9}\b|\p{L}{3,9}\.? \d{1,2}\b/iu;

/** A request is a paragraph at most. */
const MAX_REQUEST = 320;
/** A title and an outlet's name. */
const MAX_BELOW = 450;

const LABEL = pageLinePattern((of) => `^(?:${of('label')}|(?:\\P{L}{0,3}${of('buttons')})+)\\P{L}*$`);
const POINTER = pageLinePattern((of) => `^${of('pointer')}(?:\\s*[:|»>›–-]|\\s*$)`);
const REPLY = pageLinePattern((of) => `^${of('reply')}\\P{L}*$`);
const REQUEST = pageLinePattern((of) => `(?:^|[.!?]\\s+)\\W{0,2}${of('request')}|(?<!\\p{L})${of('notice')}`);
const BELOW_IN_FEED = pageLinePattern((of) => `^${of('feed')}$`);
/** Somebody in the article says so. */
const SAID = /[“”"]/;

/** Whether a line is a time stamp of the page and nothing else. */
export function isTimeStamp(line: string): boolean {
  if (line.length > MAX_STAMP || !STAMPED.test(line)) return false;
  return /\d|\bago\b/.test(line) && !/[\p{L}\p{N}]/u.test(line.replace(STAMP_WORDS, ''));
}

/** `Tue 5 March`, which within a text may be a heading. */
function isDay(line: string): boolean {
  return line.length <= MAX_STAMP && DAY.test(line) && !/[\p{L}\p{N}]/u.test(line.replace(STAMP_WORDS, ''));
}

/** Whether a line is a label of the page or a pointer to elsewhere. */
export function isLabel(line: string): boolean {
  return line.length <= MAX_LABEL && (LABEL().test(line) || POINTER().test(line));
}

/** Whether a line is the button by which a comment of a reader is answered. */
export function isReply(line: string): boolean {
  return line.length <= MAX_LABEL && REPLY().test(line);
}

/** Whether a line asks something of the reader, or tells of the page itself. */
export function isRequest(line: string): boolean {
  return line.length <= MAX_REQUEST && !SAID.test(line) && REQUEST().test(line);
}

/** Whether a line is what a system puts below each article of a feed, whose title may hold what somebody says. */
export function isBelowInFeed(line: string): boolean {
  return line.length <= MAX_BELOW && BELOW_IN_FEED().test(line);
}

/** The paragraphs without such lines, and at their top without the headline and the byline; all if nothing else is left. */
export function runningParagraphs(
  paragraphs: readonly string[],
  headline: string | null,
  bylines: readonly string[],
): readonly string[] {
  const known = new Set([headline ?? '', ...bylines, bylines.join(' and '), bylines.join(', ')].map(bare));
  known.delete('');
  const kept = paragraphs.filter(
    (line, at) =>
      !isTimeStamp(line) &&
      !isLabel(line) &&
      !isRequest(line) &&
      !isBelowInFeed(line) &&
      !(at < TOP && (known.has(bare(line)) || isDay(line))),
  );
  return kept.length > 0 ? kept : paragraphs;
}

/** Letters and digits alone, without *By*: quotes and dashes of a headline differ from place to place. */
function bare(line: string): string {
  return lettersOf(line.replace(/^(?:written |story )?by:?\s+/i, ''));
}
