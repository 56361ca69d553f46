/**
 * Whether a sentence speaks of a date as past or to come, from the verb nearest to it.
 *
 * English news leaves years and weeks out and lets the verb tell: `resigned Friday` is
 * the last Friday, `will meet Friday` the next one. The nearest cue before the date
 * decides; if there is none, the first one after it.
 */
import type { Span } from '../../document/span.ts';

export type Tense = 'past' | 'future' | null;

/** Forms of the past that no `-ed` shows. */
const IRREGULAR = `began|came|went|took|made|met|gave|left|held|won|lost|became|found|saw|got|wrote|spoke|led|rose|fell|grew|sent|shot|struck|broke|brought|built|bought|sold|died|put|ran|stood|sat|taken|given|born|been|set`;
const PARTICIPLE = String.raw`(?:\p{Ll}{2,20}ed|${IRREGULAR})`;

const FUTURE = [
  // `will be passed in June`: the participle by itself would speak of the past, as `could be found Friday` does.
  `(?:will|shall|would|may|might|can|cannot|should|must|to)(?: not| also)? be ${PARTICIPLE}|could(?: not)? be ${PARTICIPLE} (?:by|before|until)|will have (?:been )?${PARTICIPLE}`,
  `will|shall|won['’]t|['’]ll|would|going to|gonna`,
  String.raw`(?:is|are|be|was|were|been)?\s?(?:scheduled|expected|slated|due|set|planned|planning|poised|likely|supposed|postponed) (?:to|for|in|on|by|until)`,
  `has scheduled|have scheduled|plans?|plann(?:ed|ing)|hopes? to|hoped to|wants? to|intends? to|aims? to|vow(?:s|ed) to|agreed to|must|to be|deadline|upcoming|forthcoming|as (?:soon|early|late) as|postponed|in time for|begins?|starts?|opens|resumes?|reconvenes?|expires?|takes? (?:effect|place|part)|kicks? off`,
].join('|');
const PAST = [`said|told|was|were|had|has|have|did|since|ago|earlier`, PARTICIPLE].join('|');
const CUES = new RegExp(String.raw`(?<![\p{L}'’])(?:(?<future>${FUTURE})|(?<past>${PAST}))(?![\p{L}])`, 'gu');
/** Right before the date: a limit that lies ahead, if nothing says otherwise. */
const LIMIT = /(?:until|till|by|through|before|starting|beginning|effective)\s(?:on\s|the\s)?$/i;

/** `on Sunday issued`, `Friday said` */
const PAST_VERB_NEXT = /^\s(?:said|told|was|were|had|led|met|held|\p{Ll}{2,20}ed)(?!\p{L})/u;

const BEFORE = 120;
const AFTER = 80;

/** The tense around a span of a sentence's text. */
export function tenseAt(text: string, span: Span): Tense {
  const next = text.slice(span.end, span.end + AFTER);
  if (PAST_VERB_NEXT.test(next)) return 'past';
  const before = text.slice(Math.max(0, span.start - BEFORE), span.start);
  if (/^['’]s(?!\p{L})/u.test(next)) return ownersTense(before, next);
  const nearest = lastCue(clauseBefore(before));
  if (nearest) return nearest.groups?.future === undefined ? 'past' : 'future';
  const after = CUES_ONCE.exec(next);
  if (after) return after.groups?.future === undefined ? 'past' : 'future';
  return LIMIT.test(before) ? 'future' : null;
}

const CUES_ONCE = new RegExp(CUES.source, 'u');

function lastCue(text: string): RegExpExecArray | null {
  CUES.lastIndex = 0;
  let last: RegExpExecArray | null = null;
  for (let cue = CUES.exec(text); cue !== null; cue = CUES.exec(text)) last = cue;
  return last;
}

/** The text after the last mark that ends a clause. */
function clauseBefore(before: string): string {
  const cut = Math.max(before.lastIndexOf(';'), before.lastIndexOf(' -- '));
  return before.slice(cut + 1);
}

/** `Wednesday's ruling`: the event has a time of its own, whatever the sentence says before. */
function ownersTense(before: string, next: string): Tense {
  if (/(?:ahead of|before)\s$/.test(before)) return 'future';
  return CUES_ONCE.exec(next)?.groups?.future === undefined ? 'past' : 'future';
}
