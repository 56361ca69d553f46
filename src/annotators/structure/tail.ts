/**
 * The editor's tail: what follows a story's last sentence, such as credits, end marks, pointers
 * to other stories, rights. It is looked for from the end upwards, and stops at the first
 * paragraph that is none.
 *
 *   "…he said. Enditem" / "(Reporting by Jane Roe; Editing by John Doe)" -> tail
 */
import type { Span } from '../../document/span.ts';
import { agenciesIn, agencyNamed } from '../../lexicon/agencies.ts';
import { linePattern } from '../../lexicon/article-lines.ts';

/** Longest paragraph taken as a tail, and most paragraphs below one `Read more:`. */
const LONGEST_TAIL_PARAGRAPH = 700;
const MOST_LINKS = 15;

const OPENING = linePattern((of) => `^${of('tail')}`, 'iu');
const OPENING_AS_WRITTEN = linePattern((of) => `^${of('tail as written')}`, 'u');
/** A pointer to other stories; where it stands alone on its line, the lines below are such stories. */
const POINTER = linePattern((of) => String.raw`^[\[(*>–—\-]{0,3}\s?${of('pointer')}\b\s?(?<after>[:|]?)`, 'iu');
const END_MARK_LINE = linePattern(
  (of) => String.raw`^(?:[(\[]?${of('end mark')}[)\]]?\.?|[_=*#\s.\-]{3,80}|-?30-?|#+|//+)$`,
  'iu',
);
/** End marks on the last line of a story: `… he said. Enditem`, `… he said. (Xinhua)`, `… he said. — Bernama`. */
const END_MARK =
  /[.!?"”’)]\s{0,3}(?<mark>(?:Enditem|ENDITEM|Endit|ENDS?|\((?:END|End|ENDS|end)\)|#{2,}|[([](?:with )?(?<bracketed>[^()[\]]{2,40})[)\]]|(?:[–—/-]{1,2}\s?)(?<dashed>[\p{L}][\p{L}\p{M} ./-]{1,30}))\.?)$/u;

/** The editors in brackets, run on to the last sentence. */
const CREDITS = linePattern((of) => String.raw`[.!?"”’]\s{1,3}(?<mark>\(${of('editors')}\s[^()]{5,350}\)\.?)$`, 'u');
/** Agencies that a line credits without their names. */
const AGENCIES = linePattern((of) => `^${of('agencies')}$`, 'iu');

/** Where the tail begins: the index of its first paragraph (their number where there is none). */
export function tailStart(text: string, paragraphs: readonly Span[]): number {
  let start = paragraphs.length;
  for (let at = paragraphs.length - 1; at > 0 && start - at <= MOST_LINKS; at--) {
    const paragraph = paragraphs[at] as Span;
    if (paragraph.end - paragraph.start > LONGEST_TAIL_PARAGRAPH) break;
    const line = text.slice(paragraph.start, paragraph.end);
    const links = start - at > 1;
    const pointer = POINTER().exec(line);
    const heading = pointer !== null && pointer[0].length === line.length;
    if (links ? heading : heading || isTail(line, pointer)) start = at;
    else if (/[.!?]["”’)\]]?$/.test(line)) break;
  }
  return start;
}

function isTail(line: string, pointer: RegExpExecArray | null): boolean {
  if (pointer && (pointer.groups?.after !== '' || /^[A-Z\s]+$/.test(pointer[0]))) return line.length < 250;
  if (END_MARK_LINE().test(line) || OPENING().test(line) || OPENING_AS_WRITTEN().test(line)) return true;
  if (/^-{2}\s?\S/.test(line) && line.length < 120 && (/\d{3,}|newsroom|@/i.test(line) || !/[.!?]$/.test(line)))
    return true;
  return (
    line.length < 60 && isAgencyMark(line.replace(/^[\s([/–—*-]+/, '').replace(/(?<![\s)\].–—*-])[\s)\].–—*-]+$/, ''))
  );
}

function isAgencyMark(words: string): boolean {
  return AGENCIES().test(words) || words.split(/\s?[/,]\s?|\sand\s/).every((part) => agencyNamed(part) !== null);
}

/** Where an end mark begins at the end of a story's last paragraph; null where there is none. */
export function endMark(text: string, paragraph: Span): number | null {
  const credits = CREDITS().exec(text.slice(Math.max(paragraph.start, paragraph.end - 400), paragraph.end));
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
