/**
 * The user's own names in a text: every place where one of an authority's forms stands,
 * word for word and in its case, the longest form first.
 *
 *   Choe Son Hui with alias "Choe" + "… Choe said" -> Choe (person), by names/authority
 */

import type { Authority, AuthorityEntry } from '../../document/authority.ts';
import type { Name, Tokens } from '../../document/layers.ts';
import { overlaps } from '../../document/span.ts';
import { plainWord } from '../../lexicon/spelling.ts';
import { tokenize } from '../tokens/index.ts';

export const BY_AUTHORITY = 'names/authority';

/** A tree of words: from a form's first word to its last, where its entry is. */
interface Node {
  readonly next: Map<string, Node>;
  entry: AuthorityEntry | null;
}

const trees = new WeakMap<Authority, Node>();

function treeOf(authority: Authority): Node {
  const known = trees.get(authority);
  if (known) return known;
  const root: Node = { next: new Map(), entry: null };
  for (const entry of authority) {
    for (const form of [entry.name, ...entry.aliases]) {
      let node = root;
      for (const { text } of tokenize(form).words) {
        const word = plainWord(text);
        const next = node.next.get(word) ?? { next: new Map(), entry: null };
        node.next.set(word, next);
        node = next;
      }
      if (node !== root) node.entry = entry;
    }
  }
  trees.set(authority, root);
  return root;
}

/** The entry that stands at a token, with the tokens it takes; null where none does. */
function entryAt(tokens: Tokens, first: number, root: Node): { entry: AuthorityEntry; end: number } | null {
  let node: Node | undefined = root;
  let found: { entry: AuthorityEntry; end: number } | null = null;
  for (let at = first; node && at < tokens.words.length; at++) {
    node = node.next.get(plainWord(tokens.words[at]!.text));
    if (node?.entry) found = { entry: node.entry, end: at + 1 };
  }
  return found;
}

/** The entry that a name found by `withAuthority` stands for. */
export function entryOf(text: string, authority: Authority): AuthorityEntry | null {
  const tokens = tokenize(text);
  const found = entryAt(tokens, 0, treeOf(authority));
  return found?.end === tokens.words.length ? found.entry : null;
}

/** The names with the authority's in their places: where one stands, other findings give way. */
export function withAuthority(names: readonly Name[], tokens: Tokens, authority: Authority): Name[] {
  const root = treeOf(authority);
  const own: Name[] = [];
  for (let at = 0; at < tokens.words.length; at++) {
    const found = entryAt(tokens, at, root);
    if (found === null) continue;
    own.push({
      start: tokens.starts[at]!,
      end: tokens.ends[found.end - 1]!,
      type: found.entry.type,
      confidence: 1,
      by: BY_AUTHORITY,
    });
    at = found.end - 1;
  }
  let next = 0;
  const others = names.filter((name) => {
    while (next < own.length && own[next]!.end <= name.start) next++;
    return next >= own.length || !overlaps(own[next]!, name);
  });
  return [...others, ...own].sort((a, b) => a.start - b.start);
}
