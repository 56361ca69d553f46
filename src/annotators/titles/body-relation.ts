/**
 * How a body stands to a title, or to the name where there is none, in words that weights are
 * learned of.
 *
 *   Nora Bell, dean of law at Harbour University,  ->  after joined at near
 *   the education ministry's director, Ann Lee,    ->  before possessive
 */
import type { Tokens } from '../../document/layers.ts';
import { looksFinite } from '../../lexicon/finite-verbs.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { isLink, type Titled } from './candidates.ts';

/** How the body [start, end) stands to a title or name: a side, and what stands between. */
export function relationOf(
  { start, end }: { readonly start: number; readonly end: number },
  { mention, title }: Titled,
  tokens: Tokens,
): string {
  const from = title?.start ?? mention.firstToken;
  const to = title?.head ?? mention.endToken;
  if (start >= from && end <= to) return 'inside the title';
  // `Ann Lee (PLN), the dean`: it stands between the name and the title.
  if (title !== null && start >= mention.endToken && end <= from)
    return `behind the name ${gapAfter(mention.endToken, start, tokens, true)}`;
  if (end <= from) return `before ${gapBefore(end, from, tokens)}`;
  const limit = title !== null && title.end <= mention.firstToken ? mention.firstToken : tokens.words.length;
  if (title !== null && end > limit && to <= mention.firstToken)
    return `behind the name ${gapAfter(mention.endToken, start, tokens, true)}`;
  return `after ${gapAfter(to, start, tokens, title === null)}`;
}

/** What another clause or sentence part says is not said of the title; nor what a verb does to whoever is named (`the school praised Ann Lee`); what a name's own verb has for its object is not said of the name. */
export const isOutOfReach = (relation: string, untitled: boolean): boolean =>
  OUT_OF_REACH.test(relation) || (untitled && OBJECT.test(relation));
const OUT_OF_REACH =
  /clause|apart|^before verb|^behind the name .*(?:far|beyond)|^after (?:word .*)?far|possessive far/;
/** `Ann Lee praised the school` */
const OBJECT = /^after word none/;

function gapBefore(end: number, start: number, tokens: Tokens): string {
  const gap = tokens.words.slice(end, start).map(({ text }) => text);
  const plain = bracketless(gap);
  const last = plain[0] ?? '';
  if (plain.length === 0) return 'right';
  if (/^['’]s?$/.test(last))
    return plain.length === 1 ? 'possessive' : plain.length < 4 ? 'possessive near' : 'possessive far';
  if (plain.some((one) => /^[,.;:]$/.test(one))) return 'apart';
  if (plain.some((one) => /^(?:said|says|told|by|and|that)$/.test(one))) return 'clause';
  const verb = plain.findLast((one) => looksFinite(one));
  if (verb !== undefined) return isWord(verb, 'takes-on') ? 'taken on' : 'verb';
  return plain.length < 3 ? 'near' : 'far';
}

function gapAfter(start: number, at: number, tokens: Tokens, ofName: boolean): string {
  const gap = bracketless(tokens.words.slice(start, at).map(({ text }) => text)).filter(
    (word) => !/^(?:the|a|an|its|his|her)$/i.test(word),
  );
  if (gap.length === 0) return 'right';
  const belonging = belongingIn(gap);
  if (belonging !== null) return belonging;
  // `Ann Lee returned to Lago`: what a name does; but `a nurse employed by the clinic`
  if (ofName && gap.length > 1 && (isWord(gap[0]!, 'belongs') || looksFinite(gap[0]!))) return 'clause';
  if (gap[0] === '(') return gap.length === 1 ? 'in brackets' : gap.includes(')') ? 'far' : 'later in brackets';
  if (gap[0] === ',')
    return gap.length === 1
      ? 'after a comma'
      : isLink(gap.at(-1)!)
        ? `comma ${gap.length < 4 ? gap.at(-1) : 'far'}`
        : 'far';
  const link = gap.findLast((word) => isLink(word)) ?? 'none';
  const near = gap.length === 1 ? 'next' : gap.length < 4 ? 'near' : 'far';
  if (gap.some((word) => /^(?:said|says|told|who|that|is|was|[.;:"“”])$/.test(word))) return 'clause';
  const words = isLink(gap[0]!) ? link : `word ${link}`;
  if (!gap.some((word) => /^(?:and|,)$/.test(word))) return `${words} ${near}`;
  // `head of trade and industry at the bureau`: what *and* joins may all be of the title.
  return isLink(gap.at(-1)!) ? `joined ${gap.at(-1)} ${near === 'far' && gap.length > 7 ? 'beyond' : near}` : 'clause';
}

/** `Ann Lee, who works for the charity …`, `Ann Lee has run the …`: a verb of belonging, and what joins the body to it. */
function belongingIn(gap: readonly string[]): string | null {
  let at = gap[0] === ',' && gap[1] === 'who' ? 2 : 0;
  while (isWord(gap[at] ?? '', 'have', 'adverb')) at++;
  if (!isWord(gap[at] ?? '', 'belongs') || gap.length - at > MOST_BEHIND_VERB) return null;
  const rest = gap.slice(at + 1);
  if (rest.some((word) => isWord(word, 'subordinator') || !/^[\p{L}'’-]+$/u.test(word))) return null;
  const link = rest.findLast((word) => isLink(word) || isWord(word, 'preposition')) ?? 'none';
  // `played against the club`, `works near the court`
  return /^(?:none|for|at|of|with|in|by)$/.test(link) ? `belonging ${link}` : null;
}
/** Words from the verb to the body: `works as a nurse at the`. */
const MOST_BEHIND_VERB = 6;

/** The words without brackets that open and close among them. */
function bracketless(words: readonly string[]): string[] {
  const open = words.indexOf('(');
  const close = words.indexOf(')', open);
  return open < 0 || close < 0 ? [...words] : [...words.slice(0, open), ...words.slice(close + 1)];
}
