/**
 * Lines of a page that stand among an article's paragraphs and are none: time stamps, labels
 * of buttons, pointers to other articles, the headline and byline once more.
 * In: `Updated 4 March 2025, 9:32 am GMT`, `It rained.` -> out: `It rained.`
 */

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

const LABELS: readonly RegExp[] = [
  /^(?:advertisement|advertising|sponsored(?: content)?|story continues below(?: advertisement)?|article continues (?:below|after)(?: (?:this |the )?ad(?:vertisement)?)?|continue reading(?: below)?|scroll (?:down )?to continue(?: reading)?|loading(?: video)?\W*)$/i,
  /^(?:share|tweet|pin|print|e-?mail|whats ?app|facebook|twitter|x|linkedin|reddit|copy(?: the)? link|save(?: (?:article|story))?|gift(?: article)?|bookmark|follow|subscribe(?: now)?|sign (?:up|in)|log ?in|register|comments?|(?:view|show|hide|read|add|leave|post) (?:a |all |the )?comments?|\d+ (?:comments?|shares?)|close|menu|search|next|previous|play(?: video)?|listen|share (?:on|to|via|this)(?: .{1,30})?|text size|more|show more|read more|see more|learn more|view (?:gallery|image|all)|open image .{0,30}|back to top|skip (?:to|past) .{1,40})\W*$/i,
  /^(?:read more|read also|also read|read next|read|see also|see more|related(?: (?:articles?|stor(?:y|ies)|content|coverage|news|links|topics?))?|more on this(?: story)?|more from .{1,40}|recommended|most (?:read|popular)|watch|don['’]t miss|up next|you (?:may|might) also like|(?:suggested|further) reading|topics?|tags?|filed under)(?:\s*[:|»>›-]\s*.*|\s*)$/i,
  /^(?:read or share this story|follow (?:us|the author|@?\w+(?: \w+)?) (?:on|at) |sign up (?:for|to) (?:our|the) |subscribe to (?:our|the) |click here (?:to|for) |get (?:our|the) (?:free )?(?:daily |weekly |morning )?newsletter)/i,
  /^(?:©|\(c\)|copyright\b).*$|^all rights reserved\W*$/i,
];

/** Whether a line is a time stamp of the page and nothing else. */
export function isTimeStamp(line: string): boolean {
  if (line.length > MAX_STAMP || !STAMPED.test(line)) return false;
  return /\d|\bago\b/.test(line) && !/[\p{L}\p{N}]/u.test(line.replace(STAMP_WORDS, ''));
}

/** Whether a line is a label of the page or a pointer to elsewhere. */
export function isLabel(line: string): boolean {
  return line.length <= MAX_LABEL && LABELS.some((label) => label.test(line));
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
    (line, at) => !isTimeStamp(line) && !isLabel(line) && !(at < TOP && known.has(bare(line))),
  );
  return kept.length > 0 ? kept : paragraphs;
}

/** Letters and digits alone, without *By*: quotes and dashes of a headline differ from place to place. */
function bare(line: string): string {
  return line
    .replace(/^(?:written |story )?by:?\s+/i, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
