/**
 * Entities with all their mentions: their names, and the nominals and pronouns that refer to them. A person without a
 * title beside the name has the one that such a nominal gives.
 *
 *   e1 "Li Qiang": Li Qiang, the premier, he; premier
 */

import type { Entity, Mention, Reference } from '../../document/layers.ts';
import { lazy } from '../../lexicon/data.ts';
import { defineAnnotator } from '../annotator.ts';
import { namedMentions } from '../mentions/names.ts';
import { titleCalled } from '../titles/called.ts';
import type { TokensNamed } from '../titles/candidates.ts';
import { namedTextOf } from '../titles/named-text.ts';

export const entities = defineAnnotator({
  name: 'entities',
  summary: 'Joins the named entities with the nominals and pronouns that refer to them.',
  requires: ['structure', 'tokens', 'sentences', 'names', 'namedEntities', 'references'],
  provides: 'entities',
  annotate(document) {
    const { namedEntities, references } = document.layers;
    const byEntity = new Map<string, Reference[]>();
    for (const reference of references.mentions) {
      const list = byEntity.get(reference.entity);
      if (list) list.push(reference);
      else byEntity.set(reference.entity, [reference]);
    }
    const text = lazy(() => namedTextOf(document, namedMentions(document, null)));
    return namedEntities.map((entity): Entity => {
      const found = byEntity.get(entity.id);
      return found === undefined
        ? entity
        : withTitle({ ...entity, mentions: withoutOverlaps(entity.mentions, found) }, text);
    });
  },
});

/** A person without a title is what he or she is called. */
function withTitle(entity: Entity, text: () => TokensNamed): Entity {
  if (entity.type !== 'person' || entity.title !== null) return entity;
  const called = titleCalled(entity.mentions, text);
  return called === null
    ? entity
    : { ...entity, title: { value: called.title, basis: called.basis }, titles: [called] };
}

/** The mentions in text order. A reference that a name of the entity holds (*The Federation*) is no mention of its own. */
function withoutOverlaps(names: readonly Mention[], references: readonly Reference[]): Mention[] {
  let next = 0;
  const free = references
    .filter((reference) => {
      while (next < names.length && names[next]!.end <= reference.start) next++;
      return next >= names.length || names[next]!.start >= reference.end;
    })
    .filter((reference, i, all) => i === 0 || all[i - 1]!.end <= reference.start)
    .map(({ entity: _, ...mention }): Mention => mention);
  return [...names, ...free].sort((a, b) => a.start - b.start);
}
