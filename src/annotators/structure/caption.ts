/**
 * Photo captions: paragraphs that end in a credit, or open as only captions do.
 *
 * An agency alone in brackets is an end mark and no credit; an agency with a name after a
 * slash, or a word such as *photo*, is one.
 *
 *   "Li meets Choe in Beijing, Sept. 29, 2025. (Xinhua/Rao Aimin)" -> credit Xinhua/Rao Aimin
 */
import type { Caption } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import { agencyNamed } from '../../lexicon/agencies.ts';
import { linePattern } from '../../lexicon/article-lines.ts';
import { isNewsroomWord } from '../../lexicon/labels.ts';
import { lettered } from '../../lexicon/letters.ts';

const SHORTEST_CAPTION = 9;
const LONGEST_CAPTION = 900;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?: [\p{L}\p{M}.'’-]{1,30}){0,2} \p{Lu}[\p{L}\p{M}.'’-]{0,30}`;
/** Without a credit, captions are short. */
const LONGEST_WITHOUT_CREDIT = 300;
/** How far from a paragraph's end a credit begins at most. */
const LONGEST_CREDIT = 120;

/** A credit that is no name: `Getty Images`. */
const STOCK = linePattern((of) => `^${of('stock')}$`, 'iu');
const IN_BRACKETS = /[([](?<credit>[^()[\]\n\r]{2,110})[)\]]\s{0,3}[.]?$/u;
const AT_END = linePattern(
  (of) =>
    String.raw`(?:^|[.!?"”’)\]|/–—-]\s{0,3}|\s{2,5})(?<credit>(?:${of('image')}s?(?:(?:\s(?:credit|courtesy))?\s?(?::|by|courtesy(?:\sof)?|via|\|)\s?|\ssource,\s|/)|credit\s?(?::|\.{3})\s?|courtesy(?:\sof)?:?\s)(?<name>[\p{Lu}@][^.!?\n\r]{1,70}))\.?$`,
  'iu',
);
const SLASHED_AT_END = linePattern(
  (of) =>
    String.raw`(?:^|[.!?"”’)\]]\s{1,3}|\s{2,5})(?<credit>(?:(?:[\p{Lu}]{2,8}|${of('photo agency')}) (?:Photo|PHOTO)(?:\s?\/\s?[^.!?\n\r\/]{2,50})?|(?<agency>\p{L}(?:[\p{L}\p{M}'’ -]|(?<=\p{Lu})\.){1,30})\s?\/\s?(?<person>[^.!?\n\r\/]{3,50})|Getty Images|[Ff]ile (?:photo|picture|image)|FILE PHOTO))\.?$`,
  'u',
);
/** `© Ana Ruiz`, `Ana Ruiz, Staff Photographer`, `… on Monday. | Ana Ruiz` */
const SIGNED_AT_END = lettered(
  String.raw`(?:(?:^|[.!?"”’)\]]\s{1,3})(?:©|\([Cc]\))\s?|[.!?"”’)\]]\s{0,3}\|\s)(?<name>${NAME})$|^(?<photographer>${NAME}),?\s(?:[\p{L}]{1,20}\s){0,3}(?:[Pp]hotographer|PHOTOGRAPHER)$`,
  'u',
);
/** `This photo shows …`, `An undated handout photo released by police shows …` */
const OPENS = linePattern(
  (of) =>
    String.raw`^(?:(?:An?|This|These|Undated)\s)?(?:${of('still adjective')}\s){0,2}${of('still')}\s(?:[^.!?\n\r]{0,80}\s)?shows?\s[^!?\n\r]{5,}$`,
  'iu',
);
const OPENS_AP =
  /^(?:FILE\s?(?:PHOTO)?\s?(?:-{1,2}|[–—:])\s|Image caption,\s|In this (?:[\p{L}\d.,]{1,10} ){1,4}(?:file )?photo,? )/u;

/** The caption that a paragraph is, or null. */
export function captionOf(text: string, paragraph: Span): Caption | null {
  const { start, end } = paragraph;
  if (end - start < SHORTEST_CAPTION || end - start > LONGEST_CAPTION) return null;
  const credit = creditOf(text.slice(Math.max(start, end - LONGEST_CREDIT), end));
  if (credit !== null) return { start, end, credit };
  const head = text.slice(start, Math.min(end, start + LONGEST_WITHOUT_CREDIT));
  const opened = OPENS_AP.test(head) || (end - start < LONGEST_WITHOUT_CREDIT && OPENS().test(head));
  return opened ? { start, end, credit: null } : null;
}

/** The words of the credit that a text ends with. */
function creditOf(tail: string): string | null {
  const bracketed = IN_BRACKETS.exec(tail)?.groups?.credit?.trim();
  if (bracketed !== undefined) return isCredit(bracketed) ? withoutLabel(bracketed) : null;
  const slashed = SLASHED_AT_END().exec(tail)?.groups;
  if (slashed?.credit && (slashed.agency === undefined || isSlashed(slashed.credit))) return slashed.credit.trim();
  const signed = SIGNS.test(tail) ? SIGNED_AT_END().exec(tail)?.groups : undefined;
  const signature = signed?.name ?? signed?.photographer;
  if (signature !== undefined && isPersons(signature)) return signature;
  const named = AT_END().exec(tail)?.groups;
  const name = named?.name?.trim() ?? '';
  return name !== '' && /^[\p{Lu}@]/u.test(name) && name.split(' ').length <= 8 ? name : null;
}

/** `Photo by …`, `File image: …` before the name. */
const LABEL = linePattern(
  (of) =>
    String.raw`^(?:(?:file )?${of('image')}s?(?:\scredits?)?|credits?)\s?(?::|\||by:?\s|courtesy(?: of)?:?\s)\s{0,2}`,
  'iu',
);
/** `AP file photo`, `Handout photo via …` */
const NAMES_IMAGE = linePattern(
  (of) => String.raw`^(?:[\p{L}.]{2,20}\s){0,3}(?:file\s)?${of('image')}s?(?:\s?/|$|\s(?:via|courtesy|by)\s)`,
  'iu',
);
const BY_WAY_OF = linePattern((of) => String.raw`\s(?:via|/) ${of('by way of')}`, 'u');

function isCredit(words: string): boolean {
  return [STOCK, LABEL, NAMES_IMAGE, BY_WAY_OF].some((pattern) => pattern().test(words)) || isSlashed(words);
}

/** `Photo/Agencies`, `Courtesy Ana Ruiz/…` */
const SLASHED_WORD = linePattern((of) => of('slashed word'), 'iu');

/** `Xinhua/Rao Aimin`, `Photo/Agencies`, `Jane Roe/Harbour Post`: a slash between a name and whom it is of, but no poll's two sponsors. */
function isSlashed(words: string): boolean {
  const [before = '', ...others] = words.split('/').map((part) => part.trim());
  const after = others.at(-1)?.replace(/ via .*$/, '') ?? '';
  if (others.length === 0 || after === '') return false;
  if (SLASHED_WORD().test(before) || STOCK().test(after) || /^(?:pool|agencies)$/i.test(after))
    return before.length < 40;
  if ((agencyNamed(after) || isPaper(after)) && isPersons(before)) return true;
  if (!agencyNamed(before) && !/^(?:epa|epa-efe|getty)$/i.test(before)) return false;
  return /^\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ][\p{L}\p{M}.'’-]+){1,5}(?:,.*)?$/u.test(after);
}

/** Two or more words of which none is of an agency or a paper. */
function isPersons(words: string): boolean {
  return FULL_NAME().test(words) && agencyNamed(words) === null && !words.split(' ').some(isNewsroomWord);
}

/** `Harbour Post`, `Staff`. */
function isPaper(words: string): boolean {
  const all = words.split(' ');
  return all.length < 6 && all.some(isNewsroomWord) && all.every((word) => /^(?:the$|of$|\p{Lu})/u.test(word));
}

/** Few paragraphs have one of these, and what is looked for beside them takes long to compile. */
const SIGNS = /[©|]|\([Cc]\)|PHOTOGRAPHER$|[Pp]hotographer$/;

const FULL_NAME = lettered(`^${NAME}$`, 'u');

function withoutLabel(credit: string): string {
  return credit.replace(LABEL(), '').trim() || credit;
}
