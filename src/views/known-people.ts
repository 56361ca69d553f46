/**
 * Under which name somebody of an article is known over articles, before all have been read: by the user's own names,
 * and by what an archive tells. Who is asked for is found under either name.
 *
 *   an archive in which Donald J. Trump is Donald Trump: --speaker 'donald trump' keeps his quotes too
 */
import type { Identified } from '../analyses/people/people.ts';
import { scopeOf } from '../analyses/people/people.ts';
import { type Identities, type Renaming, type Who, whoIs } from '../analyses/people/who.ts';
import { identityOf } from '../analyses/same-person.ts';
import type { Annotated, Document } from '../document/document.ts';
import type { Entity } from '../document/layers.ts';

export interface KnownPeople {
  /** Told before any document what archives know of who is the same. */
  know(told: readonly Identified[]): void;
  /** Under whom the people of a document are counted; null where each is counted by the own name. */
  renamingFor(document: Document): Renaming | null;
  /** The names that an entity of a document goes by: that in the article, and the one that it is counted under. */
  namesOf(entity: Entity, document: Document): readonly string[];
}

export function startKnownPeople(identities: Identities): KnownPeople {
  const told: Identified[] = [];
  let who: Who | null = null;
  const isAny = (): boolean => identities.together.length > 0 || told.some(({ same }) => same.length > 0);
  const renamingFor = (document: Document): Renaming | null => {
    if (!isAny()) return null;
    who ??= whoIs(told, identities);
    const known = who;
    const scope = told.length > 0 ? scopeOf(document as Annotated<'structure'>) : '';
    return (identity, name) => known(identity, name, scope);
  };
  return {
    know: (some) => {
      told.push(...some);
      who = null;
    },
    renamingFor,
    namesOf: (entity, document) => {
      const rename = entity.type === 'person' || entity.type === 'organization' ? renamingFor(document) : null;
      if (rename === null) return [entity.name];
      const { name } = rename(identityOf(entity), entity.name);
      return name === entity.name ? [name] : [entity.name, name];
    },
  };
}
