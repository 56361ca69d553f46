/**
 * One document's annotations as brat's lines: text-bound (T), relations (R, *),
 * attributes (A), notes (#). Offsets count code points; what runs over a line's end or a
 * tab, or has several parts, is written in fragments, since brat knows no other way.
 *
 *   Ada Obi said no. -> T1  person 0 7  Ada Obi / T2  Content 13 15  no / R1  speaker Arg1:T2 Arg2:T1
 */
import { codePointsOf } from '../../document/code-points.ts';
import type { AnnotatedRecord } from '../../inputs/records/annotated-record.ts';

const BREAKS: ReadonlySet<string> = new Set(['\n', '\r', '\t']);

type Range = { readonly start: number; readonly end: number };

/** Lines of each kind, numbered from 1 as they come. */
class Lines {
  readonly #lines: string[] = [];
  readonly #last = new Map<string, number>();

  /** @returns the line's id, `T3` */
  add(kind: 'T' | 'R' | 'A' | '#' | 'N', line: string): string {
    const number = (this.#last.get(kind) ?? 0) + 1;
    this.#last.set(kind, number);
    this.#lines.push(`${kind}${number}\t${line}\n`);
    return `${kind}${number}`;
  }

  addEquivalence(ids: readonly string[]): void {
    this.#lines.push(`*\tCoref ${ids.join(' ')}\n`);
  }

  toString(): string {
    return this.#lines.join('');
  }
}

export function toAnnotations({ text, entities, quotes, dates }: AnnotatedRecord): string {
  const lines = new Lines();
  const bound = textBinder(text, lines);
  const firstMentions = new Map<string, string>();
  for (const { id, type, name, qid, mentions } of entities) {
    const ids = mentions.map((mention) => {
      const mentionId = bound(type, [mention]);
      lines.add('A', `form ${mentionId} ${mention.form}`);
      return mentionId;
    });
    firstMentions.set(id, ids[0]!);
    lines.add('#', `AnnotatorNotes ${ids[0]}\t${oneLine(name)}`);
    if (qid) lines.add('N', `Reference ${ids[0]} Wikidata:${oneLine(qid)}\t${oneLine(name)}`);
    if (ids.length > 1) lines.addEquivalence(ids);
  }
  for (const { kind, content, source, cue, verb, speaker } of quotes) {
    const said = bound('Content', content);
    lines.add('A', `kind ${said} ${kind}`);
    if (source.length > 0) lines.add('R', `source Arg1:${said} Arg2:${bound('Source', source)}`);
    if (cue.length > 0) {
      const cueId = bound('Cue', cue);
      if (verb) lines.add('A', `verbClass ${cueId} ${verb.class}`);
      lines.add('R', `cue Arg1:${said} Arg2:${cueId}`);
    }
    const mention = speaker?.entity ? firstMentions.get(speaker.entity) : undefined;
    if (mention) lines.add('R', `speaker Arg1:${said} Arg2:${mention}`);
  }
  for (const date of dates) {
    const id = bound('date', [date]);
    if (date.value !== null) lines.add('#', `AnnotatorNotes ${id}\t${oneLine(date.value)}`);
  }
  return lines.toString();
}

/** Adds a T line for ranges of the text and gives its id. */
function textBinder(text: string, lines: Lines): (type: string, ranges: readonly Range[]) => string {
  const points = codePointsOf(text);
  const slice = ({ start, end }: Range): string => text.slice(points.toUtf16(start), points.toUtf16(end));
  return (type, ranges) => {
    const fragments = ranges.flatMap((range) => piecesWithin(slice(range), range.start));
    const offsets = fragments.map(({ start, end }) => `${start} ${end}`).join(';');
    return lines.add('T', `${type} ${offsets}\t${fragments.map(slice).join(' ')}`);
  };
}

/** The stretches between line ends and tabs (which part brat's columns), in code points from `start`. */
function piecesWithin(text: string, start: number): Range[] {
  const ranges: Range[] = [];
  let from = start;
  let at = start;
  const close = (): void => {
    if (at > from) ranges.push({ start: from, end: at });
  };
  for (const character of text) {
    if (BREAKS.has(character)) {
      close();
      from = at + 1;
    }
    at += 1;
  }
  close();
  return ranges;
}

function oneLine(text: string): string {
  return text.replace(/[\t\n\r]+/g, ' ');
}
