/**
 * Photo credits: the slash in `(Xinhua/Rao Aimin)` or `(AP Photo/Ana Brito)` parts two names, an
 * agency and a photographer. Elsewhere a slash may be part of one, as in `Bodo/Glimt`.
 *
 *   "(Xinhua/Rao Aimin)" -> the slash is in no name
 */
import { isName, type SentenceView } from './features/sentence-view.ts';

const LONGEST_CREDIT = 12;

/** The places of the slashes in credits. */
export function creditSlashes({ words }: SentenceView): number[] {
  const slashes: number[] = [];
  for (let open = 0; open < words.length; open++) {
    if (words[open]!.text !== '(') continue;
    const found: number[] = [];
    let at = open + 1;
    const limit = Math.min(words.length, open + LONGEST_CREDIT);
    while (at < limit && words[at]!.text !== ')' && words[at]!.text !== '(') {
      const before = words[at - 1]!;
      const after = words[at + 1];
      const parts = words[at]!.text === '/' && after !== undefined && isName(before) && isName(after);
      if (parts && before.text.length > 1 && after.text.length > 1) found.push(at);
      at++;
    }
    if (words[at]?.text === ')') slashes.push(...found);
  }
  return slashes;
}
