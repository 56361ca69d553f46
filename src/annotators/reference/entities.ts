/**
 * Entities with all their mentions: their names, and the nominals and pronouns that refer to them.
 *
 *   e1 "Li Qiang": Li Qiang, the premier, he
 */
import type { Entity, Mention, Reference } from '../../document/layers.ts';
import { defineAnnotator } from '../annotator.ts';

export const entities = defineAnnotator({
  name: 'entities',
  summary: 'Joins the named entities with the nominals and pronouns that refer to them.',
  requires: ['namedEntities', 'references'],
  provides: 'entities',
  annotate({ layers: { namedEntities, references } }) {
    const byEntity = new Map<string, Reference[]>();
    for (const reference of references.mentions) {
      const list = byEntity.get(reference.entity);
      if (list) list.push(reference);
      else byEntity.set(reference.entity, [reference]);
    }
    return namedEntities.map((entity): Entity => {
      const found = byEntity.get(entity.id);
      return found === undefined ? entity : { ...entity, mentions: withoutOverlaps(entity.mentions, found) };
    });
  },
});

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
