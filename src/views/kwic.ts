/**
 * `newsx kwic TERM`: keyword in context: one row a place where a word, a regular
 * expression or an entity stands, with the words around it.
 *
 *   newsx kwic strike -> … this | strike | in one hour …
 */
import { contextOf, type Finder, patternFinder, termFinder } from '../analyses/concordance.ts';
import type { Annotated } from '../document/document.ts';
import { BLOCK_KINDS, type Entity, MENTION_FORMS, type Mention } from '../document/layers.ts';
import { covers, type Span } from '../document/span.ts';
import { identitiesOf } from './counting.ts';
import { entityKeeper } from './filters.ts';
import { type KnownPeople, startKnownPeople } from './known-people.ts';
import { perDocument } from './per-document.ts';
import { spanPrinter } from './spans.ts';
import { ArgumentError, type Column, type RowOf, type View } from './view.ts';
import { type Filters, flag, hasWord, number, valuesOf } from './view-options.ts';

const OPTIONS = {
  regex: flag('the term is a regular expression, as in JavaScript; it minds case'),
  entity: flag('the term is words of an entity’s name, or its Wikidata identifier: all its mentions, pronouns too'),
  window: number('words', 'words of context on each side', { min: 0, max: 1000, whole: true, default: 12 }),
};

interface Hit extends Span {
  readonly entity?: Entity;
  readonly mention?: Mention;
}

type Read = Annotated<'structure' | 'entities'>;

const COLUMNS = [
  { key: 'doc' },
  { key: 'left', align: 'right', cut: 'start' },
  { key: 'keyword', look: 'hit' },
  { key: 'right', cut: 'end' },
  { key: 'start', type: 'number', detail: 2 },
  { key: 'end', type: 'number', detail: 2 },
  { key: 'part', values: BLOCK_KINDS, nullable: true, detail: 2 },
  { key: 'entity', nullable: true, optional: true, detail: 1 },
  { key: 'form', values: MENTION_FORMS, nullable: true, optional: true, detail: 1 },
] as const satisfies readonly Column[];

export type KwicRow = RowOf<typeof COLUMNS>;

export const kwic: View<KwicRow> = {
  name: 'kwic',
  summary: 'Lists a word, pattern or entity with the words around it: keyword in context.',
  argument: { name: 'term', summary: 'a word or phrase in any case, with * for any letters; see --regex and --entity' },
  requires: ['structure', 'entities'],
  options: OPTIONS,
  rowsNeed: (filters, term = '') => {
    const { regex, entity } = valuesOf(OPTIONS, filters);
    return regex ? {} : entity ? { entities: [term] } : { terms: [term] };
  },
  columns: COLUMNS,
  examples: ["newsx kwic 'sanction*' archive.jsonl", 'newsx kwic --entity "Li Qiang" seeds/ --window 6 --format csv'],
  start: (filters, term = '') => {
    const { window } = valuesOf(OPTIONS, filters);
    const people = startKnownPeople(identitiesOf(filters));
    const search = searchFor(term, filters, people);
    const run = perDocument((document: Read) => {
      const print = spanPrinter(document);
      return search(document).map((hit) => {
        const { text: keyword, start, end } = print.withText(hit);
        const { left, right } = contextOf(document, hit, window);
        return {
          doc: document.id,
          left,
          keyword: keyword.replace(/\s+/g, ' '),
          right,
          start,
          end,
          part: document.layers.structure.blocks.find((block) => covers(block, hit))?.kind ?? null,
          entity: hit.entity?.name ?? null,
          form: hit.mention?.form ?? null,
        };
      });
    });
    return { ...run, know: people.know };
  },
};

function searchFor(term: string, filters: Filters, people: KnownPeople): (document: Read) => readonly Hit[] {
  const { regex, entity } = valuesOf(OPTIONS, filters);
  if (term.trim() === '') throw new ArgumentError('the term is empty');
  if (regex && entity) throw new ArgumentError('--regex and --entity say two things of the term; give one');
  if (entity) {
    if (!hasWord(term)) throw new ArgumentError('the term has no word of a name');
    const isNamed = entityKeeper(people);
    return (document) => mentionsOf(document, isNamed(term, document));
  }
  const find: Finder = regex ? patternFinder(expressionOf(term)) : termFinder(term);
  return (document) => find(document.text);
}

function mentionsOf({ layers }: Read, isAsked: (entity: Entity) => boolean): Hit[] {
  return layers.entities
    .filter(isAsked)
    .flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, entity, mention })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function expressionOf(source: string): RegExp {
  try {
    return new RegExp(source, 'gu');
  } catch (error) {
    const reason = (error as Error).message.replace(/^Invalid regular expression: \/.*\/gu: /s, '');
    throw new ArgumentError(`the term is no valid regular expression: ${reason}`);
  }
}
