/**
 * The editor's tail: what follows a story's last sentence, such as credits, end marks, pointers
 * to other stories, rights. It is looked for from the end upwards, and stops at the first
 * paragraph that is none.
 *
 *   "…he said. Enditem" / "(Reporting by Jane Roe; Editing by John Doe)" -> tail
 */
import type { Span } from '../../document/span.ts';
import { agenciesIn, agencyNamed } from '../../lexicon/agencies.ts';

/** Longest paragraph taken as a tail, and most paragraphs below one `Read more:`. */
const LONGEST = 700;
const MOST_LINKS = 15;

const OPENINGS = [
  /^[([*–—-]{0,3}\s?(?:Additional )?(?:Reporting|Writing|Editing|Compiled|Translated|Edited|Written|Produced) (?:and \p{Lu}?\p{Ll}+ )?by:? \p{Lu}/u,
  /^[([*–—-]{0,3}\s?[Ww]ith (?:(?:additional|agency|further) )?(?:inputs?|reporting|files|reports?) (?:from|by) /u,
  /^\p{Lu}[^.!?]{2,80} contributed (?:to this|reporting)/u,
  /^(?:©|\(c\) |Copyright\b|All rights reserved)/i,
  /^(?:This|The) (?:story|article|post|piece|report|op-ed|column) (?:was|is|has been|first|originally)\b.{0,40}(?:published|appeared|produced|edited|updated|auto-generated|translated|republished)/i,
  /^\(?(?:This|The) (?:story|article) has (?:been|not been) /i,
  /^(?:Disclaimer|Contact the writer|E-?mail (?:the )?(?:author|writer)|Our Standards|Tags?|Topics?|Keywords|Source|Sources|Editor|Web editor|Credit)\s?:/i,
  /^(?:The )?(?:views|opinions) expressed\b/i,
  /^(?:The )?(?:author|writer|columnist) is (?:an?|the)\b/i,
  /^(?:Follow|Like|Join) (?:us|him|her|me|\p{Lu}\S+(?: \S+){0,4}|@\S+) on (?:our )?(?:Twitter|Facebook|Instagram|X|WhatsApp|Telegram|YouTube|LinkedIn|social)/iu,
  /^(?:Subscribe|Sign up|Click here|Download (?:our|the)|Get (?:the|our) (?:latest|app)|Support our|Share this|Do you have|For (?:more|all the latest)|To (?:subscribe|contact|read))\b.{0,200}/i,
  /^(?:Last )?(?:updated|published|posted|modified)\s?(?::|on\b)/i,
  /^<?https?:\/\/\S+$/,
  /^[^\s@]{1,60}@[^\s@]{1,60}$/,
];
/** A pointer to other stories; where it stands alone on its line, the lines below are such stories. */
const POINTER =
  /^[[(*>–—-]{0,3}\s?(?:Read more|Read also|Also read|See also|More on this|More from|Related(?: stories| articles| news| topics| coverage| content)?|Must read|Don['’]t miss|Watch(?: also)?|Recommended|You may also like|Latest|Most read|More news|More stories)\b\s?(?<after>[:|]?)/i;
const END_MARK_LINE =
  /^(?:[([]?(?:end|ends|enditem|end it|end\/.{1,12}|endit|more)[)\]]?\.?|[_=*#\s.-]{3,80}|-?30-?|#+|\/\/+)$/i;
/** End marks on the last line of a story: `… he said. Enditem`, `… he said. (Xinhua)`, `… he said. — Bernama`. */
const END_MARK =
  /[.!?"”’)]\s{0,3}(?<mark>(?:Enditem|ENDITEM|Endit|ENDS?|\((?:END|End|ENDS|end)\)|#{2,}|[([](?:with )?(?<bracketed>[^()[\]]{2,40})[)\]]|(?:[–—/-]{1,2}\s?)(?<dashed>[\p{L}][\p{L}\p{M} ./-]{1,30}))\.?)$/u;

/** The editors in brackets, run on to the last sentence. */
const CREDITS =
  /[.!?"”’]\s{1,3}(?<mark>\((?:Reporting|Additional reporting|Writing|Editing|Compiled|With inputs)\s[^()]{5,350}\)\.?)$/u;

/** Where the tail begins: the index of its first paragraph (their number where there is none). */
export function tailStart(text: string, paragraphs: readonly Span[]): number {
  let start = paragraphs.length;
  for (let at = paragraphs.length - 1; at > 0 && start - at <= MOST_LINKS; at--) {
    const paragraph = paragraphs[at] as Span;
    if (paragraph.end - paragraph.start > LONGEST) break;
    const line = text.slice(paragraph.start, paragraph.end);
    const links = start - at > 1;
    const pointer = POINTER.exec(line);
    const heading = pointer !== null && pointer[0].length === line.length;
    if (links ? heading : heading || isTail(line, pointer)) start = at;
    else if (/[.!?]["”’)\]]?$/.test(line)) break;
  }
  return start;
}

function isTail(line: string, pointer: RegExpExecArray | null): boolean {
  if (pointer && (pointer.groups?.after !== '' || /^[A-Z\s]+$/.test(pointer[0]))) return line.length < 250;
  if (END_MARK_LINE.test(line) || OPENINGS.some((opening) => opening.test(line))) return true;
  if (/^-{2}\s?\S/.test(line) && line.length < 120 && (/\d{3,}|newsroom|@/i.test(line) || !/[.!?]$/.test(line)))
    return true;
  return (
    line.length < 60 && isAgencyMark(line.replace(/^[\s([/–—*-]+/, '').replace(/(?<![\s)\].–—*-])[\s)\].–—*-]+$/, ''))
  );
}

function isAgencyMark(words: string): boolean {
  return (
    /^(?:agencies|with agencies|news agencies|staff reporter|agency)$/i.test(words) ||
    words.split(/\s?[/,]\s?|\sand\s/).every((part) => agencyNamed(part) !== null)
  );
}

/** Where an end mark begins at the end of a story's last paragraph; null where there is none. */
export function endMark(text: string, paragraph: Span): number | null {
  const credits = CREDITS.exec(text.slice(Math.max(paragraph.start, paragraph.end - 400), paragraph.end));
  if (credits) return paragraph.end - (credits.groups?.mark?.length ?? 0);
  const from = Math.max(paragraph.start, paragraph.end - 60);
  const match = END_MARK.exec(text.slice(from, paragraph.end));
  const { mark = '', bracketed, dashed } = match?.groups ?? {};
  if (mark === '') return null;
  const names = bracketed ?? dashed;
  if (names !== undefined && !isAgencyMark(names.trim())) return null;
  return paragraph.end - mark.length;
}

/** The agency that an end mark or a tail's line names, if it names nothing else. */
export function markAgency(mark: string): string | null {
  return mark.length < 60 ? (agenciesIn(mark)[0]?.agency.name ?? null) : null;
}
