/**
 * Drafts that look like attributions and report nothing: nobody spoke, or what was said stands
 * elsewhere.
 *
 *   "He declined to comment.", "They call him \"Shorty\".", "When asked whether he would go, …"
 */
import { looksFinite } from '../../../lexicon/finite-verbs.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { bitOf, listsOf } from '../../../lexicon/gazetteer.ts';
import type { Rule } from '../../rule.ts';
import type { Draft } from '../linker/draft.ts';
import { isPlainObject } from './plain-objects.ts';

const textOf = (text: string, span: { start: number; end: number } | null | undefined): string =>
  span ? text.slice(span.start, span.end) : '';

/** `declined to comment`, `refused comment`. */
function isSilence(text: string, { cue, verb, pieces }: Draft): boolean {
  if (verb?.class !== 'deny' && verb?.lemma !== 'say') return false;
  return (
    /^(?:to )?(?:be )?(?:comment|respond|answer|elaborate|speak|named|identified|interviewed|drawn)\b/.test(
      textOf(text, pieces[0]),
    ) || /\bcomment\b/.test(textOf(text, cue))
  );
}

/** `asked not to be named`, `wished to remain anonymous`: how somebody wants to be written of. */
function isAnonymity(text: string, { pieces }: Draft): boolean {
  return (
    pieces.length === 1 &&
    /^(?:not )?to (?:be (?:named|identified|quoted by name|called|known)|remain (?:anonymous|unnamed|unidentified|nameless))\b|^anonymity\b/.test(
      textOf(text, pieces[0]).slice(0, 60),
    )
  );
}

/** `I think`, `we hope`: the author speaks, and reports nobody. */
function isOwnThought(text: string, { source, verb }: Draft): boolean {
  return verb?.class === 'think' && /^(?:I|we)$/i.test(textOf(text, source));
}

/** `the claim that`, `there is concern that`: what stands before a noun was taken for its source. */
function isNoun(text: string, { source }: Draft): boolean {
  return /^(?:the|an?|there)$/i.test(textOf(text, source));
}

/** A preposition by itself: `on the sidelines of the fair`; but `For farmers, the plan is a waste` has their view. */
function isPreposition(text: string, { verdict, cue }: Draft): boolean {
  const words = textOf(text, cue);
  return verdict !== null && words !== 'For' && isWord(words.toLowerCase(), 'preposition');
}

/** `said, according to the mayor`: the mayor taken for what is said. */
function isSourceAfter(text: string, { cue, pieces: [first] }: Draft): boolean {
  if (!cue || first === undefined || !/^according to$/i.test(textOf(text, cue))) return false;
  return first.start > cue.start && first.start - cue.end <= 1;
}

/** `according to the length of the boat`: a rule for how much, and nobody's words. */
function isMeasure(text: string, { cue, source }: Draft): boolean {
  if (source === null || !/^according to$/i.test(textOf(text, cue))) return false;
  return isWord(headOf(textOf(text, source)), 'measure');
}

/** The last word of a phrase before a preposition: `length` of `the length of the boat`. */
function headOf(phrase: string): string {
  const words = phrase.split(/\s+/);
  const of = words.findIndex((word, at) => at > 0 && isWord(word, 'preposition'));
  return words[(of < 0 ? words.length : of) - 1] ?? '';
}

const NAME_IN_MARKS = /["“‘](?:(?:the|an?) )?(?:[\p{Lu}\p{N}][\p{L}\p{N}.-]{0,20} ?){1,4}["”’]/u;

/** `call him "Shorty"`, `dubbed "Expo 2022"`: a name is given, and nothing is said. */
function isNaming(text: string, { verb, pieces }: Draft): boolean {
  const [first] = pieces;
  if (!verb || !/^(?:call|dub|name|nickname|label)$/.test(verb.lemma) || first === undefined || pieces.length > 1)
    return false;
  return NAME_IN_MARKS.test(textOf(text, first).slice(0, 80)) && first.end - first.start < 80;
}

/** `Experience suggests that`, `the past decade shows that`: the writer concludes, and nobody speaks. */
function isConclusion(text: string, { source, verb, pieces }: Draft): boolean {
  if (source === null || verb === null || pieces.some(({ quoted }) => quoted !== 'none')) return false;
  const phrase = textOf(text, source);
  const head = headOf(phrase);
  const lower = head.toLowerCase();
  return isWord(lower, 'speechless') && (head === lower || (head === phrase && (listsOf(lower) & NAMES) === 0));
}
/** `Winter said`, `May said`. */
const NAMES = bitOf('given-names') | bitOf('surnames');

/** `announced by Ruiz`: a passive, and what was announced stands before it. */
function isAgent(text: string, { pieces }: Draft): boolean {
  return /^by\b/.test(textOf(text, pieces[0]));
}

/** `When asked whether he would go, he said`, `Asked why, she wept`: who asked is not told, and it was not the speaker. */
function isAskedOf(text: string, { cue, verb }: Draft): boolean {
  if (verb?.lemma !== 'ask' || cue === null) return false;
  return (
    /\b(?:when|if|as) $/i.test(text.slice(Math.max(0, cue.start - 6), cue.start)) || /^Asked\b/.test(textOf(text, cue))
  );
}

/** `could say that`, `may announce`: it was not said yet. */
function isPossibility(text: string, { cue, verb, pieces }: Draft): boolean {
  if (verb === null || verb.class === 'think' || pieces.some(({ quoted }) => quoted === 'all')) return false;
  return /^(?:could|might|may|should) /i.test(textOf(text, cue));
}

/** Whether a stretch of text holds a clause, as far as form tells. */
const holdsVerb = (words: string): boolean =>
  words.split(/[^\p{L}'’]+/u).some((word) => looksFinite(word.toLowerCase()));

/** `disclosed this in an interview`: what was said stands in the sentences before. */
function isPointer(text: string, { verb, pieces }: Draft): boolean {
  if (verb === null || pieces.length > 1 || pieces[0]?.quoted !== 'none') return false;
  const words = textOf(text, pieces[0]);
  return (
    /^(?:this|it|so|which)(?: (?:while|when|in|on|at|during|to|through|as|after|before|by)\b.*)?$/s.test(words) &&
    !holdsVerb(words)
  );
}

/** `On Monday, Lee said.`: when or where, and not what. */
function isAdverbial(text: string, { cue, pieces }: Draft): boolean {
  const [first] = pieces;
  if (cue === null || pieces.length > 1 || first.quoted !== 'none' || first.start > cue.start) return false;
  const words = textOf(text, first).split(/\s+/);
  return (
    words.length <= MOST_OF_ADVERBIAL && isWord(words[0]!.toLowerCase(), 'preposition') && !holdsVerb(words.join(' '))
  );
}
const MOST_OF_ADVERBIAL = 5;

/** `Asked about the rumours, she laughed`: nothing is said but in marks; `nodded that she would` says it. */
function isGesture(text: string, { cue, pieces }: Draft): boolean {
  const verb = textOf(text, cue).split(' ').at(-1) ?? '';
  return (
    isWord(verb, 'gesture') && pieces.every((piece) => piece.quoted === 'none' && !/^that\b/.test(textOf(text, piece)))
  );
}

/** A rule that drops what looks like an attribution and is none. */
function dropping(
  name: string,
  why: string,
  example: string,
  is: (text: string, draft: Draft) => boolean,
): Rule<[drafts: readonly Draft[], text: string], readonly Draft[]> {
  const apply = (drafts: readonly Draft[], text: string): readonly Draft[] => drafts.filter((one) => !is(text, one));
  return { name: `attributions/${name}`, why, example, apply };
}

/** The rules by which drafts are dropped. */
export const NOTHING_SAID = [
  dropping(
    'agent',
    'After a passive and by nobody has spoken: what was said stands before.',
    'The route demanded by farmers would cost more.',
    isAgent,
  ),
  dropping('silence', 'Who declines to comment says nothing.', 'Ana Ruiz refused to be drawn on dates.', isSilence),
  dropping(
    'anonymity',
    'How somebody wants to be named, or not, is no news of his.',
    'The guard asked to remain anonymous.',
    isAnonymity,
  ),
  dropping(
    'own-thought',
    'Where I think or we hope, the author speaks and reports nobody.',
    'I think that the dam is safe.',
    isOwnThought,
  ),
  dropping(
    'noun',
    'An article or there is no source: a noun of speech was taken for a verb.',
    'There is concern that the dam is unsafe.',
    isNoun,
  ),
  dropping(
    'preposition',
    'A preposition by itself is no cue.',
    'She declined to confirm a report by Reuters that Beijing had offered a new port.',
    isPreposition,
  ),
  dropping(
    'source-after',
    'What follows according to is who said it, not what was said.',
    'The dam was safe, Ruiz said, according to the minutes.',
    isSourceAfter,
  ),
  dropping(
    'measure',
    'What goes by a weight or a size is said by nobody.',
    'The toll is 2 to 6 euros, according to the length of the boat.',
    isMeasure,
  ),
  dropping(
    'plain-object',
    'Who calls a strike, tells a story, orders tanks or turns to somebody says nothing of them.',
    'The miners called a strike for Friday.',
    isPlainObject,
  ),
  dropping('naming', 'Who calls somebody by a name says nothing.', 'They call him "Shorty" in Lima.', isNaming),
  dropping(
    'when-or-where',
    'A time or place alone before a cue is when or where, and not what.',
    'On Monday, Lee said.',
    isAdverbial,
  ),
  dropping(
    'conclusion',
    'What a time or an event shows is what the writer concludes: neither speaks.',
    'Experience suggests that the rain will come late.',
    isConclusion,
  ),
  dropping(
    'asked-of',
    'Who asked is not told, and it was not the speaker.',
    'When asked whether he would go, Li said that he would.',
    isAskedOf,
  ),
  dropping(
    'gesture',
    'Who laughs, smiles or shrugs says nothing, unless words in marks stand beside it.',
    'Asked about the rumours, Ana Ruiz laughed.',
    isGesture,
  ),
  dropping(
    'possibility',
    'What somebody could say was not said yet.',
    'Ana Ruiz may announce that the dam is safe.',
    isPossibility,
  ),
  dropping(
    'pointer',
    'This and it only point at what was said before.',
    'Ana Ruiz disclosed this in an interview.',
    isPointer,
  ),
];
