/**
 * Under which name somebody of an article is known over articles: by the user's own names, by what an archive tells,
 * and, once all articles were met, by the rules. Who is asked for is found under either name.
 *
 *   an archive in which Donald J. Trump is Donald Trump: --speaker 'donald trump' keeps his quotes too
 */
import { type Identified, scopeOf, startPeople } from '../analyses/people/people.ts';
import { type Identities, type Renaming, type Who, whoIs } from '../analyses/people/who.ts';
import { identityOf } from '../analyses/same-person.ts';
import type { Annotated, Document } from '../document/document.ts';
import type { Entity } from '../document/layers.ts';
import { lazy } from '../lexicon/data.ts';

export interface KnownPeople {
  /** Told before any document what archives know of who is the same. @param isAll whether nothing else is read */
  know(told: readonly Identified[], isAll?: boolean): void;
  /** Told of a document of which no archive tells, before anything is asked. */
  meet(document: Annotated<'structure' | 'entities'>): void;
  /** Whether all is known that there is to know, before any document. */
  readonly isKnown: boolean;
  /** Under whom people are counted that an article of this scope names. */
  renamingIn(scope: string): Renaming;
  /** The same of a document; null where each is counted by the own name. */
  renamingFor(document: Document): Renaming | null;
  /** Whom an entity of a document is known as: by its name in the article, and as the one that it is counted as. */
  knownIn(document: Document): (entity: Entity) => readonly Known[];
}

export interface Known {
  readonly name: string;
  /** A Wikidata identifier, or what identifies it within newsx; null where that is its name alone. */
  readonly identity: string | null;
}

export function startKnownPeople(identities: Identities): KnownPeople {
  const told: Identified[] = [];
  const met = startPeople();
  let hasMet = false;
  let isKnown = false;
  let who: Who | null = null;
  const isAny = (): boolean => hasMet || identities.together.length > 0 || told.some(({ same }) => same.length > 0);
  const renamingIn = (scope: string): Renaming => {
    who ??= whoIs(hasMet ? [...told, met.end()] : told, identities);
    const known = who;
    return (identity, name) => known(identity, name, scope);
  };
  const renamingFor = (document: Document): Renaming | null => {
    if (!isAny()) return null;
    return renamingIn(told.length > 0 || hasMet ? scopeOf(document as Annotated<'structure'>) : '');
  };
  return {
    know: (some, isAll = false) => {
      told.push(...some);
      isKnown = isAll;
      who = null;
    },
    meet: (document) => {
      met.add(document);
      hasMet = true;
      who = null;
    },
    get isKnown() {
      return isKnown;
    },
    renamingIn,
    renamingFor,
    knownIn: (document) => {
      const renaming = lazy(() => renamingFor(document));
      return (entity) => {
        const own = { name: entity.name, identity: entity.qid };
        const rename = entity.type === 'person' || entity.type === 'organization' ? renaming() : null;
        if (rename === null) return [own];
        const { name, identity } = rename(identityOf(entity), entity.name);
        return name === own.name && (own.identity === null || identity === own.identity)
          ? [{ name, identity }]
          : [own, { name, identity }];
      };
    },
  };
}
