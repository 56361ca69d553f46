/**
 * `newsx match PATTERN`: a concordance: each place where the text fits a pattern of words,
 * word classes and newsx's own names, in its sentence. compromise, which reads the
 * pattern, is loaded when the command runs.
 */

import type { Annotated } from '../document/document.ts';
import { BLOCK_KINDS } from '../document/layers.ts';
import { overlaps, slice } from '../document/span.ts';
import { perDocument } from './per-document.ts';
import { spanPrinter } from './spans.ts';
import { ArgumentError, type Column, type RowOf, type View } from './view.ts';

const REQUIRES = ['structure', 'tokens', 'sentences', 'entities'] as const;

const COLUMNS = [
  { key: 'doc' },
  { key: 'sentence', type: 'number', detail: 1 },
  { key: 'match', look: 'hit' },
  { key: 'start', type: 'number', detail: 2 },
  { key: 'end', type: 'number', detail: 2 },
  { key: 'left', align: 'right', cut: 'start' },
  { key: 'right', cut: 'end' },
  { key: 'entities', nullable: true, detail: 1 },
  { key: 'entityIds', nullable: true, detail: 2 },
  { key: 'part', values: BLOCK_KINDS, nullable: true, detail: 2 },
] as const satisfies readonly Column[];

export type MatchRow = RowOf<typeof COLUMNS>;

export const match: View<MatchRow> = {
  name: 'match',
  summary: 'Lists where the text fits a pattern of words, word classes and names, each with its sentence around it.',
  argument: {
    name: 'pattern',
    summary: "what to find, in compromise's match syntax: words, #Tags, (one|other), . for any word, * for any number",
  },
  examples: [
    "newsx match '#Person+ (said|told|warned)' seeds/",
    "newsx match '(#Country|#Norp) #Noun? {sanction}' --format csv archive.jsonl",
  ],
  requires: REQUIRES,
  columns: COLUMNS,
  async start(_filters, pattern = '') {
    const { concordance } = await import('../compromise/concordance.ts');
    const search = concordance(pattern);
    if ('fault' in search) throw new ArgumentError(`the pattern ${search.fault}`);
    return perDocument((document: Annotated<(typeof REQUIRES)[number]>) => {
      const { text, layers } = document;
      const print = spanPrinter(document);
      return search.find(document).map((hit) => {
        const sentence = layers.sentences[hit.sentence]!;
        const inside = layers.entities.filter((entity) => entity.mentions.some((mention) => overlaps(mention, hit)));
        return {
          doc: document.id,
          sentence: hit.sentence + 1,
          match: slice(text, hit),
          ...print.offsets(hit),
          left: slice(text, { start: sentence.start, end: hit.start }),
          right: slice(text, { start: hit.end, end: sentence.end }),
          entities: inside.map((entity) => entity.name).join('; ') || null,
          entityIds: inside.map((entity) => entity.id).join('; ') || null,
          part: layers.structure.blocks[sentence.block]?.kind ?? null,
        };
      });
    });
  },
};
