/**
 * What a reader meets, in text order: names, two or more names joined by *and*, people without a
 * name, pronouns and nominals, the sources of sayings, and sayings that have none.
 *
 *   "She left," Li said.   ->   phrase (in quotation 0), name, source of 0
 */

import { countBefore } from '../../document/finding.ts';
import { compareSpans, type Span } from '../../document/span.ts';
import { firstTokenFrom } from '../../document/tokens.ts';
import { pronounAt } from '../../lexicon/pronouns.ts';
import { partOf, partOfPronoun } from '../mentions/clause-part.ts';
import { findNominals } from '../mentions/nominals.ts';
import { asDescription } from '../mentions/source-phrase.ts';
import { strangerAt } from '../mentions/strangers.ts';
import { type NamePlaces, type NameTokens, namePlaces } from '../mentions/titles-beside.ts';
import type { Article } from './article.ts';
import { collectiveOpening } from './collectives.ts';
import { type Candidate, descriptionKey, type Place } from './memory.ts';

export interface Event extends Place, Span {
  readonly kind: 'name' | 'pair' | 'stranger' | 'phrase' | 'source' | 'unsaid';
  /** Of names, pairs and strangers; else null. */
  readonly candidate: Candidate | null;
  /** Index of the attribution whose source it is, or that has none; else -1. */
  readonly attribution: number;
  /** Of a source, without what is no part of it. */
  readonly text: string;
}

/** Tokens [first, last) and what they are; `order` puts a source after the names that stand in it. */
interface Met extends Span, Pick<Event, 'kind' | 'candidate' | 'attribution' | 'text'> {
  readonly first: number;
  readonly last: number;
  readonly order: number;
}

/** One after the other: a long document has very many, and each is looked at once. */
export function* eventsOf(article: Article): Generator<Event> {
  const { tokens, sentences, attributions } = article;
  const sentenceOf = new Int32Array(tokens.words.length).fill(-1);
  for (const [i, sentence] of sentences.entries()) sentenceOf.fill(i, sentence.firstToken, sentence.endToken);
  const quotationAt = indexAt(attributions.map(({ content }, i) => (isReport(i, article) ? [] : content)));
  for (const one of inOrder(met(article), quotationAt, article)) {
    const token = one.first;
    const sentence = sentenceOf[token] ?? -1;
    const within = sentences[sentence];
    const isPronoun = one.kind === 'phrase' && one.last - one.first === 1;
    const part = isPronoun || !within ? partOfPronoun(token, tokens) : partOf(one.first, one.last, tokens, within);
    const opensSentence = within !== undefined && token - within.firstToken <= 3;
    const opensBlock = opensSentence && within.block !== sentences[sentence - 1]?.block;
    const { kind, candidate, attribution, text, start, end } = one;
    yield {
      kind,
      candidate,
      attribution,
      text,
      start,
      end,
      token,
      sentence,
      block: within?.block ?? -1,
      part,
      quotation: quotationAt(start),
      opensSentence,
      opensBlock,
    };
  }
}

/** A mere report by an organization (*…, Reuters reported*) reads like the article's own words. */
function isReport(attribution: number, { attributions, placed }: Article): boolean {
  const { kind, source } = attributions[attribution]!;
  const end = source[0]?.end ?? -1;
  if (kind !== 'indirect' || end < 0) return false;
  const at = countBefore(placed, ({ mention }) => mention.start < end) - 1;
  return placed[at]?.entity.type === 'organization' && placed[at].mention.end === end;
}

function met(article: Article): Met[] {
  const { tokens, text, attributions, placed } = article;
  const found: Met[] = [];
  const add = (kind: Event['kind'], candidate: Candidate | null, first: number, last: number, order = 0): void => {
    const [start, end] = [tokens.starts[first]!, tokens.ends[last - 1]!];
    found.push({ kind, candidate, attribution: -1, text: '', first, last, order, start, end });
  };
  const names = placed.map(({ mention, entity }) => {
    const firstToken = firstTokenFrom(tokens, mention.start);
    let endToken = firstToken + 1;
    while (endToken < tokens.words.length && tokens.starts[endToken]! < mention.end) endToken++;
    return { name: { type: entity.type }, firstToken, endToken, entity };
  });
  const named = new Uint8Array(tokens.words.length);
  for (const [i, { entity, firstToken, endToken }] of names.entries()) {
    named.fill(1, firstToken, endToken);
    const candidate = article.candidateOf(entity);
    if (candidate === null) continue;
    add('name', candidate, firstToken, endToken);
    const before = names[i - 1];
    const other = before && article.candidateOf(before.entity);
    if (!other || other === candidate || !joins(before.endToken, firstToken, endToken, other, candidate, article))
      continue;
    const members = new Set([candidate, other]);
    for (let at = i - 1; at > 0 && isListed(names[at - 1]!.endToken, names[at]!.firstToken, article); at--) {
      const one = article.candidateOf(names[at - 1]!.entity);
      if (one === null || one.sort !== other.sort) break;
      members.add(one);
    }
    add('pair', article.jointOf([...members].reverse()), firstToken, endToken, 1);
  }
  const places = namePlaces(names);
  const inSource = new Uint8Array(tokens.words.length);
  for (const [attribution, one] of attributions.entries()) {
    const phrase = article.sourceOf(one);
    if (phrase === null) {
      const first = firstTokenFrom(tokens, one.content[0]!.start);
      if (first === tokens.words.length) continue;
      found.push({
        kind: 'unsaid',
        candidate: null,
        attribution,
        text: '',
        first,
        last: first + 1,
        order: 2,
        start: tokens.starts[first]!,
        end: tokens.ends[first]!,
      });
      continue;
    }
    const first = firstTokenFrom(tokens, phrase.start);
    let last = first;
    while (last < tokens.words.length && tokens.starts[last]! < phrase.end) last++;
    if (last === first) continue;
    inSource.fill(1, first, last);
    found.push({
      kind: 'source',
      candidate: null,
      attribution,
      text: phrase.text,
      first,
      last,
      order: 2,
      start: phrase.start,
      end: phrase.end,
    });
  }
  const acronyms = new Set(
    article.cast.all.flatMap((one) => (one.sort === 'person' ? [...(one.profile?.acronyms ?? [])] : [])),
  );
  const inNominal = new Uint8Array(tokens.words.length);
  for (const { firstToken, endToken } of findNominals(tokens, places, acronyms)) {
    inNominal.fill(1, firstToken, endToken);
    if (inSource[firstToken] === 0) add('phrase', null, firstToken, endToken);
  }
  // `Li himself` says nothing new of Li
  const isEmphatic = (at: number): boolean =>
    /self$/i.test(tokens.words[at]!.text) && places.endingAt(at) !== undefined;
  for (let i = 0; i < tokens.words.length; i++) {
    if (named[i] === 1) continue;
    if (inSource[i] === 0 && (pronounAt(tokens.words[i]!)?.gender ?? null) !== null && !isEmphatic(i))
      add('phrase', null, i, i + 1);
    if (inNominal[i] === 1 || inSource[i] === 1) continue;
    const stranger = strangerAt(i, tokens, places);
    if (stranger === null || stranger.named !== null) continue;
    const name = text.slice(tokens.starts[i]!, tokens.ends[stranger.endToken - 1]!);
    const candidate: Candidate = {
      kind: 'stranger',
      entity: null,
      members: [],
      name,
      sort: 'person',
      profile: null,
      head: stranger.noun,
      gender: stranger.gender,
    };
    add('stranger', candidate, i, stranger.endToken);
  }
  addCollectives(found, article, places, inSource);
  return found;
}

/** Groups and bodies that open sentences, each once under the same words, unless they are the source of a saying. */
function addCollectives(
  found: Met[],
  { tokens, sentences, text }: Article,
  places: NamePlaces<NameTokens>,
  inSource: Uint8Array,
): void {
  const known = new Map<string, Candidate>();
  for (const sentence of sentences) {
    const collective = collectiveOpening(sentence, tokens, places);
    if (collective === null || inSource[sentence.firstToken] === 1) continue;
    const { firstToken: first, endToken: last, sort, noun } = collective;
    // `Councillors Li and Choe`: two who are named.
    if (places.startingAt(last) !== undefined) continue;
    // What a nominal asks about is nobody else besides; where it is cut short (`The city` of `The city council`), it is nobody's.
    const nominal = found.findIndex((one) => one.kind === 'phrase' && one.first === first);
    if (nominal >= 0 && found[nominal]!.last >= last) continue;
    if (nominal >= 0) found.splice(nominal, 1);
    const [start, end] = [tokens.starts[first]!, tokens.ends[last - 1]!];
    const name = asDescription(text.slice(start, end));
    const key = descriptionKey(name);
    const candidate: Candidate = known.get(key) ?? {
      kind: 'described',
      entity: null,
      members: [],
      name,
      sort,
      profile: null,
      head: noun,
      gender: null,
    };
    known.set(key, candidate);
    found.push({ kind: 'stranger', candidate, attribution: -1, text: '', first, last, order: 0, start, end });
  }
}

/**
 * As a reader takes them in: a source at its end; a pronoun of a verbatim saying once its speaker is known, who is no *he* or
 * *she* in it (*"He lied," she said*), unless the saying names somebody after it; all else at its start.
 */
function inOrder(found: Met[], quotationAt: (place: number) => number, { attributions }: Article): Met[] {
  found.sort(compareSpans);
  const names = found.filter(({ candidate }) => candidate !== null);
  const isNamedWithin = (start: number, end: number): boolean => {
    const next = names[countBefore(names, (name) => name.start <= start)];
    return next !== undefined && next.start < end;
  };
  const toldAt = new Map<number, number>();
  for (const { kind, attribution, last } of found) if (kind === 'source') toldAt.set(attribution, last - 0.25);
  const placeOf = ({ kind, first, last, start }: Met): number => {
    const own = kind === 'source' ? last - 0.5 : first;
    if ((kind !== 'phrase' && kind !== 'source') || last - first > 1) return own;
    const quotation = quotationAt(start);
    const told = toldAt.get(quotation) ?? own;
    if (told <= own || attributions[quotation]!.kind === 'indirect') return own;
    return isNamedWithin(start, attributions[quotation]!.content.find(({ end }) => end > start)!.end) ? own : told;
  };
  return found
    .map((one) => ({ one, place: placeOf(one) }))
    .sort((a, b) => a.place - b.place || a.one.order - b.one.order || compareSpans(a.one, b.one))
    .map(({ one }) => one);
}

/** Whether two names are joined by *and*, with nothing but titles and articles between: `Ann Lee and Minister Bo Park`. */
function joins(end: number, start: number, after: number, a: Candidate, b: Candidate, { tokens }: Article): boolean {
  // What stands right beside *and* may be of two sorts: names of bodies are at times taken for people's.
  if (start - end !== 1 && a.sort !== b.sort && (a.sort === 'person' || b.sort === 'person')) return false;
  // `Chile's Acme and Peru's Beta`: who owns the second is no part of the pair.
  if (/^['’]s$/.test(tokens.words[after]?.text ?? '')) return false;
  if (start - end < 1 || start - end > 6 || !/^(?:and|&)$/.test(tokens.words[end]!.text)) return false;
  for (let at = end + 1; at < start; at++)
    if (!/^(?:the|an?|his|her|their|\p{Lu}.*|,|-)$/u.test(tokens.words[at]!.text)) return false;
  return true;
}

/** Whether nothing but a comma stands between two names of a list: `Ann Lee, Bo Park and Cy Diaz`. */
function isListed(end: number, start: number, { tokens }: Article): boolean {
  return start - end === 1 && tokens.words[end]!.text === ',';
}

/** The index of the list that has a span over a place, or -1. To be asked in text order of starts. */
function indexAt(lists: readonly (readonly Span[])[]): (place: number) => number {
  const spans = lists
    .flatMap((list, index) => list.map(({ start, end }) => ({ start, end, index })))
    .sort(compareSpans);
  return (place) => {
    const at = countBefore(spans, ({ start }) => start <= place);
    for (let i = at - 1; i >= Math.max(0, at - 8); i--) if (spans[i]!.end > place) return spans[i]!.index;
    return -1;
  };
}
