/**
 * Persons that the tagger took apart, or for something else: a nickname in quotation marks joins the
 * names around it, and a surname that speaks is no people.
 *
 *   'Antoine "Bobo" Diallo' -> one person;  "Karim Al Sindhi … Sindhi said" -> the second Sindhi too
 */
import type { Tokens } from '../../document/layers.ts';
import type { Tagged } from './tagger.ts';

const OPENS = /^["“‘'(]$/;
const CLOSES = /^["”’')]$/;
/** A nickname has no more words. */
const MOST_WORDS = 3;

/** The spans with `First "Nick" Last` as one. */
export function withNicknames(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const joined: Tagged[] = [];
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i]!;
    const close = span.type === 'person' ? nicknameEnd(tokens, span.end) : -1;
    const rest = close < 0 ? -1 : spans.findIndex(({ first }, at) => at > i && first === close);
    if (rest < 0 || spans[rest]!.type !== 'person') {
      joined.push(span);
      continue;
    }
    const last = spans[rest]!;
    const confidence = Math.min(span.confidence, last.confidence);
    joined.push({ ...span, end: last.end, confidence, by: 'names/nickname' });
    i = rest;
  }
  return joined;
}

/** The token after the closing mark of a nickname that opens at a token; -1 if there is none. */
function nicknameEnd(tokens: Tokens, open: number): number {
  if (!/^["“‘']$/.test(tokens.words[open]?.text ?? '')) return -1;
  for (let at = open + 1; at <= open + MOST_WORDS + 1; at++) {
    const text = tokens.words[at]?.text ?? '';
    if (at > open + 1 && CLOSES.test(text)) return at + 1;
    if (!/^\p{Lu}[\p{L}\p{M}'’-]*$/u.test(text) || OPENS.test(text)) return -1;
  }
  return -1;
}

/** What a person does, and no people or place: `Sindhi said`, `Lincoln told`. */
const SPEAKS = /^(?:said|says|told|tells|added|adds)$/;

/** The spans with surnames that are also a people's or a place's name read as persons where they speak. */
export function withSpeakingSurnames(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const surnames = new Set<string>();
  return spans.map((span) => {
    const { first, end, type } = span;
    const last = tokens.words[end - 1]!.text;
    if (type === 'person' && end - first > 1) surnames.add(last);
    const speaks = (type === 'norp' || type === 'location') && SPEAKS.test(tokens.words[end]?.text ?? '');
    if (!speaks || end - first > 1 || !surnames.has(last) || tokens.words[first - 1]?.text.toLowerCase() === 'the')
      return span;
    return { ...span, type: 'person', by: 'names/speaking-surname' };
  });
}
