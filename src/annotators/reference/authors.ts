/**
 * Who speaks in an article's own words where the text says so plainly: the signer of a
 * letter, the one interviewed, the one whose speech is printed, the author of a byline.
 *
 *   Dear Ann, … I … Yours, Bo              ->   I is Bo, you is Ann
 *   An interview with Bo Li / Why? / I …   ->   I is Bo Li in the answers, you in the questions
 */
import type { Entity, Layers } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';

/** A stretch of text in which one speaks and one is spoken to. */
export interface Voice extends Span {
  readonly speaker: Entity | null;
  readonly addressee: Entity | null;
}

/** A name of a person, or a pronoun that stands for one, in the text. */
export interface PersonAt extends Span {
  readonly entity: Entity;
  readonly isName: boolean;
}

type Read = Pick<Layers, 'structure' | 'sentences'>;

/** The stretches whose speaker the text states; none for a plain report. */
export function authorsOf(text: string, layers: Read, people: readonly PersonAt[]): Voice[] {
  const letter = letterVoice(text, layers, people);
  if (letter) return [letter];
  const interviewee = namedBy(INTERVIEW, text, layers, people);
  const turns = interviewee ? interviewVoices(text, layers, interviewee) : [];
  if (turns.length > 0) return turns;
  const speaker = namedBy(SPEECH, text, layers, people) ?? bylined(layers, people);
  return speaker ? [{ start: 0, end: text.length, speaker, addressee: null }] : [];
}

/** Where a letter's salutation and signature may stand, in paragraphs from its ends. */
const [HEAD, TAIL] = [12, 5];
const SALUTATION = /^\s*(?:my\s)?dear(?:est)?\b|^\s*\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,3}\s?,$/iu;

/** A letter has a salutation, and ends with the name of its writer in a line of its own. */
function letterVoice(text: string, { structure }: Read, people: readonly PersonAt[]): Voice | null {
  const { blocks } = structure;
  const salutation = blocks
    .slice(0, HEAD)
    .find(({ start, end }) => end - start < 80 && SALUTATION.test(text.slice(start, Math.min(end, start + 40))));
  if (salutation === undefined) return null;
  const signature = blocks
    .slice(-TAIL)
    .filter(({ start }) => start > salutation.start)
    .findLast((block) => people.some((name) => name.isName && inside(name, block) && isAlone(text, name, block)));
  const signer = signature && people.find((name) => name.isName && inside(name, signature));
  const addressed = people.filter((name) => inside(name, salutation));
  const speaker = signer?.entity ?? null;
  const addressee = addressed.length === 1 && addressed[0]!.entity !== speaker ? addressed[0]!.entity : null;
  return { start: salutation.end, end: text.length, speaker, addressee };
}

/** Nothing stands in the line but the name, brackets and a closing formula: `Sincerely, [Ann Lee]`. */
function isAlone(text: string, name: Span, line: Span): boolean {
  const rest = `${text.slice(line.start, name.start)} ${text.slice(name.end, Math.min(line.end, name.end + 60))}`;
  return !/[^\s[\](),.—–-]/.test(
    rest.replace(/^\W*(?:signed|sincerely|yours(?: \w+)?|\w+ regards|love|best wishes)\b/i, ''),
  );
}

/** How many sentences from the top may say whose interview or speech it is. */
const TOP = 15;
const INTERVIEW =
  /\b(?:interview(?:s|ed|ee)?(?: with)?|(?:spoke|speaks|talks|talked|sat down|caught up) (?:with|to)|tells)\b/i;
const SPEECH =
  /\b(?:remarks|address|speech|statement|testimony) (?:by|from|of)\b|\b(?:below|here|following) (?:are|is)\b(?=[^.:]{0,60}\b(?:remarks|address|speech|statement)\b)/i;

/**
 * The one person whom the first sentence that has the words speaks of: the first named after
 * them, else the last before them (*Ann Lee: an interview*); none where two are.
 */
function namedBy(words: RegExp, text: string, { sentences }: Read, people: readonly PersonAt[]): Entity | null {
  for (const sentence of sentences.slice(0, TOP)) {
    const match = words.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 1000)));
    if (match === null) continue;
    const at = sentence.start + match.index;
    const end = at + match[0].length;
    const here = people.filter((person) => inside(person, sentence));
    const [first, second] = here.filter(({ start }) => start >= at);
    const before = here.findLast(({ end }) => end <= at);
    const isMeant = first !== undefined && !TOPIC.test(text.slice(end, first.start));
    if (!isMeant && before === undefined) continue;
    if (!isMeant) return before!.entity;
    return second !== undefined && BOTH.test(text.slice(first.end, second.start)) ? null : first.entity;
  }
  return null;
}
/** What follows these is what is spoken about, or who asks. */
const TOPIC = /\s(?:on|about|regarding|for|after|over|by)\s/i;
const BOTH = /^(?:,|\s+and|\s+&)\s+(?:and\s+)?(?:\S+\s+){0,2}$/;

/** How many paragraphs must be questions, so that the others are answers. */
const QUESTIONS = 2;

function interviewVoices(text: string, { structure }: Read, interviewee: Entity): Voice[] {
  const body = structure.blocks.filter(({ kind }) => kind === 'body');
  const isQuestion = ({ start, end }: Span): boolean => /\?["”’']?$/.test(text.slice(Math.max(start, end - 2), end));
  const first = body.findIndex(isQuestion);
  if (body.filter(isQuestion).length < QUESTIONS) return [];
  return body.slice(first).map((block) => ({
    start: block.start,
    end: block.end,
    speaker: isQuestion(block) ? null : interviewee,
    addressee: isQuestion(block) ? interviewee : null,
  }));
}

/** The only author that a byline names. */
function bylined({ structure }: Read, people: readonly PersonAt[]): Entity | null {
  const [span, ...others] = structure.bylines.flatMap((byline) => (byline.span ? [byline.span] : []));
  if (span === undefined || others.length > 0) return null;
  return people.find((name) => name.start >= span.start && name.end <= span.end)?.entity ?? null;
}

function inside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
