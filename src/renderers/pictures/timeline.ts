/**
 * How much there is of each period: a row of bars for each measure, over one axis.
 *
 *   2025-03-01: 2 articles, 7 quotes; 2025-03-02: 0, 0 -> two rows of two bars
 */
import { escapeHtml } from '../html/escape.ts';
import { counted, type Link, linked, type Picture, tenth } from './picture.ts';

export interface PeriodCounts {
  readonly period: string;
  /** In the order of the measures. */
  readonly counts: readonly number[];
}

const LEFT = 8;
const GAP = 32;
/** So much of the axis a period's name needs. */
const LABEL = 92;

/** @param measures what is counted, in the singular: `article`, `quote` */
export function timelinePicture(
  periods: readonly PeriodCounts[],
  measures: readonly string[],
  {
    width = 1100,
    row = 90,
    link = () => null,
  }: { readonly width?: number; readonly row?: number; readonly link?: Link } = {},
): Picture {
  const step = (width - 2 * LEFT) / periods.length;
  const floor = (place: number): number => (place + 1) * (row + GAP);
  const most = measures.map((_, place) => Math.max(1, ...periods.map(({ counts }) => counts[place]!)));
  const frames = measures.map((measure, place) => {
    const y = floor(place);
    return `<text class="soft" x="${LEFT}" y="${y - row - 12}">${escapeHtml(`${measure}s, at most ${most[place]!.toLocaleString('en')}`)}</text><line class="grid" x1="${LEFT}" x2="${width - LEFT}" y1="${y - row}" y2="${y - row}"/><line class="axis" x1="${LEFT}" x2="${width - LEFT}" y1="${y}" y2="${y}"/>`;
  });
  const bars = periods.map(({ period, counts }, i) => {
    if (counts.every((count) => count === 0)) return '';
    const x = tenth(LEFT + i * step + step * 0.1);
    const shapes = counts.map((count, place) => {
      const height = tenth((row * count) / most[place]!);
      return `<rect class="${place === 0 ? 'bar-1' : 'bar-2'}" x="${x}" y="${tenth(floor(place) - height)}" width="${tenth(step * 0.8)}" height="${height}"/>`;
    });
    const label = `${period}: ${measures.map((measure, place) => counted(counts[place]!, measure)).join(', ')}`;
    const href = link(period);
    // Where a click leads on, all of the column can be clicked.
    const area = `<rect class="area" x="${tenth(LEFT + i * step)}" y="${GAP}" width="${tenth(step)}" height="${tenth(floor(measures.length - 1) - GAP)}" fill="none" pointer-events="all"/>`;
    return linked(href, label, (href === null ? '' : area) + shapes.join(''));
  });
  const height = floor(measures.length - 1) + 24;
  const first = periods[0]?.period ?? '';
  return {
    width,
    height,
    label: `${measures.map((one) => `${one}s`).join(' and ')} from ${first} to ${periods.at(-1)?.period ?? ''}`.replace(
      /^./,
      (letter) => letter.toUpperCase(),
    ),
    body: frames.join('') + bars.join('') + names(periods, step, width, height),
  };
}

/** As many of the periods' names as there is room for. */
function names(periods: readonly PeriodCounts[], step: number, width: number, height: number): string {
  const every = Math.ceil(LABEL / step);
  return periods
    .flatMap(({ period }, i) => {
      const x = Math.min(width - LABEL / 2, Math.max(LABEL / 2, LEFT + (i + 0.5) * step));
      return i % every === 0 && (i === 0 || periods.length - i > every * 0.4)
        ? `<text class="soft" text-anchor="middle" x="${tenth(x)}" y="${height - 5}">${escapeHtml(period)}</text>`
        : [];
    })
    .join('');
}
