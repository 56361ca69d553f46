/**
 * A quote as an item of a list: the sentence it stands in with its words marked, and below the article,
 * outlet, date and source. All lists of quotes, the search and the citations are made of these.
 *
 *   q2 of a5 -> <li class="quote direct" id="q31" …><p>“<span class="q direct">Nobody…</span>” …
 */

import { quoteWorth } from '../../analyses/quote-worth.ts';
import { countWords } from '../../analyses/words.ts';
import { wordsSaid } from '../../annotators/attributions/without-marks.ts';
import type { Quote } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import { escapeHtml } from './escape.ts';
import { type Article, dotted, sourceLink, timeOf } from './listed.ts';
import { markUp } from './marks.ts';

/** Longer surroundings than this are cut to the words quoted. */
const MOST = 900;

export interface QuoteItem {
  /** Its number over all articles, from 1. */
  readonly number: number;
  readonly worth: number;
  readonly quote: Quote;
  /** The words quoted and the speakers' names, to be searched. */
  readonly words: string;
  /** As it stands on the page of the first speaker, and of each other. */
  readonly html: readonly string[];
}

/** @param place of the quote in its article, from 0. @param speakers `s4`, on whose pages it is */
export function quoteItem(article: Article, place: number, number: number, speakers: readonly string[]): QuoteItem {
  const { id, document, listed } = article;
  const { text } = document;
  const quote = document.layers.quotes[place]!;
  const spans = wordsSaid(document, quote);
  const said = spans.map((span) => text.slice(span.start, span.end)).join(' … ');
  const worth = quoteWorth(quote, countWords(said));
  const around = surroundings(article, quote);
  const marks = [
    ...spans.map((span) => ({ ...span, classes: `q ${quote.kind}` })),
    ...quote.source.map((span) => ({ ...span, classes: 'source' })),
    ...quote.cue.map((span) => ({ ...span, classes: 'cue' })),
  ];
  const names = quote.speakers.map(({ name }) => name).join(' ');
  const facts = dotted([
    `<a href="#${id}q${place + 1}" class="article">${escapeHtml(listed.title)}</a>`,
    listed.outlet === '' ? '' : `<span class="outlet">${escapeHtml(listed.outlet)}</span>`,
    timeOf(listed.date),
    quote.kind,
    sourceLink(listed),
  ]);
  // Of several all are searched, cited and written to tables.
  const together =
    quote.speakers.length < 2 ? '' : ` data-names="${escapeHtml(quote.speakers.map(({ name }) => name).join('; '))}"`;
  const data = `data-w="${Math.round(worth * 100)}" data-k="${quote.kind}"${quote.verb ? ` data-v="${escapeHtml(quote.verb.lemma)}"` : ''}${together}`;
  const inside = `<p${language(article)}>${cut(around.start, text, -1)}${markUp(text, around, marks)}${cut(around.end, text, 1)}</p><p class="facts">${facts}</p>`;
  const html = speakers.map((speaker, i) => {
    // Its place is the page of the first speaker; on those of others it is there again.
    const own = i === 0 ? `class="quote" id="q${number}"` : `class="quote again" data-n="${number}"`;
    return `<li ${own} data-s="${speaker.slice(1)}" ${data}>${inside}</li>`;
  });
  return { number, worth, quote, words: `${names} ${said}`, html };
}

function language({ document }: Article): string {
  const { language } = document.layers;
  return language === 'und' ? '' : ` lang="${language}"`;
}

/** An ellipsis where the surroundings are cut within a sentence. */
function cut(at: number, text: string, direction: -1 | 1): string {
  const beyond = (direction < 0 ? text.slice(Math.max(0, at - 2), at) : text.slice(at, at + 1)).trim();
  return beyond === '' || (direction < 0 && '.!?”"’'.includes(beyond.at(-1)!)) ? '' : '… ';
}

/** From the sentence in which the saying begins to that in which it ends, within its paragraph. */
function surroundings({ document }: Article, { content, source, cue }: Quote): Span {
  const { sentences, structure } = document.layers;
  const [first, last] = [content[0]!, content.at(-1)!];
  const paragraph = structure.blocks.find((block) => block.start <= first.start && first.start < block.end);
  const near = [...content, ...source, ...cue].filter(
    (span) => paragraph === undefined || (span.start >= paragraph.start && span.end <= paragraph.end),
  );
  const whole = {
    start: Math.min(first.start, ...near.map(({ start }) => start)),
    end: Math.max(last.end, ...near.map(({ end }) => end)),
  };
  const touched = sentences.filter((one) => one.start < whole.end && whole.start < one.end);
  const start = Math.min(whole.start, ...touched.map((one) => one.start));
  const end = Math.max(whole.end, ...touched.map((one) => one.end));
  return end - start > MOST ? whole : { start, end };
}
