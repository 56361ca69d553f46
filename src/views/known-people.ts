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
  /** The names that an entity of a document goes by: that in the article, and the one that it is counted under. */
  namesOf(entity: Entity, document: Document): readonly string[];
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
    namesOf: (entity, document) => {
      const rename = entity.type === 'person' || entity.type === 'organization' ? renamingFor(document) : null;
      if (rename === null) return [entity.name];
      const { name } = rename(identityOf(entity), entity.name);
      return name === entity.name ? [name] : [entity.name, name];
    },
  };
}
