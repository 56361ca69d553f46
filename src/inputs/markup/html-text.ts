/**
 * The text of HTML as a reader sees it: each block a paragraph, white space as a browser
 * shows it, nothing of scripts, forms and captions.
 * In: `<p>By Ann Lee</p><p>It <b>rained</b>.</p>` -> out: `By Ann Lee`, `It rained.`
 */
import { Parser } from 'htmlparser2';
import { Unreadable } from '../unreadable.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that stand on lines of their own. */
export const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul',
);

/** Elements whose content is no running text. */
export const UNREAD = words(
  'audio button canvas datalist embed head iframe math noscript object option picture script select style svg template textarea title video',
);

/** No page is nested so deep by design, and the libraries that read pages take time by its square. */
const MAX_DEPTH = 1000;

export interface HtmlText {
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
}

/**
 * The paragraphs of a page or of a piece of one; the text of `figcaption` stands apart.
 * @throws Unreadable if it is nested more than a thousand elements deep.
 */
export function htmlText(html: string): HtmlText {
  const paragraphs: string[] = [];
  const captions: string[] = [];
  let line = '';
  let unread = 0;
  let captioned = 0;
  const finish = (): void => {
    // Two <br> are how old pages part paragraphs.
    for (const part of line.split(/\n[ \t]*\n[ \t\n]*/)) {
      // One ends a line only where a sentence ends too: `a second bridge would follow<br>by 2030`.
      const text = part
        .replace(/[^\S\n\u00a0]+/g, ' ')
        .replace(/(?<![.!?:;"”’) ]) ?\n ?/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim();
      if (text !== '') (captioned > 0 ? captions : paragraphs).push(text);
    }
    line = '';
  };
  parseHtml(html, {
    onopentag: (name) => {
      if (UNREAD.has(name)) unread++;
      else if (name === 'br') line += '\n';
      else if (name === 'q') line += '“';
      else if (BLOCKS.has(name) || name === 'figcaption') finish();
      if (name === 'figcaption') captioned++;
    },
    onclosetag: (name) => {
      if (UNREAD.has(name)) unread--;
      else if (name === 'q') line += '”';
      else if (BLOCKS.has(name) || name === 'figcaption') finish();
      if (name === 'figcaption') captioned--;
    },
    // A line's end in the source is a space in the text.
    ontext: (text) => {
      if (unread === 0) line += text.replace(/[\t\n\f\r ]+/g, ' ');
    },
  });
  finish();
  return { paragraphs, captions };
}

interface Handlers {
  readonly onopentag: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly onclosetag: (name: string) => void;
  readonly ontext: (text: string) => void;
}

/**
 * Runs through HTML without building a tree of it.
 * @throws Unreadable if it is nested more than a thousand elements deep.
 */
export function parseHtml(html: string, handlers: Handlers): void {
  let depth = 0;
  const parser = new Parser({
    ...handlers,
    onopentag: (name, attributes) => {
      if (++depth > MAX_DEPTH)
        throw new Unreadable(
          'too-deep',
          `its HTML is nested more than ${MAX_DEPTH} elements deep: it is damaged or made to do harm`,
        );
      handlers.onopentag(name, attributes);
    },
    onclosetag: (name) => {
      depth--;
      handlers.onclosetag(name);
    },
  });
  parser.end(html);
}
