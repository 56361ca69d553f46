/**
 * Who is named together: persons and organizations of one name are one node over all
 * articles; an edge counts the paragraphs that mention both, by name, role or pronoun.
 *
 *   "Ada Obi met Kwame Asante in Accra. She thanked him." -> Ada Obi – Kwame Asante: 1
 */
import type { Annotated } from '../document/document.ts';
import { covers, overlaps, type Span } from '../document/span.ts';

export type Network = {
  readonly nodes: readonly { readonly name: string; readonly type: string; readonly paragraphs: number }[];
  /** `source` and `target` are places in `nodes`, source before target. */
  readonly edges: readonly { readonly source: number; readonly target: number; readonly paragraphs: number }[];
};

const TYPES: readonly string[] = ['person', 'organization'];

/** Counts over documents; nodes come in the order in which they are first seen. */
export function startCoMentions() {
  const nodes = new Map<string, { readonly name: string; readonly type: string; paragraphs: number }>();
  const edges = new Map<string, number>();
  return {
    add({ layers }: Annotated<'structure' | 'entities'>): void {
      const { dateline, blocks } = layers.structure;
      const actors = layers.entities.filter(({ type }) => TYPES.includes(type));
      for (const block of blocks.filter(({ kind }) => kind === 'body')) {
        // The agency in the dateline is nobody's company.
        const told = (mention: Span): boolean => covers(block, mention) && !(dateline && overlaps(dateline, mention));
        const here = actors.filter(({ mentions }) => mentions.some(told));
        const keys = [...new Set(here.map(({ type, name }) => `${type} ${name}`))];
        for (const { type, name } of here)
          if (!nodes.has(`${type} ${name}`)) nodes.set(`${type} ${name}`, { name, type, paragraphs: 0 });
        for (const key of keys) nodes.get(key)!.paragraphs += 1;
        for (const [i, one] of keys.entries())
          for (const other of keys.slice(i + 1)) {
            const edge = JSON.stringify([one, other].sort());
            edges.set(edge, (edges.get(edge) ?? 0) + 1);
          }
      }
    },
    end(): Network {
      const places = new Map([...nodes.keys()].map((key, place) => [key, place]));
      return {
        nodes: [...nodes.values()],
        edges: [...edges].map(([edge, paragraphs]) => {
          const [source, target] = (JSON.parse(edge) as [string, string])
            .map((key) => places.get(key)!)
            .sort((a, b) => a - b);
          return { source: source!, target: target!, paragraphs };
        }),
      };
    },
  };
}
