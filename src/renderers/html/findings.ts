/** What the page begins with: the findings over all articles, each a table or picture with the sentence that explains it. */

import { LEAST_WORDS, MOST_WORDS } from '../../analyses/quote-worth.ts';
import { countryName } from '../../lexicon/countries.ts';
import type { AboutRow, Corpus, OutletRow } from '../../views/report/corpus.ts';
import type { SpeakerRow } from '../../views/report/speaker-row.ts';
import { mapPicture } from '../pictures/map.ts';
import { networkPicture, plainest, strongest } from '../pictures/network.ts';
import { counted, inPage, type Link } from '../pictures/picture.ts';
import { timelinePicture } from '../pictures/timeline.ts';
import { escapeHtml } from './escape.ts';
import { type IdOf, leadingSpeakers, nameOf } from './league.ts';
import { dotted, type Listed, sourceLink, timeOf } from './listed.ts';
import { cell, percent, sortable } from './sortable.ts';

const SPEAKERS = 15;
const WORDS = 9;
/** A quote that is worth less stands for nobody. */
const WORTH = 0.45;
const LENGTH = `${LEAST_WORDS} to ${MOST_WORDS} words`;
const RELATIONS = 15;
const NODES = { wide: 32, narrow: 12 } as const;
const TIES = 25;
const COUNTRIES = 15;
const OUTLETS = 15;
/** Lines of the picture for each name in it: more are a tangle. */
const LINES = 2;

export interface Findings {
  readonly corpus: Corpus;
  readonly idOf: IdOf;
  readonly articles: readonly Listed[];
  /** Where a name leads: to its speaker's page, or to the articles that have it. */
  readonly linkOf: Link;
}

export function renderFindings(findings: Findings): string {
  const { corpus } = findings;
  const all = [
    ['who-speaks', 'Who speaks', whoSpeaks(findings)],
    ['what-they-say', 'What they say', whatTheySay(findings)],
    ['about-whom', 'Who speaks about whom', aboutWhom(corpus.about, findings.linkOf)],
    ['over-time', 'Over time', overTime(corpus)],
    ...(corpus.outlets.length > 1
      ? [['by-outlet', `By ${corpus.by}`, byOutlet(corpus, findings.linkOf)] as const]
      : []),
    ['together', 'Named together', together(findings)],
    ['places', 'Where', where(corpus)],
  ] as const;
  const isThere = ([, , content]: (typeof all)[number]): boolean => !content.startsWith(NONE);
  const missing = all.filter((one) => !isThere(one)).map(([, , sentence]) => sentence);
  // What is not there is said together, after what is.
  const rest = missing.length === 0 ? [] : [['not-found', 'Not found', missing.join('')] as const];
  return [...all.filter(isThere), ...rest].map(([id, title, content]) => section(id, title, content)).join('\n');
}

function section(id: string, title: string, content: string): string {
  return `<section aria-labelledby="${id}"><h2 id="${id}" tabindex="-1">${escapeHtml(title)}</h2>${content}</section>`;
}

const NONE = '<p class="none">';

export function none(sentence: string): string {
  return `${NONE}${sentence}</p>`;
}

function whoSpeaks({ corpus, idOf }: Findings): string {
  const { speakers, quotes } = corpus;
  if (quotes === 0) return none('No quotes were found.');
  const of = (status: string): readonly SpeakerRow[] => speakers.filter((one) => one.speakerStatus === status);
  const [named, lost] = [of('named'), of('unresolved')];
  // What several say together is one quote here, and one of each of them in the table.
  const ofNamed = corpus.outlets.reduce((sum, one) => sum + one.named, 0);
  const ofNobody = lost.reduce((sum, one) => sum + one.quotes, 0);
  const share = (part: number): string => percent(part / quotes);
  const sentence = `<p>${mostQuoted(named, corpus.articles)}${counted(named.length, 'speaker')} ${named.length === 1 ? 'is' : 'are'} named and ${named.length === 1 ? 'has' : 'have'} ${share(ofNamed)} of the ${counted(quotes, 'quote')}; ${share(quotes - ofNamed - ofNobody)} are of people and documents that the text only describes, such as “a spokesman”${lost.length === 0 ? '' : `; for ${share(ofNobody)} nobody could be told`}.</p>`;
  const more =
    speakers.length > SPEAKERS
      ? `<p class="more"><a href="#speakers">All ${counted(speakers.length, 'speaker')}</a></p>`
      : '';
  return sentence + leadingSpeakers(speakers, idOf, SPEAKERS) + more;
}

/** The finding in a sentence, where there is one: who is quoted most, and who comes next. */
function mostQuoted(named: readonly SpeakerRow[], articles: number): string {
  const [first, ...others] = named
    .slice(0, 3)
    .map((one) => ({ quotes: one.quotes, docs: one.docs, shown: escapeHtml(nameOf(one)) }));
  if (first === undefined || others.length === 0 || first.quotes <= others[0]!.quotes) return '';
  const next = others.map(({ shown, quotes }) => `${shown} (${quotes.toLocaleString('en')})`).join(' and ');
  return `<strong>${first.shown}</strong> is quoted most, ${counted(first.quotes, 'time')}${articles > 1 ? ` in ${first.docs.toLocaleString('en')} of ${counted(articles, 'article')}` : ''}, before ${next}. `;
}

/** The best quote of each of those who are quoted most. */
function whatTheySay({ corpus, idOf, articles }: Findings): string {
  const chosen = corpus.speakers
    .filter(({ speakerStatus, best }) => speakerStatus === 'named' && best !== null && best.worth >= WORTH)
    .slice(0, WORDS);
  if (chosen.length === 0) return none(`No quote is sure, verbatim and of ${LENGTH}, to stand here by itself.`);
  const items = chosen.map((speaker) => {
    const { best, title } = speaker;
    const article = articles[best!.article]!;
    const facts = dotted([
      `<a href="#a${article.number}q${best!.quote + 1}">${escapeHtml(article.title)}</a>`,
      escapeHtml(article.outlet),
      timeOf(article.date),
      sourceLink(article),
    ]);
    return `<li><blockquote>${escapeHtml(inMarks(best!.text))}</blockquote><p class="by"><a href="#${idOf(speaker)}">${escapeHtml(nameOf(speaker))}</a>${title ? ` <small>${escapeHtml(title)}</small>` : ''}</p><p class="facts">${facts}</p></li>`;
  });
  return `<p class="note">Of each of those who are quoted most, the surest of the quotes that are verbatim and of ${LENGTH}; who has none is left out.</p><ul class="words">${items.join('')}</ul><p class="more"><a href="#quotes">Search all ${counted(corpus.quotes, 'quote')}</a></p>`;
}

/** In quotation marks, without a comma that led on to who said it. */
function inMarks(words: string): string {
  return `“${words.replace(/,$/, '')}”`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function aboutWhom(about: readonly AboutRow[], linkOf: Link): string {
  if (about.length === 0) return none('No speaker who is named speaks about a person or an organization.');
  const rows = about.map(
    ({ speaker, entity, type, quotes, docs }) =>
      `<tr>${cell(nameLink(speaker, linkOf))}${cell(nameLink(entity, linkOf))}${cell(type, { classes: 'wide' })}${cell(String(quotes), { isNumber: true })}${cell(String(docs), { isNumber: true })}</tr>`,
  );
  return folded(rows, RELATIONS, (some) =>
    sortable({
      file: 'who-speaks-about-whom',
      caption: 'Named speakers and the persons and organizations that their quotes mention, by number of quotes',
      headings: [
        { title: 'Speaker' },
        { title: 'About' },
        { title: 'Type', classes: 'wide' },
        { title: 'Quotes', isNumber: true },
        { title: 'Articles', isNumber: true },
      ],
      rows: some,
    }),
  );
}

/** So many rows are shown; the page's script brings the others on a click, and without it they stand there. */
function folded(rows: readonly string[], shown: number, table: (rows: readonly string[]) => string): string {
  return table(rows).replace('<div class="table"', `<div class="table" data-shown="${shown}"`);
}

function nameLink(name: string, linkOf: Link): string {
  const href = linkOf(name);
  return href === null ? escapeHtml(name) : `<a href="${href}">${escapeHtml(name)}</a>`;
}

function overTime({ activity }: Corpus): string {
  const { unit, periods, undated } = activity;
  const note =
    undated === 0
      ? ''
      : `<p class="note">${counted(undated, 'article')} ${undated === 1 ? 'gives' : 'give'} no ${unit === 'year' ? 'date' : unit} and ${undated === 1 ? 'is' : 'are'} not in the picture.</p>`;
  if (periods.length === 0) return none('No article says when it was published.');
  if (periods.length === 1) {
    const { period, articles, quotes } = periods[0]!;
    return `<p>${counted(articles, 'article')} with ${counted(quotes, 'quote')}, of ${escapeHtml(period)}.</p>${note}`;
  }
  // No row of bars for what there is none of.
  const measures = periods.some(({ quotes }) => quotes > 0) ? ['article', 'quote'] : ['article'];
  const counts = periods.map(({ period, articles, quotes }) => ({
    period,
    counts: [articles, quotes].slice(0, measures.length),
  }));
  const link = (period: string): string => `#articles?when=${period}`;
  const draw = (width: number, classes: string): string =>
    inPage(timelinePicture(counts, measures, { width, link }), classes);
  const rows = periods.map(
    ({ period, articles, quotes }) =>
      `<tr><th scope="row"><a href="${link(period)}">${period}</a></th>${cell(String(articles), { isNumber: true })}${cell(String(quotes), { isNumber: true })}</tr>`,
  );
  const table = sortable({
    file: 'over-time',
    caption: `Articles and quotes by ${unit}`,
    headings: [{ title: capital(unit) }, { title: 'Articles', isNumber: true }, { title: 'Quotes', isNumber: true }],
    rows,
  });
  return `<p class="note hint">Each column is a ${unit}; it leads to its articles.</p>${draw(1100, 'roomy')}${draw(400, 'compact')}${note}<details><summary>The figures</summary>${table}</details>`;
}

function byOutlet({ outlets, by }: Corpus, linkOf: Link): string {
  const rows = outlets.map(({ outlet, articles, words, quotes, direct, named, speakers }: OutletRow) => {
    const leaders = speakers
      .slice(0, 3)
      .map(({ name, quotes: count }) => `${nameLink(name, linkOf)} <small>${count}</small>`);
    const link =
      outlet === null
        ? 'not given'
        : `<a href="#articles?outlet=${encodeURIComponent(outlet)}">${escapeHtml(outlet)}</a>`;
    const share = (part: number): string => (quotes === 0 ? '' : percent(part / quotes));
    const number = { isNumber: true } as const;
    return `<tr><th scope="row" data-value="${escapeHtml(outlet ?? '')}">${link}</th>${[
      cell(articles.toLocaleString('en'), { ...number, value: articles }),
      cell(quotes.toLocaleString('en'), { ...number, value: quotes }),
      cell(words === 0 ? '' : ((1000 * quotes) / words).toFixed(1), { ...number, classes: 'wide' }),
      cell(share(direct), { ...number, value: quotes === 0 ? '' : direct / quotes }),
      cell(share(named), { ...number, value: quotes === 0 ? '' : named / quotes, classes: 'wide' }),
      cell(leaders.join(', '), { classes: 'wide leaders', value: speakers.map(({ name }) => name).join('; ') }),
    ].join('')}</tr>`;
  });
  const table = (some: readonly string[]): string =>
    sortable({
      file: 'by-outlet',
      caption: `Articles and quotes by ${by}; the shares are of the quotes`,
      headings: [
        { title: capital(by!) },
        { title: 'Articles', isNumber: true },
        { title: 'Quotes', isNumber: true },
        { title: 'Per 1,000 words', isNumber: true, classes: 'wide' },
        { title: 'Direct', isNumber: true },
        { title: 'Named speaker', isNumber: true, classes: 'wide' },
        { title: 'Most quoted', classes: 'wide leaders' },
      ],
      rows: some,
    });
  return folded(rows, OUTLETS, table);
}

function together({ corpus, linkOf }: Findings): string {
  const { nodes, edges, all } = corpus.network;
  if (edges.length === 0) return none('No two persons or organizations are named in one paragraph.');
  const graph = { nodes, edges: edges.map(({ paragraphs, ...edge }) => ({ ...edge, weight: paragraphs })) };
  const draw = (width: number, most: number, classes: string): string => {
    const part = plainest(strongest(graph, most), LINES);
    const label = `${part.nodes.length} persons and organizations and who is named in one paragraph with whom; the strongest ties are in the table below`;
    return inPage(networkPicture(part, label, { width, link: linkOf }), `network ${classes}`);
  };
  const rows = edges
    .slice(0, TIES)
    .map(
      ({ source, target, paragraphs }) =>
        `<tr>${cell(nameLink(nodes[source]!.name, linkOf))}${cell(nameLink(nodes[target]!.name, linkOf))}${cell(String(paragraphs), { isNumber: true })}</tr>`,
    );
  const table = sortable({
    file: 'named-together',
    caption: 'Who is named with whom, in how many paragraphs',
    headings: [{ title: 'One' }, { title: 'Other' }, { title: 'Paragraphs', isNumber: true }],
    rows,
  });
  const left =
    all > NODES.wide ? ` Of ${all.toLocaleString('en')} that are named with others, those that are so most often.` : '';
  return `<p class="note">Circles are persons, squares organizations; the thicker a line, the more paragraphs name both; the strongest ties are drawn.${left}</p>${draw(1100, NODES.wide, 'roomy')}${draw(400, NODES.narrow, 'compact')}<details><summary>The strongest ties</summary>${table}</details>`;
}

function where({ places, articles }: Corpus): string {
  const { unmapped } = places;
  if (places.countries.length === 0 && places.points.length === 0)
    return none(unmapped === 0 ? 'No place is named.' : 'No place that is named could be put on the map.');
  const link = (name: string): string => `#articles?country=${encodeURIComponent(name)}`;
  const others =
    unmapped === 0
      ? ''
      : ` ${counted(unmapped, 'more place')} ${unmapped === 1 ? 'is' : 'are'} named that could not be put on it.`;
  const rows = places.countries.map(({ country, articles: count }) => {
    const name = countryName(country) ?? country;
    return `<tr><th scope="row"><a href="${link(name)}">${escapeHtml(name)}</a></th>${cell(count.toLocaleString('en'), { isNumber: true, value: count })}${cell(percent(count / articles), { isNumber: true, value: count / articles })}</tr>`;
  });
  const table = folded(rows, COUNTRIES, (some) =>
    sortable({
      file: 'countries',
      caption: 'Countries by the number of articles that name them or a place in them',
      headings: [{ title: 'Country' }, { title: 'Articles', isNumber: true }, { title: 'Of all', isNumber: true }],
      rows: some,
    }),
  );
  return `<p class="note">The darker a country, the more articles name it or a place in it; circles are cities and other places.${others}</p>${inPage(mapPicture(places), 'map')}<details><summary>The countries</summary>${table}</details>`;
}
