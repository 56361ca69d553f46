/**
 * A picture as an SVG: part of a page, whose style sheet colours it, or a file of its own, plain
 * enough for a paper: text as text, no script, one scheme of greys that prints as it looks.
 */
import { escapeHtml } from '../html/escape.ts';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** What it shows, in a sentence: its title, and what a screen reader says of it. */
  readonly label: string;
  /** The shapes, with the classes of STYLE. */
  readonly body: string;
}

/** Where a click on a name or a period leads; null where nowhere. A picture that is a file has no links. */
export type Link = (name: string) => string | null;

const STYLE = `text{font:13px Helvetica,Arial,"Liberation Sans",sans-serif;fill:#111}.soft{fill:#555}.axis{stroke:#555}.grid{stroke:#ddd}
.bar-1,.person{fill:#333}.bar-2{fill:#999}.organization{fill:#fff;stroke:#333;stroke-width:1.5}.tie{stroke:#777;stroke-opacity:.55}
.halo{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
.land{fill:#eee;stroke:#fff;stroke-width:.5}.c1{fill:#ccc}.c2{fill:#aaa}.c3{fill:#888}.c4{fill:#666}.c5{fill:#444}.point{fill:none;stroke:#111}`;

/** The picture as a part of a page, which may have links: a group, so that they are read one by one. */
export function inPage({ width, height, label, body }: Picture, classes: string): string {
  const role = body.includes('<a ') ? 'group' : 'img';
  return `<svg class="picture ${classes}" viewBox="0 0 ${width} ${height}" role="${role}" aria-label="${escapeHtml(label)}">${body}</svg>`;
}

/** The picture as a file. */
export function asFile({ width, height, label, body }: Picture): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escapeHtml(label)}</title>
<style>${STYLE}</style>
<rect width="${width}" height="${height}" fill="#fff"/>
${body}
</svg>
`;
}

/** Shapes in a link, where there is one; `label` is what is read and shown of them. */
export function linked(href: string | null, label: string, shapes: string, classes = ''): string {
  const title = `<title>${escapeHtml(label)}</title>`;
  const classed = classes === '' ? '' : ` class="${classes}"`;
  if (href === null) return `<g${classed}>${title}${shapes}</g>`;
  return `<a${classed} href="${escapeHtml(href)}">${title}${shapes}</a>`;
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** `1,869 quotes`, `1 quote`. */
export function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
