/**
 * The words of web pages: names of classes and ids of what stands around an article
 * (data/page-names.tsv), lines that are no part of its text (data/page-lines.tsv), and words beside
 * title, byline and date (data/page-shown.tsv).
 *
 *   pageNames('adSlot__wrapper') -> the row "advertisement, ad slot"
 */
import { lazy, readTable } from './data.ts';
import { readForms } from './forms.ts';

/** A row of data/page-names.tsv. */
export interface PageName {
  readonly kind: string;
  readonly name: string;
}

const WHOLE = 'comments as a whole';
/** No system writes longer ones by itself, and what is made to do harm may. */
const MOST_CHARACTERS = 200;
const MOST_WORDS = 3;

const byName = lazy(() => new Map(readTable('page-names.tsv').map(([kind = '', name = '']) => [name, { kind, name }])));

/** The rows whose names a class or an id holds. */
export function pageNames(written: string): readonly PageName[] {
  const words = wordsOf(written);
  const whole = byName().get(words.map((word) => (/^\d+$/.test(word) ? '#' : word)).join(' '));
  const found: PageName[] = whole?.kind === WHOLE ? [whole] : [];
  // The subjects of an article are its classes in some systems: `category-newsletters`, `tag-advertising`.
  const end = /^(?:category|tag|topic|section)-/.test(written) ? 1 : words.length;
  for (let from = 0; from < end; from++)
    for (let to = from + 1; to <= Math.min(words.length, from + MOST_WORDS); to++) {
      const row = byName().get(words.slice(from, to).join(' '));
      if (row !== undefined && row.kind !== WHOLE) found.push(row);
    }
  return found;
}

/** `articleBody__photoCredit` as `article`, `body`, `photo`, `credit`. */
function wordsOf(written: string): readonly string[] {
  return written
    .slice(0, MOST_CHARACTERS)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

export type PageLineKind = 'label' | 'buttons' | 'pointer' | 'reply' | 'request' | 'notice' | 'feed';

const forms = lazy(() => readForms('page-lines.tsv'));

/** A regular expression made at its first use from the forms of lines. */
export function pageLinePattern(source: (of: (kind: PageLineKind) => string) => string): () => RegExp {
  return lazy(() => new RegExp(source(forms()), 'iu'));
}

export type PageShownKind = 'nobody' | 'dated' | 'revised';

const shownForms = lazy(() => readForms('page-shown.tsv'));

/** A regular expression made at its first use from the words beside title, byline and date. */
export function pageShownPattern(source: (of: (kind: PageShownKind) => string) => string): () => RegExp {
  return lazy(() => new RegExp(source(shownForms()), 'iu'));
}
