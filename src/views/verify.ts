/**
 * `newsx verify DRAFT SOURCES`: the quotes of a draft, a summary or a chatbot's answer, each against the sources: one row
 * a quote, with its place in the source. The exit code is 1 where one is neither verbatim nor trimmed.
 *
 *   newsx verify draft.txt articles/ -> altered, Mara Okonjo, "We will pay …", post-1, pay -> not pay
 */

import { type Claim, FEWEST_WORDS, type SourceQuote, startVerification, VERDICTS } from '../analyses/verify-quotes.ts';
import { countWords } from '../analyses/words.ts';
import { findMarks } from '../annotators/attributions/marks.ts';
import type { Annotated, Document } from '../document/document.ts';
import type { Quote } from '../document/layers.ts';
import { overlaps, type Span, slice } from '../document/span.ts';
import { spanPrinter } from './spans.ts';
import { ArgumentError, type Column, type RowOf, type View, type ViewRun } from './view.ts';

const COLUMNS = [
  { key: 'verdict', values: VERDICTS },
  { key: 'speaker', nullable: true, look: 'name' },
  { key: 'quote', look: 'prose' },
  { key: 'difference', nullable: true, look: 'prose', detail: 1 },
  { key: 'doc', nullable: true, detail: 1 },
  { key: 'sourceSpeaker', nullable: true, look: 'name', detail: 2 },
  { key: 'sourceQuote', nullable: true, look: 'prose', detail: 2 },
  { key: 'start', nullable: true, type: 'number', detail: 3 },
  { key: 'end', nullable: true, type: 'number', detail: 3 },
  { key: 'draft', detail: 3 },
  { key: 'draftStart', type: 'number', detail: 3 },
  { key: 'draftEnd', type: 'number', detail: 3 },
] as const satisfies readonly Column[];

export type VerdictRow = RowOf<typeof COLUMNS>;
type Read = Annotated<'structure' | 'entities' | 'quotes'>;

export const verify: View<VerdictRow> = {
  name: 'verify',
  summary: 'Checks the quotes of a draft against sources: verbatim, trimmed, altered, of another speaker, not found.',
  argument: {
    name: 'draft',
    summary: 'the draft, summary or answer whose quotes are checked: a file of any format',
    isFile: true,
  },
  requires: ['structure', 'entities', 'quotes'],
  columns: COLUMNS,
  examples: ['newsx verify draft.txt articles/', 'newsx verify answer.md news.newsx --format csv'],
  start: async (_, path = '') => {
    const claims = (await readDraft(path)).flatMap(claimsOf);
    const verification = startVerification(claims);
    let isWrong = false;
    let hasSource = false;
    return {
      add: (document) => {
        hasSource = true;
        verification.add(sourcesOf(document as Read));
        return [];
      },
      end: (allFailed) => {
        // Where nothing was read, that a quote is nowhere says nothing of the draft.
        if (!hasSource)
          throw new ArgumentError(
            `${allFailed ? 'no source could be read' : 'no article is among the sources'}: nothing was checked`,
          );
        return verification.end().map(({ verdict, source, difference }, i) => {
          if (verdict !== 'verbatim' && verdict !== 'trimmed') isWrong = true;
          const { speaker, text, draft, start, end } = claims[i]!;
          return {
            verdict,
            speaker,
            quote: text.replace(/\s+/g, ' '),
            difference,
            doc: source?.doc ?? null,
            sourceSpeaker: source?.speakers[0] ?? null,
            sourceQuote: source?.stretches.join(' … ').replace(/\s+/g, ' ') ?? null,
            start: source?.start ?? null,
            end: source?.end ?? null,
            draft,
            draftStart: start,
            draftEnd: end,
          };
        });
      },
      isWrong: () => isWrong,
    } satisfies ViewRun<VerdictRow>;
  },
};

async function readDraft(path: string): Promise<Read[]> {
  const [{ annotate }, { findFiles }, { readDocuments }, { Readable }] = await Promise.all([
    import('../annotators/annotate.ts'),
    import('../inputs/find-files.ts'),
    import('../inputs/index.ts'),
    import('node:stream'),
  ]);
  const files = findFiles([path], Readable.from([]));
  const documents: Read[] = [];
  for await (const { document, failure } of readDocuments(files, { format: null, encoding: null, given: {} })) {
    if (failure) throw new ArgumentError(`${path}: ${failure.message}`);
    if (document) documents.push(annotate(document, ['structure', 'entities', 'quotes']) as Read);
  }
  return documents;
}

interface Placed extends Claim {
  readonly draft: string;
  readonly start: number;
  readonly end: number;
}

/** What stands between quotation marks in the draft, with the one who is said to say it; a few words of nobody are no quote. */
function claimsOf(draft: Read): Placed[] {
  const print = spanPrinter(draft);
  return quotedIn(draft).flatMap((span) => {
    const quote = draft.layers.quotes.find(({ content }) => content.some((one) => overlaps(one, span)));
    const speaker = quote?.speakerStatus === 'named' ? (quote.speaker?.name ?? null) : null;
    const text = slice(draft.text, span);
    if (speaker === null && countWords(text) < FEWEST_WORDS) return [];
    return [{ speaker, text, draft: draft.id, ...print.offsets(span) }];
  });
}

/** The outermost stretches between quotation marks, without these. */
function quotedIn({ text, layers }: Document & Read): Span[] {
  const marks = findMarks(text, layers.structure.blocks);
  return marks.quotations
    .filter(({ depth }) => depth === 0)
    .map(({ inner }) => inner)
    .filter(({ start, end }) => start < end);
}

/** What is said in a source: of each quote its words in quotation marks, and those that are the reporter's. */
function sourcesOf(document: Read): SourceQuote[] {
  const print = spanPrinter(document);
  const quoted = quotedIn(document);
  const taken = new Set<Span>();
  const sources: SourceQuote[] = document.layers.quotes.flatMap((quote) => {
    const speakers = namesOf(quote);
    const inside = quoted.filter((span) => quote.content.some((one) => overlaps(one, span)));
    for (const span of inside) taken.add(span);
    const source = (spans: readonly Span[], isQuoted: boolean): SourceQuote => ({
      doc: document.id,
      speakers,
      stretches: spans.map((span) => slice(document.text, span)),
      isQuoted,
      ...print.offsets({ start: spans[0]!.start, end: spans.at(-1)!.end }),
    });
    // Between stretches of a mixed quote stand words of the reporter's: each is by itself.
    const marked =
      quote.kind === 'direct' && inside.length > 1
        ? [source(inside, true)]
        : inside.map((span) => source([span], true));
    return quote.kind === 'direct' ? marked : [...marked, source(quote.content, false)];
  });
  // Said by nobody that could be told.
  for (const span of quoted)
    if (!taken.has(span) && !sources.some(({ isQuoted }) => isQuoted && taken.has(span)))
      sources.push({
        doc: document.id,
        speakers: [],
        stretches: [slice(document.text, span)],
        isQuoted: true,
        ...print.offsets(span),
      });
  return sources;
}

function namesOf({ speakers, onBehalfOf, speakerStatus }: Quote): string[] {
  if (speakerStatus !== 'named') return onBehalfOf ? [onBehalfOf.name] : [];
  return [...speakers, ...(onBehalfOf ? [onBehalfOf] : [])].map(({ name }) => name);
}
