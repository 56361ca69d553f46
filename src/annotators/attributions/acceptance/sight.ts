/**
 * What is looked at to judge a candidate, which is a link of segments in one reading of its
 * paragraph: how sure the tagger is of its parts, and the kinds of its words.
 */
import type { CueVerb } from '../../../document/layers.ts';
import { looksFinite } from '../../../lexicon/finite-verbs.ts';
import { isWord, type WordClass } from '../../../lexicon/function-words.ts';
import { type ReportingVerb, verbForm, verbOf } from '../../../lexicon/reporting-verbs.ts';
import type { Link } from '../linker/link.ts';
import { CONTENT, CUE, LABEL_COUNT as L, type Segment, SOURCE } from '../tagger/labels.ts';
import { OPENS, OUTSIDE_MARKS } from '../tagger/paragraphs.ts';
import type { Tagged } from '../tagger/tagger.ts';
import { EDGE, type Word } from '../tagger/words.ts';
import { type Syntax, syntaxOf } from './syntax.ts';

export interface Sight {
  readonly link: Link;
  /** The verb of the cue, and its line in the table of reporting verbs. */
  readonly verb: CueVerb | null;
  readonly reporting: ReportingVerb | null;
  /** Its first content in the cue's paragraph; where it has none there, its first. */
  readonly content: Link['contents'][number];
  readonly sure: Sureness;
  /** The class of the cue's verb and how surely it reports: `deny strong`; of no verb the kind of its last word. */
  readonly cueClass: string;
  /** What helps the verb, and its form: `modal base`, `be past`. */
  readonly cueForm: string;
  /** The kind of the content's first word. */
  readonly lead: string;
  /** Whether a finite verb stands in the content, as far as form tells. */
  readonly clause: boolean;
  /** How much of what is said stands in quotation marks. */
  readonly quoted: 'none' | 'part' | 'all';
  readonly syntax: Syntax;
}

/** How sure the tagger is, in log odds: of the parts, and of where the contents begin and end. */
export interface Sureness {
  readonly cue: number;
  /** 0 without a source. */
  readonly source: number;
  readonly content: number;
  readonly begins: number;
  readonly ends: number;
}

export function sightOf(link: Link, verb: CueVerb | null): Sight {
  let content = link.contents[0]!;
  for (const other of link.contents)
    if (other.tagged === content.tagged && other.segment.first < content.segment.first) content = other;
  const { tagged, segment } = content;
  const reporting = verb && verbOf(verb.lemma);
  return {
    link,
    verb,
    reporting,
    content,
    sure: surenessOf(link),
    cueClass: classOf(link, verb, reporting),
    cueForm: formOf(link),
    lead: tagged.view.quotes[segment.first] === OPENS ? 'quotation' : kindOfWord(wordAt(tagged, segment.first)),
    clause: isClause(tagged, segment),
    quoted: quotedOf(link),
    syntax: syntaxOf(link, content),
  };
}

function classOf({ tagged, cue }: Link, verb: CueVerb | null, reporting: ReportingVerb | null): string {
  if (verb === null) return `none ${kindOfWord(wordAt(tagged, cue.end - 1))}`;
  if (reporting === null) return `${verb.class} noun`;
  return `${verb.class} ${reporting.attitude ? 'attitude' : reporting.weak ? 'weak' : 'strong'}`;
}

function formOf({ tagged, cue }: Link): string {
  let form = 'none';
  for (let t = cue.first; t < cue.end; t++) form = verbForm(wordAt(tagged, t).lower) ?? form;
  let helper = '';
  for (let t = cue.first - 2; t < cue.end - 1; t++) helper = helperOf(wordAt(tagged, t).lower) ?? helper;
  return `${helper} ${form}`;
}

function helperOf(lower: string): string | null {
  if (isWord(lower, 'be')) return 'be';
  if (isWord(lower, 'modal')) return 'modal';
  if (isWord(lower, 'have')) return 'have';
  if (lower === 'to') return 'to';
  return isWord(lower, 'negation') ? 'not' : null;
}

/** How far into a content its verb is looked for, in words. */
const FARTHEST_VERB = 25;

function isClause(tagged: Tagged, { first, end }: Segment): boolean {
  for (let t = first; t < Math.min(end, first + FARTHEST_VERB); t++)
    if (looksFinite(wordAt(tagged, t).lower)) return true;
  return false;
}

function quotedOf({ contents }: Link): Sight['quoted'] {
  let [within, all] = [0, 0];
  for (const { tagged, segment } of contents)
    for (let t = segment.first; t < segment.end; t++) {
      all++;
      if (tagged.view.quotes[t] !== OUTSIDE_MARKS) within++;
    }
  return within === 0 ? 'none' : within >= all - 1 ? 'all' : 'part';
}

/** Log odds, kept within what training data can tell. */
function logit(probability: number): number {
  const p = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(p / (1 - p));
}

/** The mean and the highest probability of a role over a segment. */
function certainty({ marginals }: Tagged, { first, end }: Segment, begin: number): { mean: number; most: number } {
  let sum = 0;
  let most = 0;
  for (let t = first; t < end; t++) {
    const p = marginals[t * L + begin]! + marginals[t * L + begin + 1]!;
    sum += p;
    if (p > most) most = p;
  }
  return { mean: sum / (end - first), most };
}

function surenessOf({ tagged, cue, source, contents }: Link): Sureness {
  let [content, begins, ends] = [1, 1, 1];
  for (const { tagged: own, segment } of contents) {
    content = Math.min(content, certainty(own, segment, CONTENT).mean);
    begins = Math.min(begins, own.marginals[segment.first * L + CONTENT]!);
    if (segment.end < own.view.words.length) ends = Math.min(ends, 1 - own.marginals[segment.end * L + CONTENT + 1]!);
  }
  return {
    cue: logit(certainty(tagged, cue, CUE).most),
    source: source === null ? 0 : logit(certainty(tagged, source, SOURCE).mean),
    content: logit(content),
    begins: logit(begins),
    ends: logit(ends),
  };
}

/** The word at a place of the paragraph; before its first and after its last the edge. */
export const wordAt = ({ view }: Tagged, t: number): Word => view.words[t] ?? EDGE;

/** Words that are a kind of their own. */
const SELF = new Set('that to if whether of for as by on with and but , : it there'.split(' '));
const CLOSED: readonly WordClass[] = [
  'be',
  'have',
  'modal',
  'negation',
  'pronoun',
  'determiner',
  'preposition',
  'subordinator',
  'adverb',
  'time',
];

/** A word's kind, as far as closed classes and capitals tell. */
export function kindOfWord({ lower, text }: Word): string {
  if (SELF.has(lower)) return lower;
  for (const name of CLOSED) if (isWord(lower, name)) return name;
  if (text === '') return 'edge';
  if (!/[\p{L}\p{N}]/u.test(text)) return 'mark';
  if (/^\p{N}/u.test(text)) return 'number';
  if (/^\p{Lu}/u.test(text)) return 'capital';
  return lower.endsWith('ing') ? 'ing' : 'word';
}
