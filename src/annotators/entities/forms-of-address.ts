/**
 * Forms of address that belong to a name, or do not: nobody says *Francis* of the Pope, and
 * *Tan Sri* is no part of a full name.
 *
 *   Pope Francis, Sheikh Zayed   ->   kept;   Tan Sri Lim Wei Jian   ->   Lim Wei Jian
 */
import type { Token } from '../../document/layers.ts';
import { isTitleName } from '../../lexicon/gazetteer.ts';
import { titleAt, titleEndingAt } from '../../lexicon/titles.ts';
import type { NamedMention } from '../mentions/names.ts';

/** Words that the tagger at times leaves at the start of a name that somebody is called by: *Hey Frank*. */
export const GREETINGS: ReadonlySet<string> = new Set(['hey', 'hi', 'hello', 'dear']);

/** Honorifics that a single name is known with, as kings and popes are by theirs. */
const STYLES: ReadonlySet<string> = new Set(['sheikh', 'sheik', 'shaikh', 'sheikha', 'lord', 'lady', 'sir', 'dame']);
/** Those that are kept though they are hardly names: *Sheikh* Hasina, *Khan* Abdul Ghaffar. */
const KEPT = /^(?:khan|sheikh|sheik|shaikh)$/i;

/** The style right before a single name: `Pope`, `King`, `Sheikh`; null for *Mr*, *President*. */
export function styleBefore({ firstToken, words }: NamedMention, tokens: readonly Token[]): string | null {
  const found = words.length === 1 ? titleEndingAt(tokens, firstToken) : null;
  const before = tokens[firstToken - 1];
  if (found === null || before === undefined || !/^\p{Lu}\p{Ll}/u.test(before.text)) return null;
  const { kind } = found.title;
  const keeps = kind === 'royal' || STYLES.has(before.text.toLowerCase()) || before.text === 'Pope';
  return keeps && found.length === 1 ? before.text : null;
}

/** The name without the honorific that it begins with, if two words or more are left. */
export function withoutAddress(name: string): string {
  const words = name.split(/\s+/);
  const found =
    isTitleName(words[0]!) || KEPT.test(words[0]!)
      ? null
      : titleAt(
          words.map((text) => ({ text })),
          0,
        );
  if (found?.title.kind !== 'honorific' || words.length - found.length < 2) return name;
  return words.slice(found.length).join(' ');
}
