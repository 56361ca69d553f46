/**
 * Reads brat standoff: an `.ann` and the `.txt` beside it. Names are by their types,
 * quotes are `Content` with the `Source` and `Cue` that relations or events tie to it, a
 * relation from a content to a name is its speaker, equivalences and relations among
 * names are chains, an attribute `form` tells names from nominals and pronouns.
 *
 *   T1 Source 0 7 / T2 Content 13 15 / R1 source Arg1:T2 Arg2:T1 -> a quote with its source
 */
import { codePointsOf } from '../../document/code-points.ts';
import { createDocument } from '../../document/document.ts';
import { type EntityType, QUOTE_KINDS } from '../../document/layers.ts';
import { type Span, slice } from '../../document/span.ts';
import { type Chain, type GoldDocument, GoldError, type GoldQuote } from './gold.ts';
import { type Part, partOf, typeOf } from './labels.ts';

interface Bound {
  readonly label: string;
  readonly part: Part | null;
  readonly type: EntityType | 'date' | null;
  readonly spans: readonly Span[];
}

interface Standoff {
  readonly bound: ReadonlyMap<string, Bound>;
  readonly attributes: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
  /** What relations, events and equivalences tie to each text-bound annotation. */
  readonly ties: ReadonlyMap<string, readonly string[]>;
}

/** @throws GoldError that names the line, if it is not standoff of this text */
export function readBrat(id: string, text: string, annotations: string): GoldDocument {
  const standoff = parse(id, text, annotations);
  const all = [...standoff.bound];
  const named = all.filter(
    (one): one is [string, Bound & { type: EntityType }] => one[1].type !== null && one[1].type !== 'date',
  );
  const parts = (part: Part) => all.filter(([, bound]) => bound.part === part).map(([, bound]) => bound.spans);
  const isName = (one: string): boolean => (standoff.attributes.get(`form ${one}`) ?? 'name') === 'name';
  const chains = chainsOf(named, standoff);
  return {
    document: createDocument({ id, text, source: { path: id, format: 'brat', record: null, sha256: '' } }),
    findings: {
      names: named.filter(([one]) => isName(one)).map(([, { type, spans }]) => ({ type, ...whole(spans) })),
      quotes: quotesOf(text, standoff, chains, isName),
      cues: parts('cue'),
      sources: parts('source'),
      dates: all
        .filter(([, bound]) => bound.type === 'date')
        .map(([one, { spans }]) => {
          const value = standoff.notes.get(one);
          return { ...whole(spans), ...(value === undefined ? {} : { value }) };
        }),
      chains: chains.map(({ type, mentions }) => ({ type, mentions })),
    },
    foreign: all.filter(([, { part, type }]) => part === null && type === null).map(([, { label }]) => label),
  };
}

function whole(spans: readonly Span[]): Span {
  return { start: spans[0]!.start, end: spans.at(-1)!.end };
}

const BOUND = /^(T\S+)\t(\S+) ([\d ;]+)\t(.*)$/;

function parse(id: string, text: string, annotations: string): Standoff {
  const points = codePointsOf(text);
  const bound = new Map<string, Bound>();
  const attributes = new Map<string, string>();
  const notes = new Map<string, string>();
  const ties = new Map<string, string[]>();
  const tie = (members: readonly string[]): void => {
    for (const one of members) ties.set(one, [...(ties.get(one) ?? []), ...members.filter((other) => other !== one)]);
  };
  for (const [i, line] of annotations.split(/\r?\n/).entries()) {
    const fail = (why: string): never => {
      throw new GoldError(`${id}: line ${i + 1} of its .ann ${why}`);
    };
    const [key = '', what = '', words = ''] = line.split('\t');
    if (key.startsWith('T')) {
      const [, one, label, offsets, covered] = BOUND.exec(line) ?? fail('is no text-bound annotation');
      const spans = offsets!.split(';').map((pair) => {
        const [start, end] = pair
          .trim()
          .split(' ')
          .map((offset) => points.toUtf16(Number(offset))) as [number, number];
        return start < end ? { start, end } : fail(`has offsets outside the text: ${pair}`);
      });
      if (spans.map((span) => slice(text, span)).join(' ') !== covered)
        fail(`says "${covered}", but the text has other words there: was the .txt changed?`);
      bound.set(one!, { label: label!, part: partOf(label!), type: typeOf(label!), spans });
    } else if (/^[AM]/.test(key)) {
      const [name, one, value = ''] = what.split(' ');
      attributes.set(`${name} ${one}`, value);
    } else if (key.startsWith('#')) notes.set(what.split(' ')[1] ?? '', words);
    else if (/^[RE*]/.test(key)) tie([...what.matchAll(/\bT\S+/g)].map(([one]) => one));
  }
  return { bound, attributes, notes, ties };
}

type IdChain = Chain & { readonly ids: readonly string[] };

/** Mentions that are tied to one another, directly or not. */
function chainsOf(named: readonly (readonly [string, Bound & { type: EntityType }])[], { ties }: Standoff): IdChain[] {
  const byId = new Map(named);
  const left = new Set(byId.keys());
  const chains: IdChain[] = [];
  for (const [first, { type }] of named) {
    if (!left.delete(first)) continue;
    const ids = [first];
    for (const one of ids) for (const other of ties.get(one) ?? []) if (left.delete(other)) ids.push(other);
    chains.push({ type, ids, mentions: ids.map((one) => whole(byId.get(one)!.spans)) });
  }
  return chains;
}

function quotesOf(
  text: string,
  standoff: Standoff,
  chains: readonly IdChain[],
  isName: (one: string) => boolean,
): GoldQuote[] {
  const { bound, ties, attributes, notes } = standoff;
  const tied = (one: string, part: Part): string[] =>
    (ties.get(one) ?? []).filter((other) => bound.get(other)?.part === part);
  const chainOf = new Map(chains.flatMap((chain) => chain.ids.map((one) => [one, chain])));
  const quotes = [...bound]
    .filter(([, { part }]) => part === 'content')
    .map(([one, { spans }]) => {
      const sources = [...tied(one, 'source'), ...tied(one, 'cue').flatMap((cue) => tied(cue, 'source'))];
      const speaker = (ties.get(one) ?? []).map((other) => chainOf.get(other)).find((chain) => chain !== undefined);
      const names = speaker?.ids.flatMap((other) => [
        ...(isName(other) ? [slice(text, whole(bound.get(other)!.spans))] : []),
        ...(notes.has(other) ? [notes.get(other)!] : []),
      ]);
      return {
        content: spans,
        source: [...new Set(sources)].flatMap((source) => bound.get(source)!.spans),
        kind: QUOTE_KINDS.find((kind) => kind === attributes.get(`kind ${one}`)) ?? null,
        speaker: names ?? [],
      };
    });
  // Where no quote has a speaker, speakers were not annotated.
  return quotes.some(({ speaker }) => speaker.length > 0)
    ? quotes
    : quotes.map((quote) => ({ ...quote, speaker: null }));
}
