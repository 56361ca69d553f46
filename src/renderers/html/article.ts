/**
 * One article of the page: its heading and facts, its marked text, and beside it who
 * speaks, who and what is named, when, and what the findings leave unexplained. Each
 * entry links to its place in the text, each quote's number to its speaker.
 */
import { ENTITY_TYPES, type Entity } from '../../document/layers.ts';
import { slice } from '../../document/span.ts';
import { ADDRESS_FIELDS } from '../../views/report/index.ts';
import { counted } from '../pictures/picture.ts';
import { escapeHtml } from './escape.ts';
import { TYPE_NAMES } from './legend.ts';
import { type Article, dotted, sourceLink } from './listed.ts';
import { type ArticleSpeaker, speakersOf } from './speakers.ts';
import { renderText } from './text.ts';

/** Publication, agency, place and the input's own fields, as far as they are known. */
function factsOf({ document }: Article): string[] {
  const { published, agency, dateline, bylines } = document.layers.structure;
  return [
    published?.text.replace('T', ' ') ?? dateline?.date,
    agency,
    dateline?.place,
    bylines.map(({ text }) => text).join(', '),
    ...Object.entries(document.fields).map(([name, value]) => {
      const isAddress = value !== null && (ADDRESS_FIELDS as readonly string[]).includes(name);
      return value === null || isAddress ? null : `${name}: ${value}`;
    }),
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '');
}

/** The pages of those who say a quote, by their names in the article. */
export type SpeakerPages = ReadonlyMap<number, readonly { readonly called: string | null; readonly id: string }[]>;

/** @param pages of the speakers of each quote that has any, by the quote's place */
export function renderArticle(article: Article, pages: SpeakerPages): string {
  const { id, document, listed } = article;
  const { quotes, entities, language } = document.layers;
  const speakers = speakersOf(quotes);
  const facts = dotted([
    ...factsOf(article).map(escapeHtml),
    counted(quotes.length, 'quote'),
    listed.title === document.id ? '' : `<span class="doc">${escapeHtml(document.id)}</span>`,
    sourceLink(listed, 'Read it where it was published'),
  ]);
  return `<article class="one" id="${id}" aria-labelledby="${id}h">
<header><h2 id="${id}h" tabindex="-1">${escapeHtml(listed.title)}</h2>
<p class="facts">${facts}</p></header>
<div class="columns"><div class="text"${language === 'und' ? '' : ` lang="${language}"`}>${renderText(document, id, speakers)}</div>
<div class="findings">${speakersSection(article, speakers, pages)}${entitiesSection(id, entities)}${datesSection(article)}${unexplainedSection(article)}</div></div>
<p class="back"><a href="#articles">All articles</a></p>
</article>
`;
}

function speakersSection(article: Article, speakers: readonly ArticleSpeaker[], pages: SpeakerPages): string {
  if (speakers.length === 0) return '<h3>Who says what</h3><p class="none">No quotes were found.</p>';
  const { id, document } = article;
  const byId = new Map(document.layers.entities.map((entity) => [entity.id, entity]));
  const items = speakers.map((speaker, i) => {
    const page = speaker.quotes
      .flatMap((quote) => pages.get(quote) ?? [])
      .find(({ called }) => called === speaker.name)?.id;
    const shown = escapeHtml(speaker.name ?? 'Speaker not found');
    const name = page ? `<a href="#${page}">${shown}</a>` : shown;
    const entity = speaker.entity === null ? undefined : byId.get(speaker.entity);
    const about = speaker.status === 'described' ? 'described, not named' : entity ? aboutOf(entity) : '';
    const links = speaker.quotes.map((quote) => quoteLink(article, quote)).join(' ');
    return `<li id="${id}s${i + 1}" class="${speaker.status}">${name}${small(about)} <span class="numbers">${links}</span></li>`;
  });
  return `<h3>Who says what</h3><ul class="says">${items.join('')}</ul>`;
}

/** A quote's number, as a link to it in the text. */
function quoteLink({ id, document }: Article, quote: number): string {
  const { kind } = document.layers.quotes[quote]!;
  return `<a class="n ${kind}" href="#${id}q${quote + 1}" aria-label="Quote ${quote + 1}, ${kind}">${quote + 1}</a>`;
}

function aboutOf({ title, affiliation, country }: Entity): string {
  const from = country && `${country.value}${country.basis === 'inferred' ? ' (inferred)' : ''}`;
  return [title?.value, affiliation?.value ?? from].filter((fact) => fact).join(', ');
}

function entitiesSection(id: string, entities: readonly Entity[]): string {
  if (entities.length === 0) return '';
  const groups = ENTITY_TYPES.map((type) => {
    const items = entities.flatMap((entity, i) =>
      entity.type === type
        ? `<li><a class="m ${type}" href="#${id}e${i + 1}" data-e="${i + 1}">${escapeHtml(entity.name)}</a>${small(
            [aboutOf(entity), entity.mentions.length > 1 ? `${entity.mentions.length} times` : '']
              .filter(Boolean)
              .join(', '),
          )}</li>`
        : [],
    );
    return items.length === 0 ? '' : `<li class="type">${TYPE_NAMES[type]}<ul>${items.join('')}</ul></li>`;
  });
  return `<details open><summary><h3>Who and what is named</h3></summary><ul class="entities">${groups.join('')}</ul></details>`;
}

function datesSection({ id, document }: Article): string {
  const { dates } = document.layers;
  if (dates.length === 0) return '';
  const items = dates.map(
    (date, i) =>
      `<li><a class="d" href="#${id}d${i + 1}">${escapeHtml(slice(document.text, date))}</a>${small(date.value ?? 'not resolved')}</li>`,
  );
  return `<details><summary><h3>Dates and times</h3></summary><ul>${items.join('')}</ul></details>`;
}

function unexplainedSection({ id, document }: Article): string {
  const { unexplained } = document.layers;
  if (unexplained.length === 0) return '';
  const items = unexplained.map(
    (item, i) => `<li><a class="unexplained" href="#${id}u${i + 1}">${REASONS[item.reason]}</a></li>`,
  );
  return `<h3>Not explained</h3><ul>${items.join('')}</ul>`;
}

const REASONS = {
  'quotation-marks-without-quote': 'quotation marks that belong to no quote',
  'quote-without-speaker': 'a quote whose speaker was not found',
  'unmatched-quotation-mark': 'a quotation mark without its partner',
} as const;

function small(text: string): string {
  return text === '' ? '' : ` <small>${escapeHtml(text)}</small>`;
}
