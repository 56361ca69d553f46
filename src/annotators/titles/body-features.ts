/** What speaks for and against a body as the one that a person belongs to. */
import type { Tokens } from '../../document/layers.ts';
import { wordAt } from '../../document/tokens.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { isStateOffice } from '../../lexicon/state-offices.ts';
import type { Note, Noting } from '../../tagging/noted.ts';
import {
  type BodyBefore,
  type BodyBeside,
  type BodyElsewhere,
  type BodyFound,
  type BodyMeant,
  wordsOf,
} from './body.ts';
import type { NamedText, Titled } from './candidates.ts';

/**
 * Notes of a body that may be the one of a title, or of a name without one.
 * @param other whether the title is not the person's main one
 */
export function bodyFeatures(body: BodyFound, titled: Titled, text: NamedText, other: boolean): Noting {
  return (note) => {
    note('type', body.type);
    if (other) {
      note('of another title', 'any');
      note('of another title, where', body.where);
      if (body.where === 'beside') note('of another title, relation', body.relation);
    }
    if (body.where === 'beside') noteBeside(body, titled, text, note);
    else if (body.where === 'before') noteBefore(body, note);
    else if (body.where === 'meant') noteMeant(body, text, note);
    else noteElsewhere(body, titled, text, note);
  };
}

function noteBeside(body: BodyBeside, titled: Titled, text: NamedText, note: Note): void {
  const { type, relation, between, toNext } = body;
  const { slot, title, mention } = titled;
  const office = officeOf(titled, text);
  const [side = ''] = relation.split(' ', 1);
  const kind = slot?.kind ?? 'none';
  note('relation', relation);
  note('relation, type', relation, type);
  note(`relation, type of ${office}`, relation, type);
  if (body.answers) note('in the same place', 'yes');
  note('side', side);
  note('side, type', side, type);
  note('side, office', side, office);
  note('slot, side', kind, side);
  note('slot, relation', kind, relation);
  if (body.start >= (title?.head ?? mention.endToken)) {
    note('right', String(Math.min(between, 3)));
    note('right, type', String(Math.min(between, 3)), type);
    if (toNext !== null && toNext < 4) note('another follows', 'soon');
  }
  if (title === null) {
    note('untitled, relation', relation);
    note('untitled, type', type);
    note('untitled, relation, type', relation, type);
  } else {
    const word = wordAt(text.tokens, title.head - 1).toLowerCase();
    note('word, type', word, type);
    note('word, side', word, side);
  }
  const owned = /^['’]s?$/.test(wordAt(text.tokens, body.start - 1));
  if (owned) note('owned', type);
  if (toNext !== null && toNext < 4 && /^['’]s?$/.test(wordAt(text.tokens, body.end))) note('owns the next', type);
  if (type === 'body' || type === 'owner') {
    note('noun, opener', openerOf(text.tokens, body.start));
    note('noun, relation', relation);
    note('noun, of a place', text.nameAt(body.start) === undefined ? 'no' : 'yes');
    note('body noun', wordAt(text.tokens, body.end - 1).toLowerCase());
  }
  if (type === 'owner') note('owner noun', wordAt(text.tokens, body.end - 1));
  if (PART.test(text.tokens.words[body.end - 1]!.text)) note('a part', 'of a body');
}
const PART = /^(?:Department|Division|Unit|Committee|Section|Desk|Affairs|Studies)$/;

function noteBefore({ type, nearer, opens }: BodyBefore, note: Note): void {
  const where = opens ? 'opens a sentence' : 'amid';
  note('owner', String(nearer));
  note('owner, type', type);
  note('owner, where', where);
  note('owner, where, type', where, type);
}

function noteMeant({ noun, bears, nearer }: BodyMeant, { tokens }: NamedText, note: Note): void {
  const how = `${bears ? 'bears it' : 'other'} ${nearer}`;
  const [side = ''] = noun.relation.split(' ', 1);
  note('meant', how);
  note('meant, relation', bears ? 'bears it' : 'other', noun.relation);
  note('meant, side', how, side);
  note('meant, opener', how, openerOf(tokens, noun.start));
  note('meant, words', how, String(Math.min(noun.end - noun.start, 3)));
}

/** `the laboratory`, `its laboratory`: what stands before a noun. */
function openerOf(tokens: Tokens, noun: number): string {
  const word = wordAt(tokens, noun - 1).toLowerCase();
  return /^(?:his|her|its|their|the|this|an?)$/.test(word) ? word : 'other';
}

function noteElsewhere(body: BodyElsewhere, titled: Titled, text: NamedText, note: Note): void {
  const title = titled.title!;
  const how = body.shares ? 'shares a word' : body.rank === 0 ? 'most named' : 'named';
  const office = officeOf(titled, text);
  note('elsewhere', how);
  note('elsewhere, office', how, office);
  note('elsewhere, side', how, body.start < title.start ? 'before' : 'after');
  note('elsewhere, beside', how, body.others === 0 ? 'none' : 'some');
  note('elsewhere, rank', how, String(Math.min(body.rank ?? 3, 3)));
  note('elsewhere, kind', how, title.calling.kind);
  if (body.nearer === null) return;
  const far = String(Math.min(body.sentences, 3));
  const where = body.opens ? 'opens a sentence' : 'amid';
  const beside = body.others === 0 ? 'none beside' : 'some beside';
  note('near', String(body.nearer), beside);
  note('near, sentences', far, beside);
  note('near, where', where, far);
  note('near, type', body.type, where);
  note('near, type, office', body.type, office);
  note('near, opener', openerOf(text.tokens, title.start), body.type);
  note('near, kind', title.calling.kind, body.type);
  note('near, word', wordAt(text.tokens, title.head - 1).toLowerCase(), body.type);
  const led = leadOf(text.tokens, body.start);
  if (led !== '') note('near, led by', led);
}

/** `told the Lago Times`: the word that leads to a name, an article aside; empty where it is none of the grammar's or of speech. */
function leadOf(tokens: Tokens, start: number): string {
  const at = /^(?:the|an?)$/i.test(wordAt(tokens, start - 1)) ? start - 2 : start - 1;
  const word = wordAt(tokens, at).toLowerCase();
  return isWord(word, 'preposition') || /^(?:told|tells|and|said|says)$/.test(word) ? word : '';
}

/** Notes of a person's belonging to no body that the text names. */
export function noBodyFeatures(titles: readonly Titled[], bodies: number, text: NamedText): Noting {
  const titled = titles.find(({ title }) => title !== null);
  return (note) => {
    note('none', 'any');
    note('none, office', titled === undefined ? 'untitled' : officeOf(titled, text));
    note('none, kind', titled?.title?.calling.kind ?? 'none');
    // Every spokesman speaks for some body; many a farmer belongs to none.
    if (titled?.title) note('none, word', wordAt(text.tokens, titled.title.head - 1).toLowerCase());
    note('none, bodies', String(Math.min(bodies, 3)));
  };
}

function officeOf({ title }: Titled, { tokens }: NamedText): string {
  if (title === null) return 'untitled';
  return isStateOffice(wordsOf(tokens, title.start, title.end)) ? 'state' : 'other';
}
