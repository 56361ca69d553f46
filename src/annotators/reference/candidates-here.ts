/**
 * Whom a phrase may mean where it stands: the candidates for its words, without those whom its place in a saying, a clause
 * or the text before it rules out.
 *
 *   Lee said he would go   ->   "he": Lee, or nobody here;   "He left," Lee said   ->   "He": not Lee
 */
import type { Attribution } from '../../document/layers.ts';
import { namesGender } from '../../lexicon/name-genders.ts';
import { pronounOf } from '../../lexicon/pronouns.ts';
import { turnsApart } from '../attributions/rules/turns-apart.ts';
import { withoutOtherNames } from './agreement.ts';
import type { Article } from './article.ts';
import { withoutWrongBodies } from './bodies.ts';
import { candidatesFor, ownOf } from './candidates.ts';
import { subjectsOfClause } from './clause-subjects.ts';
import type { Event } from './events.ts';
import { toldOfAnother } from './evidence.ts';
import type { Candidate } from './memory.ts';
import type { Phrase } from './phrase.ts';
import type { Known, Place } from './place.ts';
import { meantTogether } from './together.ts';

/** The candidates, `own` last; the one who is surely meant, alone. */
export function candidatesHere(
  phrase: Phrase,
  { event, attribution, country }: Place,
  known: Known,
): readonly Candidate[] {
  const { article, memory, tellers } = known;
  const { text, sentences } = article;
  const together = meantTogether(phrase, event.sentence, memory, article);
  if (together !== null) return [together];
  const said = article.attributions[attribution];
  // What stands alone after two who took turns: whose turn it is is not told.
  if (isVoiceOfNobody(phrase, event) || said?.by === turnsApart.name) return [ownOf(phrase)];
  const inside = article.namesWithin(phrase);
  const within = inside.map(({ candidate }) => candidate);
  const excluded = new Set([
    ...(phrase.kind === 'person' ? within.filter((one) => article.insideAs(one, phrase) !== 'closes') : []),
    ...heardBy(phrase, said, event.sentence, article),
    ...tellerOf(phrase, event, known),
    ...toldOfAnother(phrase, event.sentence, memory, tellers),
  ]);
  const found = candidatesFor(phrase, article.cast, memory, within, excluded, country, article.jointOf);
  const all = withoutOtherNames(phrase, event.sentence, found, memory);
  const bodies = withoutWrongBodies(phrase, all, {
    text,
    sentence: event.sentence,
    sentences,
    memory,
    country,
    inside,
  });
  return subjectsOfClause(phrase, event, openedBy(phrase, event, bodies, known), memory, text);
}

/** Those named behind a cue, up to what is said: who speaks to Lee, or as Lee leaves, is not Lee, nor does the site speak on which it is written. */
function heardBy(
  { end, text: words }: Phrase,
  attribution: Attribution | undefined,
  sentence: number,
  article: Article,
): Candidate[] {
  const cue = attribution?.cue.at(-1);
  if (words === '' || cue === undefined || cue.start < end) return [];
  const content = attribution!.content.find(({ start }) => start > cue.end);
  const stop = content?.start ?? article.sentences[sentence]?.end ?? cue.end;
  return article
    .namesWithin({ start: cue.end, end: Math.max(cue.end, stop) })
    .flatMap(({ candidate, mention }) => (/['’]/.test(article.text[mention.end] ?? '') ? [] : [candidate]));
}

/** Who says what a pronoun stands in verbatim is *I* there, no *he* or *she*. */
function tellerOf({ head, gender }: Phrase, { quotation }: Event, { article, tellers }: Known): Candidate[] {
  const teller = head === '' && gender !== null ? tellers[quotation] : null;
  return teller && article.attributions[quotation]!.kind === 'direct' ? [teller] : [];
}

/** `Lee said he would go`: who says something in words that are not verbatim is the *he* that these open with, or nobody here. */
function openedBy(
  { kind, head, gender, start }: Phrase,
  { quotation }: Event,
  all: Candidate[],
  { article, tellers }: Known,
): Candidate[] {
  const said = article.attributions[quotation];
  const teller = tellers[quotation];
  if (kind !== 'pronoun' || head !== '' || gender === null || said?.kind !== 'indirect' || !teller) return all;
  const opens = said.content.some((one) => /^(?:that )?$/.test(article.text.slice(one.start, start)));
  const suggested = teller.entity === null ? null : namesGender(teller.name);
  if (!opens || !all.includes(teller) || (suggested !== null && suggested !== gender)) return all;
  return [teller, ...all.filter((one) => one.kind === 'own')];
}

/** *I*, *we* and *you* outside of quotations are the author's and the reader's (see first-persons.ts), nobody's who was met. */
function isVoiceOfNobody({ kind, text }: Phrase, { quotation }: Event): boolean {
  return kind === 'other-pronoun' && quotation < 0 && /^[12]/.test(pronounOf(text)?.person ?? '');
}
