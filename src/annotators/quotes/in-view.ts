/**
 * Sources that name nobody but can only mean one whom the text has in view: the person
 * whose apposition the source is, the only person named just before *the legislator*, the
 * subject of the same sentence, the one before *who*.
 *
 *   Ann Lee came … The legislator said …               ->   Ann Lee
 *   Bo Li, head of the police, said …                  ->   Bo Li, if the source is but *head of the police*
 *   The Harbour Trust fined what it called …           ->   the Harbour Trust
 */
import type { Entity, EntityType } from '../../document/layers.ts';
import { mayBeCalled, nounOf } from '../../lexicon/nouns.ts';
import { firstAtOrAfter, type Placed, speakerIn } from '../mentions/named-head.ts';
import { headNounOf } from '../mentions/noun-phrase.ts';
import { asDescription, described, named, type Rule } from '../mentions/source-phrase.ts';

/** How far back, in characters, somebody is in view: about a paragraph. */
const REACH = 400;
/** What ends a sentence, or a title's stop taken for one: then nobody is chosen. */
const END = /[.!?]["”’)]*\s/;

/** `Ann Lee, head of the board, said` where the source found is but the apposition. */
export const besideName: Rule = ({ start }, { placed, tokens }) => {
  const comma = tokens[firstAtOrAfter(tokens, start, (token) => token.start) - 1];
  const before = placed[firstAtOrAfter(placed, start, ({ mention }) => mention.start) - 1];
  if (comma?.text !== ',' || before?.mention.end !== comma.start) return null;
  const isPerson = before.entity.type === 'person' && before.mention.form === 'name';
  return isPerson ? named(before.entity, 'apposition') : null;
};

/** The one named last before *who* or *which* in the same sentence. */
export const relative: Rule = ({ text: word, start }, { placed, text }) => {
  const types = RELATIVES.get(word.toLowerCase());
  if (types === undefined) return null;
  const found = nearest(start, placed, ({ entity, mention }) => mention.form === 'name' && types.has(entity.type));
  const between = found && text.slice(found.mention.end, start);
  return found && between !== null && between.length < 80 && !END.test(between)
    ? named(found.entity, 'relative')
    : null;
};
const SPEAKING: ReadonlySet<EntityType> = new Set(['organization', 'location', 'norp', 'facility']);
const RELATIVES: ReadonlyMap<string, ReadonlySet<EntityType>> = new Map([
  ['who', new Set<EntityType>(['person'])],
  ['which', SPEAKING],
]);

/** What *it* follows inside a clause: a closing *…, it said* means the last speaker instead. */
const INSIDE = /\b(?:what|that|as|after|because|but|when|while|whether|where|which)\s+$/i;

/** The organization or country that opens the sentence in which *it* says something further on. */
export const subjectNearby: Rule = ({ text: word, start }, { placed, text }) => {
  if (!/^(?:it|they)$/.test(word) || !INSIDE.test(text.slice(Math.max(0, start - 12), start))) return null;
  let subject: Placed | null = null;
  for (let i = indexBefore(start, placed); i >= 0; i--) {
    const one = placed[i]!;
    if (start - one.mention.end > REACH || END.test(text.slice(one.mention.end, start))) break;
    if (one.mention.form === 'name' && SPEAKING.has(one.entity.type)) subject = one;
  }
  const opens =
    subject &&
    /(?:^|[.!?]["”’)]{0,12}\s{1,12}|\n\s{0,12})(?:the\s{1,12})?$/i.test(
      text.slice(Math.max(0, subject.mention.start - 12), subject.mention.start),
    );
  return subject && opens ? named(subject.entity, 'subject') : null;
};

/** A document speaks for its issuer, also where he is only described: `a statement by the river guard`. */
export const issuerOnly: Rule = (source, { placed, tokens }) => {
  const { head, complement } = source.phrase;
  const issuer = /(?:^|\s)(?:by|from)\s+(?!\p{L}+day\b)(.+)$/isu.exec(complement)?.[1];
  if (nounOf(head)?.sort !== 'document' || issuer === undefined) return null;
  const span = { start: source.end - issuer.length, end: source.end };
  const found = speakerIn(span, placed, tokens);
  return found ? named(found.entity, 'issuer') : described(asDescription(issuer), 'issuer');
};

/** The only person who was named or meant just before. */
export const onlyPerson: Rule = ({ start, phrase: { opener, head, isName } }, { placed }) => {
  const noun = headNounOf(head);
  if (isName || opener !== 'definite' || noun?.sort !== 'person' || !noun.open) return null;
  const entity = onlyOne(start, placed, ({ type }) => type === 'person');
  return entity && named(entity, 'in-view');
};

/** The only organization that was named or meant just before, unless its name says that it is something else. */
export const onlyOrganization: Rule = ({ start, phrase: { opener, head, complement, isName } }, { placed }) => {
  if (isName || complement !== '' || nounOf(head)?.sort !== 'organization') return null;
  const may = ({ entity }: Placed): boolean => entity.type === 'organization' && mayBeCalled(entity.name, head);
  if (opener === 'definite' || opener === 'bare') {
    const at = indexBefore(start, placed);
    const later = new Set(
      placed
        .slice(at + 1, at + MOST)
        .filter(may)
        .map(({ entity }) => entity),
    );
    const entity =
      onlyOne(start, placed, (one) => one.type === 'organization') ?? (later.size === 1 ? [...later][0]! : null);
    return entity && mayBeCalled(entity.name, head) ? named(entity, 'in-view') : null;
  }
  return null;
};

/** How many mentions are looked at after the source. */
const MOST = 200;

function indexBefore(start: number, placed: readonly Placed[]): number {
  return firstAtOrAfter(placed, start, ({ mention }) => mention.start) - 1;
}

function nearest(start: number, placed: readonly Placed[], is: (one: Placed) => boolean): Placed | null {
  for (let i = indexBefore(start, placed); i >= 0 && start - placed[i]!.mention.end < REACH; i--)
    if (is(placed[i]!)) return placed[i]!;
  return null;
}

/** The only entity of a sort with a mention in reach before the source, or null. */
function onlyOne(start: number, placed: readonly Placed[], isOfSort: (entity: Entity) => boolean): Entity | null {
  const found = new Set<Entity>();
  for (let i = indexBefore(start, placed); i >= 0 && start - placed[i]!.mention.end <= REACH; i--)
    if (isOfSort(placed[i]!.entity)) found.add(placed[i]!.entity);
  const [entity] = found;
  return found.size === 1 ? entity! : null;
}
