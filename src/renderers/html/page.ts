/**
 * The page: head, list of articles, tables and pictures, legend, articles. Its style and
 * its small script (which filters the list and shows an entity's mentions) stand in it,
 * and a content security policy allows these two by their hashes and nothing else.
 */

import { sha256Of } from '../../document/sha256.ts';
import { readAnnotated } from '../../inputs/records/annotated.ts';
import { readText } from '../../lexicon/data-files.ts';
import type { Corpus } from '../../views/report.ts';
import type { Row } from '../../views/view.ts';
import { type Article, factsOf, renderArticle, titleOf } from './article.ts';
import { escapeHtml } from './escape.ts';
import { leagueIds, renderLeague } from './league.ts';
import { renderLegend } from './legend.ts';
import { renderNetwork } from './network.ts';
import type { ReportDocument } from './text.ts';
import { renderTimeline } from './timeline.ts';

/** @param rows those of the view `report`: records, error records, and at last the corpus */
export function renderPage(rows: readonly Row[]): string {
  const failures = rows.filter((row) => 'error' in row);
  const articles = rows
    .filter((row) => 'schema' in row)
    .map((row, i): Article => ({ id: `a${i + 1}`, document: readAnnotated(row, {}) as ReportDocument }));
  const corpus = rows.find((row) => 'corpus' in row)!.corpus as unknown as Corpus;
  const title = articles.length === 1 ? titleOf(articles[0]!) : `${count(articles.length, 'article')}`;
  const style = readText('report/page.css');
  const script = readText('report/page.js');
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'`;
  const leagueRows = leagueIds(corpus.speakers);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="newsx">
<title>${escapeHtml(title)} – who said what</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#articles">Skip to the articles</a>
<header class="page"><p class="kicker">newsx report</p><h1>${escapeHtml(title)}</h1>
<p class="facts">${overview(articles)}</p></header>
<nav id="contents" aria-label="Articles"><details open><summary><h2>Articles</h2></summary>
<p class="filter" hidden><label for="filter">Show only articles with</label> <input id="filter" type="search" autocomplete="off" spellcheck="false"> <span id="shown" role="status"></span></p>
<div class="list"><ol>${articles.map(contentsItem).join('')}</ol>${failed(failures)}</div></details></nav>
<main>
<section aria-labelledby="speakers"><h2 id="speakers">Speakers</h2>${renderLeague(corpus.speakers, articles)}</section>
<section aria-labelledby="timeline"><h2 id="timeline">Over time</h2>${renderTimeline(corpus.activity)}</section>
<section aria-labelledby="network"><h2 id="network">Named together</h2>${renderNetwork(corpus.network)}</section>
<section aria-labelledby="articles"><h2 id="articles">The articles</h2>${renderLegend()}
${articles.map((article) => renderArticle(article, leagueRows)).join('')}</section>
</main>
<footer class="page"><p>Every mark is a span of the untouched text. A speaker is named only where the text tells who it is; what could not be explained is marked.</p></footer>
<script>${script}</script>
</body>
</html>
`;
}

function hashOf(content: string): string {
  return `sha256-${sha256Of(content, 'base64')}`;
}

function overview(articles: readonly Article[]): string {
  const sum = (layer: 'quotes' | 'entities' | 'unexplained'): number =>
    articles.reduce((total, { document }) => total + document.layers[layer].length, 0);
  return [
    count(sum('quotes'), 'quote'),
    `${sum('entities').toLocaleString('en')} persons, places and other things named`,
    `${sum('unexplained').toLocaleString('en')} not explained`,
  ].join(' · ');
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

function contentsItem(article: Article): string {
  const facts = [...factsOf(article).slice(0, 2), count(article.document.layers.quotes.length, 'quote')];
  return `<li><a href="#${article.id}">${escapeHtml(titleOf(article))}</a> <small>${escapeHtml(facts.join(' · '))}</small></li>`;
}

/** What could not be read is part of the report. */
function failed(failures: readonly Row[]): string {
  if (failures.length === 0) return '';
  const items = failures.map((row) => {
    const { message } = row.error as { readonly message: string };
    return `<li>${escapeHtml(String(row.id))} <small>${escapeHtml(message)}</small></li>`;
  });
  return `<h3>Not read</h3><ul class="failed">${items.join('')}</ul>`;
}
