/**
 * The names of a headline over an article, which the article itself tells: those that it has, in
 * whatever capitals, and of the persons it names in full the surnames.
 *
 *   "JURY CONVICTS PETROV" … "Nadia Petrov was convicted"   ->  PETROV
 *   "Kenya Sends Police" … "Kenya sent police"  ->  Kenya, without what the article has in lower case
 */
import type { Sentence, Tokens } from '../../document/layers.ts';
import { foundBeside, roomBeside } from './found-beside.ts';
import { type Headline, openingHeadlines } from './headline-lines.ts';
import { type BodyWords, bodyWordsOf } from './headline-words.ts';
import { isListedGiven } from './span-lists.ts';
import { wordsOf } from './span-words.ts';
import type { Tagged } from './tagger.ts';
import { mayBeWord } from './word-surnames.ts';

const BY = 'names/opening-headline';
const LONGEST_NAME = 8;
/** How many lines over an article are looked at: more are a list, and would take too long. */
const MOST_HEADLINES = 20;

/** The spans, with those in an article's headlines mended by what the article has. */
export function withOpeningHeadlines(
  spans: readonly Tagged[],
  tokens: Tokens,
  sentences: readonly Sentence[],
): readonly Tagged[] {
  const headlines = openingHeadlines(tokens, sentences);
  const last = headlines.at(-1);
  if (last === undefined) return spans;
  const { endToken } = last.sentence;
  const head = spans.filter(({ first }) => first < endToken);
  const body = spans.filter(({ first }) => first >= endToken);
  const below = sentences.filter(({ firstToken }) => firstToken >= endToken);
  const words = bodyWordsOf(body, tokens, below);
  const mended = headlines
    .slice(0, MOST_HEADLINES)
    .reduce((now, headline) => mendHeadline(now, tokens, headline, words), head);
  return mended === head ? spans : [...mended, ...body];
}

function mendHeadline(spans: Tagged[], tokens: Tokens, headline: Headline, body: BodyWords): Tagged[] {
  const { firstToken, endToken } = headline.sentence;
  const isOwn = ({ first, end }: Tagged): boolean => first >= firstToken && end <= endToken;
  const kept = spans.flatMap((span) => (isOwn(span) ? mendSpan(span, tokens, headline, body) : [span]));
  const isRoom = roomBeside(kept);
  const missed = namesIn(tokens, firstToken, endToken, endToken, body).filter(
    ({ first, end }) => isRoom(first, end) && !isJoined(tokens, first, end),
  );
  const isSame = missed.length === 0 && kept.length === spans.length && kept.every((span, i) => span === spans[i]);
  return isSame ? spans : foundBeside(kept, missed);
}

/** A span of a headline as far as it is a name. */
function mendSpan(span: Tagged, tokens: Tokens, { casing, sentence }: Headline, body: BodyWords): Tagged[] {
  const { first, end, type } = span;
  if (type === 'money' || type === 'date') return [span];
  const names = namesIn(tokens, first, end, sentence.endToken, body);
  const [name] = names;
  if (name === undefined) return casing === 'title' && isCommonThroughout(span, tokens, body) ? [] : [span];
  // A surname that the article has in full names alone is whose it is there.
  const isSurname = name.type === 'person' && !body.isWhole(wordsOf(tokens, name.first, name.end));
  if (name.first === first && name.end === end) return isSurname && type !== 'person' ? [name] : [span];
  if (casing === 'title' && hasCommonWord(span, tokens, body)) return names;
  const isOther = type === 'person' && isSurname && name.end === end && !isFullName(first, name.first, tokens, body);
  return isOther ? [name] : [span];
}

/** The names of the body among tokens [start, limit) of a line, the longest first. */
function namesIn(tokens: Tokens, start: number, limit: number, endOfLine: number, body: BodyWords): Tagged[] {
  const found: Tagged[] = [];
  for (let at = start; at < limit; at++) {
    for (let end = Math.min(limit, at + LONGEST_NAME); end > at; end--) {
      const like = body.nameOf(wordsOf(tokens, at, end));
      if (like === undefined) continue;
      if (like.type === 'person' && end === at + 1 && mayBeWord(tokens, at, endOfLine)) continue;
      found.push({ first: at, end, type: like.type, confidence: like.confidence, by: BY });
      at = end - 1;
      break;
    }
  }
  return found;
}

/** Whether a mark makes more of a name: `Johnson & Johnson`, `Ruiz-Pavlov`. */
const isJoined = (tokens: Tokens, first: number, end: number): boolean =>
  [first - 1, end].some((at) => {
    const text = tokens.words[at]?.text ?? '';
    return text === '&' || (/^[‐‑-]$/.test(text) && tokens.ends[at - 1] === tokens.starts[at]);
  });

/** Whether given names stand before a surname, or what the article has in names. */
const isFullName = (first: number, surname: number, tokens: Tokens, body: BodyWords): boolean =>
  tokens.words
    .slice(first, surname)
    .every(({ text }) => !body.isCommon(text) && (isListedGiven(text) || body.isNamed(text)));

const hasCommonWord = ({ first, end }: Tagged, tokens: Tokens, body: BodyWords): boolean =>
  tokens.words.slice(first, end).some(({ text }) => /^\p{Lu}/u.test(text) && body.isCommon(text));

/** Several words none of which is a name elsewhere: `Rents Soar`. */
const isCommonThroughout = ({ first, end }: Tagged, tokens: Tokens, body: BodyWords): boolean =>
  end - first > 1 && tokens.words.slice(first, end).every(({ text }) => body.isCommon(text));
