/**
 * The frame of the report: head, findings, and a section each for speakers, quotes, articles and
 * method. Without its script they follow one another; with it each is a page. The style and the script
 * stand in it, and a content security policy allows these two by their hashes, and in a folder
 * the parts beside it, and nothing else.
 */
import { sha256Of } from '../../document/sha256.ts';
import { readText } from '../../lexicon/data-files.ts';
import type { Corpus } from '../../views/report/corpus.ts';
import type { Row } from '../../views/view.ts';
import { counted } from '../pictures/picture.ts';
import { escapeHtml } from './escape.ts';
import { type Findings, none, renderFindings } from './findings.ts';
import { renderLegend } from './legend.ts';
import { dotted } from './listed.ts';
import { renderMethod } from './method.ts';
import { rangeOf } from './speaker-page.ts';

export interface Content {
  readonly findings: Findings;
  readonly failures: readonly Row[];
  /** The table of all speakers, and their pages. */
  readonly speakers: string;
  /** The table of all articles, and the articles. */
  readonly articles: string;
  /** What the script must know: which parts there are, in a folder. */
  readonly config: { readonly [key: string]: string | number | readonly string[] };
  /** In a folder: the parts beside it are loaded. */
  readonly hasParts: boolean;
}

export function renderPage({ findings, failures, speakers, articles, config, hasParts }: Content): string {
  const { corpus } = findings;
  const title = titleOf(findings);
  const style = readText('report/page.css');
  const script = readText('report/page.js');
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'${hasParts ? " 'self'" : ''}; base-uri 'none'; form-action 'none'`;
  const data = JSON.stringify({ ...config, title }).replace(
    /[<>&']/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
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
<a class="skip" href="#main">Skip to the report</a>
<header class="page"><p class="kicker">newsx report</p><h1>${escapeHtml(title)}</h1>
<p class="facts">${overview(corpus)}</p></header>
<nav id="pages" aria-label="Pages of the report"><ul>${PAGES.map(([id, name]) => `<li><a href="#${id}">${name}</a></li>`).join('')}</ul>
<form role="search" id="search" hidden><label for="query">Search</label> <input id="query" type="search" autocomplete="off" spellcheck="false" placeholder="quotes, speakers, articles"></form></nav>
<main id="main">
<div class="page" id="findings">
${renderFindings(findings)}
</div>
<div class="page" id="speakers"><div class="all"><h2 id="speakersh" tabindex="-1">Speakers</h2>${corpus.quotes === 0 ? none('No quotes were found.') : ''}</div>${speakers}</div>
<div class="page" id="quotes"><div class="all"><h2 id="quotesh" tabindex="-1">Quotes</h2><noscript><p class="note">All quotes stand with their speakers above; searching them needs JavaScript.</p></noscript><div id="finder"></div></div></div>
<div class="page" id="articles"><div class="all"><h2 id="articlesh" tabindex="-1">Articles</h2></div>${renderLegend()}${articles}</div>
<div class="page" id="method"><div class="all"><h2 id="methodh" tabindex="-1">Method</h2>${renderMethod(corpus, failures)}</div></div>
</main>
<footer class="page"><p>Made with newsx. Every quote is a span of the untouched text, to the letter; a speaker is named only where the text tells who it is. <a href="#method">How it was made, and how right it is</a></p></footer>
<script type="application/json" id="config">${data}</script>
<script>${script}</script>
</body>
</html>
`;
}

const PAGES = [
  ['findings', 'Findings'],
  ['speakers', 'Speakers'],
  ['quotes', 'Quotes'],
  ['articles', 'Articles'],
  ['method', 'Method'],
] as const;

function hashOf(content: string): string {
  return `sha256-${sha256Of(content, 'base64')}`;
}

function titleOf({ corpus, articles }: Findings): string {
  if (corpus.title !== null) return corpus.title;
  return articles.length === 1 ? articles[0]!.title : counted(articles.length, 'article');
}

function overview({ title, articles, quotes, speakers, outlets, firstDate, lastDate }: Corpus): string {
  const named = speakers.filter(({ speakerStatus }) => speakerStatus === 'named').length;
  return dotted([
    title === null ? '' : counted(articles, 'article'),
    outlets.length > 1 ? counted(outlets.filter(({ outlet }) => outlet !== null).length, 'outlet') : '',
    rangeOf(firstDate, lastDate),
    counted(quotes, 'quote'),
    `${counted(named, 'named speaker')}`,
  ]);
}
