/**
 * Sentences: runs of tokens inside one block.
 *
 * A sentence ends at the end of its block, and after . ! ? … (with the closing marks
 * that follow) when the next token can open a sentence. A stop that belongs to a title,
 * a month or an initial (`Mr. Li`, `Sept. 29`, `J. Smith`) ends none. A picture ends one where a
 * quotation follows (`The hall was full 🎉 "We won," …`).
 */
import type { Sentence, Tokens } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import { expectsFollower } from '../../lexicon/abbreviations.ts';
import { defineAnnotator } from '../annotator.ts';

const STOP = /^(?:[.!?…。]|\.{2,})$/u;
/** A picture that stands where a stop would. */
const PICTURE = /^\p{Extended_Pictographic}/u;
const SPEECH = /^["“«„‘]/;
const ABBREVIATION = /\p{L}\.$/u;
const CLOSING = /^["″'”’»«›‹`)\]]$|^''$/;
const OPENS = /^(?:[\p{Lu}\p{Lt}\p{N}"″'“‘«»‹›([`¿¡$€£¥₹₦#@—–-]|\p{Lo}|``|\p{Extended_Pictographic})/u;

/** The sentences of tokens within each block. Blocks without tokens have none. */
export function splitSentences({ words, starts, ends }: Tokens, blocks: readonly Span[]): Sentence[] {
  const sentences: Sentence[] = [];
  const touches = (at: number): boolean => starts[at] === ends[at - 1];
  let at = 0;
  for (const [block, span] of blocks.entries()) {
    while (at < words.length && starts[at]! < span.start) at++;
    let first = at;
    const close = (end: number): void => {
      if (end > first)
        sentences.push({ start: starts[first]!, end: ends[end - 1]!, firstToken: first, endToken: end, block });
      first = end;
    };
    while (at < words.length && ends[at]! <= span.end) {
      const { text } = words[at++]!;
      const stop = STOP.test(text);
      const pictures = !stop && PICTURE.test(text) && /\P{ASCII}/u.test(text);
      if (!stop && !pictures && !ABBREVIATION.test(text)) continue;
      let next = at;
      while (next < words.length && CLOSING.test(words[next]!.text) && touches(next)) next++;
      if (next === words.length || ends[next]! > span.end) continue;
      const opener = words[next]!.text;
      if (!OPENS.test(opener)) continue;
      if (pictures && !SPEECH.test(opener)) continue;
      if (!stop && !pictures && (expectsFollower(text, opener) || !startsSentence(opener))) continue;
      if (next === at && touches(next)) continue; // "U.S.-led", "Yahoo!News"
      at = next;
      close(at);
    }
    close(at);
  }
  return sentences;
}

/**
 * After an abbreviation that may or may not end a sentence (`Inc.`, `U.S.`, `a.m.`), only a
 * word that sentences commonly open with is taken as the start of the next one.
 */
const OPENERS = new Set(
  'The A An In On At It He She They We I But And This That These Those His Her Its Their There For As If When While After Before However Meanwhile According Last Earlier Since So Also'.split(
    ' ',
  ),
);
function startsSentence(word: string): boolean {
  return OPENERS.has(word) || /^["“«]/.test(word);
}

export const sentences = defineAnnotator({
  name: 'sentences',
  summary: 'Finds the sentences of each block.',
  requires: ['structure', 'tokens'],
  provides: 'sentences',
  annotate: (document) => splitSentences(document.layers.tokens, document.layers.structure.blocks),
});
