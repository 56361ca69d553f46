/**
 * compromise's match syntax, checked. compromise itself takes an open bracket or a
 * misspelt tag for a word and finds nothing; here the user is told.
 *
 *   "#Person (said|told)"  ->  two tokens;  "#Person (said"  ->  `"(said" has a bracket without its partner`
 */
import nlp from 'compromise';
import { NEW_TAGS } from './tags.ts';

/** A part of a pattern as compromise's parser gives it: what is used of it here. */
interface PatternToken {
  word?: string;
  tag?: string;
  method?: string;
  chunk?: string;
  regex?: RegExp;
  switch?: string;
  fastOr?: Set<string>;
  choices?: PatternToken[][];
  groupStart?: boolean;
  groupEnd?: boolean;
}

/** A pattern that compromise can match, or what is wrong with it, as the end of a sentence about it. */
export type Pattern = { readonly tokens: readonly object[] } | { readonly fault: string };

const BRACKET = /[()[\]{}<>]/;
/** Around a regular expression and a word that is but similar. */
const OPENS = /^[/~](?=.)/u;
/** Marks that belong to the words beside them, and are no words that could be found. */
const NO_WORD = /^["'“”‘’.,;:!?]+$/u;
const CHUNKS = ['Noun', 'Verb', 'Adjective', 'Pivot'];
/** Of a token's parts, those that say what to match; the others say how often and where. */
const CONTENT = ['word', 'tag', 'method', 'chunk', 'regex', 'fastOr', 'choices', 'anything', 'switch', 'machine'];

/** Parses a pattern. Its words are put into the form in which compromise compares words (`Said,` -> `said`). */
export function parsePattern(pattern: string): Pattern {
  if (pattern.trim() === '') return { fault: 'is empty' };
  let tokens: PatternToken[];
  try {
    tokens = nlp.parseMatch(pattern.trim().replace(/\s+/g, ' ')) as PatternToken[];
  } catch (error) {
    // The parser stumbles over what is not closed, and RegExp over what stands between slashes.
    return {
      fault:
        error instanceof SyntaxError ? `has an ${lowerFirst(error.message)}` : 'has a group name that is not closed',
    };
  }
  const fault = tokens.map(faultOf).find((one) => one !== null) ?? groupFault(tokens);
  if (fault !== null) return { fault };
  for (const token of tokens) normalize(token);
  return { tokens };
}

function faultOf(token: PatternToken): string | null {
  const { tag, method, chunk, choices = [] } = token;
  for (const text of [token.word, tag, method, chunk, ...(token.fastOr ?? [])])
    if (text !== undefined) {
      if (BRACKET.test(text)) return `has a bracket without its partner, or one inside another: "${text}"`;
      if (OPENS.test(text)) return `has "${text[0]}" without its partner: "${text}"`;
    }
  if (tag !== undefined && !knownTags().has(tag)) return `has a tag that does not exist: ${tagHint(tag)}`;
  if (method !== undefined && !Object.hasOwn(termMethods(), method))
    return `has a method that does not exist: @${method}`;
  if (chunk !== undefined && !CHUNKS.includes(chunk)) return `has a chunk that does not exist: <${chunk}>`;
  if (isHollow(token)) return 'has a part that says nothing to match';
  return (
    choices
      .flat()
      .map(faultOf)
      .find((one) => one !== null) ?? null
  );
}

function isHollow(token: PatternToken): boolean {
  const isEmpty = token.regex?.source === '(?:)' || token.fastOr?.size === 0 || token.choices?.length === 0;
  const isMark = token.word !== undefined && NO_WORD.test(token.word);
  return isEmpty || isMark || token.switch === '' || !CONTENT.some((part) => part in token);
}

function groupFault(tokens: readonly PatternToken[]): string | null {
  let open = false;
  for (const { groupStart = false, groupEnd = false } of tokens) {
    if (groupStart === open && (groupStart || groupEnd)) return 'has "[" or "]" without its partner';
    open = (open || groupStart) && !groupEnd;
  }
  return open ? 'has "[" without "]"' : null;
}

function knownTags(): Set<string> {
  const { one } = nlp.model() as { one: { tagSet: object } };
  return new Set([...Object.keys(one.tagSet), ...NEW_TAGS]);
}

function tagHint(tag: string): string {
  const meant = [...knownTags()].find((known) => known.toLowerCase() === tag.toLowerCase());
  return meant ? `#${tag} (#${meant} does)` : `#${tag}`;
}

function termMethods(): object {
  return (nlp.methods() as { one: { termMethods: object } }).one.termMethods;
}

/** Words are compared in compromise's normal form, which a user cannot know: `U.S.` is `us`. */
function normalize(token: PatternToken): void {
  if (token.word !== undefined) token.word = normalForm(token.word);
  if (token.fastOr) token.fastOr = new Set([...token.fastOr].map(normalForm));
  for (const inner of token.choices?.flat() ?? []) normalize(inner);
}

function normalForm(word: string): string {
  const view = nlp([[word]] as unknown as string);
  return view.compute('normal').docs[0]?.[0]?.normal ?? word;
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
