/**
 * `newsx eval GOLD` and `newsx differences GOLD`: how well newsx does on texts that people
 * annotated, and where it differs from them. The texts of the gold are read anew, or the
 * files named after it are what is compared: `annotate` records, or texts to annotate.
 *
 *   gold: Ada Obi, person; found: Obi, person -> names all exact: 0 of 1; boundary: "Ada Obi", "Obi"
 */
import type { Document } from '../../document/document.ts';
import { type GoldDocument, GoldError } from '../../inputs/gold/gold.ts';
import { spanPrinter } from '../spans.ts';
import { ArgumentError, type Column, type Row, type RowOf, type View, type ViewRun } from '../view.ts';
import { chains } from './chains.ts';
import { DIFFERENCE_KINDS, type Layer, MEASURES, type MeasureRow } from './layer.ts';
import { type Pair, type Pairing, startPairing } from './pairs.ts';
import { quotes } from './quotes.ts';
import { dates, names } from './spans.ts';

const LAYERS: readonly Layer[] = [names, quotes, dates, chains];

const SHARED = {
  requires: ['structure', 'entities', 'quotes', 'dates'],
  argument: {
    name: 'gold',
    summary: 'annotated texts: a brat folder, a CoNLL file, or records of annotate that were corrected',
    bringsTexts: true,
    isFile: true,
  },
} as const;

const DIFFERENCES = [
  { key: 'doc' },
  { key: 'layer' },
  { key: 'type', nullable: true },
  { key: 'difference', values: DIFFERENCE_KINDS },
  { key: 'gold', nullable: true },
  { key: 'found', nullable: true },
  { key: 'start', type: 'number', detail: 1 },
  { key: 'end', type: 'number', detail: 1 },
] as const satisfies readonly Column[];

export type DifferenceRow = RowOf<typeof DIFFERENCES>;

export const evaluate: View<MeasureRow> = {
  ...SHARED,
  name: 'eval',
  summary: 'Compares findings with annotations by hand: precision, recall and F1 by the measures of the field.',
  columns: MEASURES,
  examples: ['newsx eval gold/', 'newsx eval corrected.jsonl annotated.jsonl --format csv'],
  start: (_, path) =>
    start(path!, (golds, pairing) => {
      const pairs = pairing.pairs();
      return [
        ...LAYERS.filter((layer) => pairs.some(layer.isIn)).flatMap((layer) => layer.measures(pairs)),
        ...counts(golds, pairing),
      ];
    }),
};

export const differences: View<DifferenceRow> = {
  ...SHARED,
  name: 'differences',
  summary: 'Says where findings and annotations by hand differ: what was missed, is extra, or is wrong in part.',
  columns: DIFFERENCES,
  examples: ['newsx differences gold/', 'newsx differences corrected.jsonl annotated.jsonl --format csv'],
  start: (_, path) =>
    start(path!, (__, pairing) => {
      const pairs = pairing.pairs();
      const layers = LAYERS.filter((layer) => pairs.some(layer.isIn));
      return pairs.flatMap((pair) => layers.flatMap((layer) => rowsOf(pair, layer)));
    }),
};

async function start<R extends Row>(
  path: string,
  rows: (golds: readonly GoldDocument[], pairing: Pairing) => R[],
): Promise<ViewRun<R>> {
  const golds = await gold(path);
  const pairing = startPairing(golds);
  return {
    texts: golds.map(({ document }) => document),
    add: (document: Document) => {
      pairing.add(document);
      return [];
    },
    end: () => {
      if (pairing.paired === 0 && pairing.strangers > 0) throw new ArgumentError(unpaired(path, golds));
      return rows(golds, pairing);
    },
  };
}

function unpaired(path: string, golds: readonly GoldDocument[]): string {
  const isConll = golds.every(({ document }) => document.source.format === 'conll');
  const why = isConll ? ', and CoNLL does not keep the spaces of a text' : '';
  return `no text of ${path} is among the files, so nothing can be compared: texts must be the same, letter for letter${why}; without files, those of ${path} are read anew`;
}

async function gold(path: string): Promise<GoldDocument[]> {
  const { readGold } = await import('../../inputs/gold/index.ts');
  try {
    return readGold(path);
  } catch (error) {
    throw error instanceof GoldError ? new ArgumentError(error.message) : error;
  }
}

/** What was compared, and what could not be: a document without its gold, a label that newsx does not have. */
function counts(golds: readonly GoldDocument[], { paired, strangers }: Pairing): MeasureRow[] {
  const row = (type: string, measure: string, found: number | null, annotated: number): MeasureRow => {
    return { layer: 'documents', type, measure, precision: null, recall: null, f1: null, found, gold: annotated };
  };
  const labels = new Map<string, number>();
  for (const label of golds.flatMap(({ foreign }) => foreign)) labels.set(label, (labels.get(label) ?? 0) + 1);
  return [
    row('all', 'compared', paired, golds.length),
    ...(strangers > 0 ? [row('all', 'without gold', strangers, 0)] : []),
    ...[...labels].sort().map(([label, number]) => ({ ...row(label, 'not compared', null, number), layer: 'labels' })),
  ];
}

function rowsOf(pair: Pair, layer: Layer): DifferenceRow[] {
  const print = spanPrinter(pair.document);
  return layer
    .differences(pair)
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ type, difference, gold: annotated, found, ...span }) => {
      return {
        doc: pair.document.id,
        layer: layer.name,
        type,
        difference,
        gold: annotated,
        found,
        ...print.offsets(span),
      };
    });
}
