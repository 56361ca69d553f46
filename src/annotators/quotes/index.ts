/**
 * Quotes: attributions with their sources resolved to the article's entities.
 *
 *   "the premier" said …      ->   speaker Li Qiang
 *   "a senior official" said  ->   described: nobody is named, and no name is guessed
 */
import type { Attribution, Entity, Quote } from '../../document/layers.ts';
import { compareSpans, type Span, slice } from '../../document/span.ts';
import { defineAnnotator } from '../annotator.ts';
import { isPronoun, pronounFits } from '../entities/pronouns.ts';
import { pointerOf, type Spoken, sortOf, spokenBefore } from './discourse.ts';
import { inView } from './in-view.ts';
import { mentionAt, type Placed, speakerIn } from './speaker.ts';

type Resolved = Pick<Quote, 'speaker' | 'speakerStatus'>;
const UNRESOLVED: Resolved = { speaker: null, speakerStatus: 'unresolved' };

export const quotes = defineAnnotator({
  name: 'quotes',
  summary: 'Resolves the source of each attribution to an entity of the article, or says that it could not.',
  requires: ['tokens', 'attributions', 'entities'],
  provides: 'quotes',
  annotate(document) {
    const { attributions, entities, tokens } = document.layers;
    const placed: Placed[] = entities
      .flatMap((entity) => entity.mentions.map((mention) => ({ mention, entity })))
      .sort((a, b) => a.mention.start - b.mention.start);
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    const spoken: Spoken[] = [];

    const resolve = (source: Span): Resolved => {
      const text = slice(document.text, source);
      const pointer = pointerOf(text);
      const back =
        pointer && spokenBefore(pointer, source.start, spoken, (entity) => pronounFits(text, entity, document.text));
      // A described speaker is nearer than any name before him: "An engineer said … He added …".
      if (back?.entity === null && !namedSince(back.at, source, placed))
        return described(back.name, 'quotes/last-speaker');
      const found = speakerIn(source, placed, tokens);
      if (found) return named(found.entity, found.by);
      if (back)
        return back.entity ? named(back.entity, 'quotes/last-speaker') : described(back.name, 'quotes/last-speaker');
      const seen = inView(source, text, placed, tokens);
      if (seen) return named(seen.entity, seen.by);
      return isPronoun(text) ? UNRESOLVED : described(text, 'quotes/description');
    };

    return [...attributions]
      .sort((a, b) => compareSpans(a.content[0]!, b.content[0]!))
      .map((attribution: Attribution, i): Quote => {
        const source = attribution.source[0];
        const resolved = source === undefined ? UNRESOLVED : resolve(source);
        if (source && resolved.speaker) {
          const entity = resolved.speaker.entity === null ? null : byId.get(resolved.speaker.entity)!;
          const sort = entity ? (entity.type === 'person' ? 'person' : 'thing') : sortOf(resolved.speaker.name);
          spoken.push({ entity, name: resolved.speaker.name, sort, at: source.start });
        }
        return { ...attribution, id: `q${i + 1}`, ...resolved };
      });
  },
});

function named(entity: Entity, by: string): Resolved {
  return { speaker: { entity: entity.id, name: entity.name, by }, speakerStatus: 'named' };
}

function described(name: string, by: string): Resolved {
  return { speaker: { entity: null, name, by }, speakerStatus: 'described' };
}

/** Whether the person that a pronoun was linked to is named between the last speaker and the pronoun. */
function namedSince(at: number, source: Span, placed: readonly Placed[]): boolean {
  const linked = mentionAt(source, placed);
  return (
    linked?.entity.mentions.some(
      (mention) => mention.form === 'name' && mention.start > at && mention.start < source.start,
    ) ?? false
  );
}
