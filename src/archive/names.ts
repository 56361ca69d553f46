/**
 * The texts that counts meet again and again, each once in the archive and everywhere else as its number: names, what
 * they are compared by, titles, countries, days. They stand in pages, so that few rows are read of many names.
 *
 *   Mara Okonjo in 300 articles -> number 17, that is the 18th of page 0
 */
import type { Connection } from './driver.ts';

/** Texts in a page. */
const PAGE = 256;
/** In the place of a number: there is no text. */
export const NONE = -1;

/** The text of a number, null of none; a page is read when one of its texts is first asked for. */
export type Names = (number: number) => string | null;

export function namesIn({ prepare }: Connection): Names {
  const pages: (readonly string[])[] = [];
  const page = prepare('SELECT names FROM _names WHERE page = ?');
  return (number) => {
    if (number === NONE) return null;
    const at = Math.floor(number / PAGE);
    pages[at] ??= JSON.parse(page.get(at)![0] as string) as readonly string[];
    return pages[at][number % PAGE]!;
  };
}

/** All of them that a test keeps. */
export function namesThat({ prepare }: Connection, keeps: (text: string) => boolean): string[] {
  const kept: string[] = [];
  for (const [names] of prepare('SELECT names FROM _names').iterate())
    for (const text of JSON.parse(names as string) as string[]) if (keeps(text)) kept.push(text);
  return kept;
}

export interface NameWriter {
  /** The text's number, which it is given at its first coming. */
  numberOf(text: string | null | undefined): number;
  /** Writes what has come since; belongs into the transaction that writes the numbers. */
  save(): void;
}

export function nameWriter({ prepare }: Connection): NameWriter {
  const pages = prepare('SELECT names FROM _names ORDER BY page')
    .all()
    .map(([names]) => JSON.parse(names as string) as string[]);
  const numbers = new Map(pages.flat().map((text, number) => [text, number]));
  const insert = prepare('INSERT OR REPLACE INTO _names (page, names) VALUES (?, ?)');
  let firstChanged = Number.POSITIVE_INFINITY;
  return {
    numberOf: (text) => {
      if (text == null) return NONE;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const number = numbers.size;
      numbers.set(text, number);
      const page = Math.floor(number / PAGE);
      if (page === pages.length) pages.push([]);
      pages[page]!.push(text);
      firstChanged = Math.min(firstChanged, page);
      return number;
    },
    save: () => {
      for (let page = firstChanged; page < pages.length; page++) insert.run(page, JSON.stringify(pages[page]));
      firstChanged = Number.POSITIVE_INFINITY;
    },
  };
}
