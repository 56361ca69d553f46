/** Marks names by hand: `[Li Qiang|person] met [Choe|person]` is a text with two names. */
import type { Document } from '../../src/document/document.ts';
import type { Entity, EntityType, Name } from '../../src/document/layers.ts';
import { slice } from '../../src/document/span.ts';
import { makeTokenized } from './documents.ts';

export function markedDocument(marked: string): Document {
  const names: Name[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[([^|\]]+)\|(\w+)\]/g)) {
    text += marked.slice(at, match.index);
    names.push({
      start: text.length,
      end: text.length + match[1]!.length,
      type: match[2] as EntityType,
      confidence: 0.9,
      by: 'test',
    });
    text += match[1];
    at = match.index + match[0].length;
  }
  return makeTokenized(text + marked.slice(at), { names, attributions: [] });
}

/** Each entity as `name: mention, mention…`, in order. */
export function chainsOf(document: Document, entities: readonly Entity[]): string[] {
  return entities.map(
    (entity) => `${entity.name}: ${entity.mentions.map((mention) => slice(document.text, mention)).join(', ')}`,
  );
}
