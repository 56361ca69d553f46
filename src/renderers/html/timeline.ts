/**
 * Articles and quotes over time as a picture: two rows of bars over one axis, with the
 * figures in a table below for those who cannot see it.
 */
import type { Activity } from '../../views/activity.ts';
import { escapeHtml } from './escape.ts';

const WIDTH = 900;
const LEFT = 8;
const ROW = 90;
const GAP = 34;
/** No more labels on the axis than can be read. */
const LABELS = 8;

export function renderTimeline({ unit, periods, undated }: Activity): string {
  const note =
    undated === 0
      ? ''
      : `<p class="note">${undated} ${undated === 1 ? 'article gives' : 'articles give'} no ${unit === 'year' ? 'date' : unit} and ${undated === 1 ? 'is' : 'are'} not in the picture.</p>`;
  if (periods.length === 0) return '<p class="none">No article says when it was published.</p>';
  if (periods.length === 1) {
    const [{ period, articles, quotes }] = periods as [Activity['periods'][number]];
    return `<p>${articles} ${articles === 1 ? 'article' : 'articles'} with ${quotes} ${quotes === 1 ? 'quote' : 'quotes'}, of ${escapeHtml(period)}.</p>${note}`;
  }
  const summary = `Articles and quotes for each ${unit} from ${periods[0]!.period} to ${periods.at(-1)!.period}. The figures are in the table below.`;
  const height = 2 * (ROW + GAP) + 24;
  return `<div class="scroll" tabindex="0" role="region" aria-label="Timeline"><svg class="picture" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${summary}">${barRow(periods, 'articles', 0)}${barRow(periods, 'quotes', ROW + GAP)}${axis(periods, height)}</svg></div>${note}<details><summary>The figures</summary><table><caption>Articles and quotes by ${unit}</caption><thead><tr><th scope="col">${unit}</th><th scope="col" class="number">articles</th><th scope="col" class="number">quotes</th></tr></thead><tbody>${periods
    .map(
      ({ period, articles, quotes }) =>
        `<tr><th scope="row">${period}</th><td class="number">${articles}</td><td class="number">${quotes}</td></tr>`,
    )
    .join('')}</tbody></table></details>`;
}

type Periods = Activity['periods'];

function step(periods: Periods): number {
  return (WIDTH - 2 * LEFT) / periods.length;
}

function barRow(periods: Periods, measure: 'articles' | 'quotes', top: number): string {
  const most = Math.max(1, ...periods.map((period) => period[measure]));
  const width = step(periods);
  const bars = periods.map((period, i) => {
    const height = round((ROW * period[measure]) / most);
    const x = round(LEFT + i * width + width * 0.1);
    return `<rect class="${measure}" x="${x}" y="${round(top + GAP + ROW - height)}" width="${round(width * 0.8)}" height="${height}"><title>${period.period}: ${period[measure]} ${measure}</title></rect>`;
  });
  const floor = top + GAP + ROW;
  return `<text x="${LEFT}" y="${top + 20}">${measure}, at most ${most}</text><line x1="${LEFT}" x2="${WIDTH - LEFT}" y1="${floor}" y2="${floor}"/>${bars.join('')}`;
}

function axis(periods: Periods, height: number): string {
  const every = Math.ceil(periods.length / LABELS);
  const width = step(periods);
  return periods
    .flatMap(({ period }, i) =>
      i % every === 0
        ? `<text class="tick" text-anchor="middle" x="${round(Math.min(WIDTH - 44, Math.max(44, LEFT + (i + 0.5) * width)))}" y="${height - 4}">${period}</text>`
        : [],
    )
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
