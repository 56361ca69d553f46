/**
 * Sources that name nobody but can only mean one whom the text has in view: the person
 * whose apposition the source is, the only person named just before *the legislator*, the
 * organization whose name says what it is.
 *
 *   Ann Lee came … The legislator said …               ->   Ann Lee
 *   Bo Li, head of the police, said …                  ->   Bo Li, if the source is but *head of the police*
 *   Abu Dhabi Police … Police said …                   ->   Abu Dhabi Police
 */
import type { Entity, Token } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import { mayBeCalled, nounOf, nounsBorneBy } from '../../lexicon/nouns.ts';
import { type Found, firstAtOrAfter, type Placed } from './speaker.ts';

/** How far back, in characters, somebody is in view: about a paragraph. */
const REACH = 400;

/** A definite phrase of a noun with few words before it and perhaps whose it is after it. */
const DEFINITE = /^(?:the|this)\s+(?:\p{L}[\p{L}-]*\s+){0,2}?(\p{L}+)(?:\s+(?:of|from|for)\s.*)?$/isu;

/** The entity that a source without a name means by what is in view, or null. */
export function inView(source: Span, text: string, placed: readonly Placed[], tokens: readonly Token[]): Found | null {
  return (
    besideName(source, placed, tokens) ??
    onlyPerson(source, text, placed) ??
    namedBySort(source, text, placed) ??
    onlyOrganization(source, text, placed)
  );
}

/** `Ann Lee, head of the board, said` where the source found is but the apposition. */
function besideName({ start }: Span, placed: readonly Placed[], tokens: readonly Token[]): Found | null {
  const comma = tokens[firstAtOrAfter(tokens, start, (token) => token.start) - 1];
  const before = placed[firstAtOrAfter(placed, start, ({ mention }) => mention.start) - 1];
  if (comma?.text !== ',' || before?.mention.end !== comma.start) return null;
  const isPerson = before.entity.type === 'person' && before.mention.form === 'name';
  return isPerson ? { entity: before.entity, by: 'quotes/apposition' } : null;
}

/** The only person who was named or meant just before. */
function onlyPerson(source: Span, text: string, placed: readonly Placed[]): Found | null {
  const noun = nounIn(text);
  if (noun === null || nounOf(noun)?.sort !== 'person' || !nounOf(noun)?.open) return null;
  const entity = inReach(source, placed, ({ type }) => type === 'person');
  return entity && { entity, by: 'quotes/in-view' };
}

/** The organization named last, or the only one named at all, that has the noun in its name. */
function namedBySort(source: Span, text: string, placed: readonly Placed[]): Found | null {
  const noun = /^(?:the\s+)?(\p{L}+)$/iu.exec(text)?.[1]?.toLowerCase();
  if (noun === undefined || nounOf(noun)?.sort !== 'organization') return null;
  const has = ({ entity }: Placed): boolean => entity.type === 'organization' && nounsBorneBy(entity.name).has(noun);
  const at = firstAtOrAfter(placed, source.start, ({ mention }) => mention.start);
  for (let i = at - 1; i >= 0 && at - i <= MOST; i--)
    if (has(placed[i]!)) return { entity: placed[i]!.entity, by: 'quotes/in-view' };
  const later = new Set(
    placed
      .slice(at, at + MOST)
      .filter(has)
      .map(({ entity }) => entity),
  );
  const [entity] = later;
  return later.size === 1 ? { entity: entity!, by: 'quotes/in-view' } : null;
}

/** The only organization that was named or meant just before, unless its name says that it is something else. */
function onlyOrganization(source: Span, text: string, placed: readonly Placed[]): Found | null {
  const noun = nounIn(text);
  if (noun === null || nounOf(noun)?.sort !== 'organization') return null;
  const entity = inReach(source, placed, ({ type }) => type === 'organization');
  return entity && mayBeCalled(entity.name, noun) ? { entity, by: 'quotes/in-view' } : null;
}

/** The noun of a definite phrase, in lower case: `the French politician`. */
function nounIn(text: string): string | null {
  return DEFINITE.exec(text)?.[1]?.toLowerCase() ?? null;
}

/** The only entity of a sort with a mention in reach before the source, or null. */
function inReach(source: Span, placed: readonly Placed[], isOfSort: (entity: Entity) => boolean): Entity | null {
  const found = new Set<Entity>();
  for (let i = firstAtOrAfter(placed, source.start, ({ mention }) => mention.start) - 1; i >= 0; i--) {
    const { entity, mention } = placed[i]!;
    if (source.start - mention.end > REACH) break;
    if (isOfSort(entity)) found.add(entity);
  }
  const [entity] = found;
  return found.size === 1 ? entity! : null;
}

/** How many mentions are looked at on each side. */
const MOST = 200;
