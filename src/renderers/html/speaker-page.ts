/**
 * The page of one speaker: what is known of whom, when quoted, with which verbs, about whom and where,
 * and every quote, the best first.
 */

import type { Activity } from '../../views/report/activity.ts';
import type { Counted, SpeakerRow } from '../../views/report/speaker-row.ts';
import { counted, inPage } from '../pictures/picture.ts';
import { timelinePicture } from '../pictures/timeline.ts';
import { escapeHtml } from './escape.ts';
import { aboutOf, countryOf, nameOf } from './league.ts';
import { dayInWords, dotted } from './listed.ts';
import { percent } from './sortable.ts';

/** @param items those of the quotes, in the order in which they are shown; in a folder they come with the part */
export function speakerPage(
  speaker: SpeakerRow,
  id: string,
  activity: Activity,
  linkOf: (name: string) => string | null,
  items: readonly string[],
): string {
  const { quotes, quoteShare, words, docs, direct, firstDate, lastDate, speakerStatus } = speaker;
  const facts = dotted([
    [escapeHtml(aboutOf(speaker)), countryOf(speaker)].filter(Boolean).join(', '),
    `${counted(quotes, 'quote')}, ${percent(quoteShare)} of all`,
    `${counted(words, 'word')}`,
    `${direct} direct`,
    `in ${counted(docs, 'article')}`,
    rangeOf(firstDate, lastDate),
  ]);
  return `<section class="speaker one" id="${id}" data-name="${escapeHtml(nameOf(speaker))}" aria-labelledby="${id}h">
<header><h2 id="${id}h" class="${speakerStatus}" tabindex="-1">${escapeHtml(nameOf(speaker))}</h2><p class="facts">${facts}</p></header>
${profile(speaker, activity, linkOf)}
<ol class="quotes">${items.join('')}</ol>
<p class="back"><a href="#speakers">All speakers</a></p>
</section>
`;
}

/** `3 March 2025 – 9 May 2025`. */
export function rangeOf(first: string | null, last: string | null): string {
  if (first === null || last === null) return '';
  return first === last ? dayInWords(first) : `${dayInWords(first)} – ${dayInWords(last)}`;
}

function profile(speaker: SpeakerRow, { unit, periods }: Activity, linkOf: (name: string) => string | null): string {
  const { verbs, about, outlets, periods: when, quotes } = speaker;
  const parts = [
    quotes > 1 && when.length > 0 && periods.length > 1 ? whenQuoted(when, periods, unit) : '',
    list('With these verbs', quotes > 1 ? verbs : [], () => null),
    list('Speaks about', about, linkOf),
    list('Quoted in', outlets.length > 1 ? outlets : [], () => null),
  ];
  return parts.every((part) => part === '') ? '' : `<div class="profile">${parts.join('')}</div>`;
}

function whenQuoted(when: SpeakerRow['periods'], periods: Activity['periods'], unit: string): string {
  const quotes = new Map(when);
  const picture = timelinePicture(
    periods.map(({ period }, place) => ({ period, counts: [quotes.get(place) ?? 0] })),
    ['quote'],
    { width: 420, row: 56 },
  );
  const said = when.map(([place, count]) => `${periods[place]!.period}: ${count}`).join(', ');
  return `<div class="when"><h3>Quotes by ${unit}</h3>${inPage({ ...picture, label: `Quotes by ${unit}. ${said}` }, 'small')}</div>`;
}

function list(title: string, counts: readonly Counted[], linkOf: (name: string) => string | null): string {
  if (counts.length === 0) return '';
  const items = counts.map(({ name, quotes }) => {
    const href = linkOf(name);
    const shown = escapeHtml(name);
    return `<li>${href === null ? shown : `<a href="${href}">${shown}</a>`} <small>${quotes}</small></li>`;
  });
  return `<div><h3>${title}</h3><ul>${items.join('')}</ul></div>`;
}
