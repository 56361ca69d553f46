/**
 * The tagger: the likely label of every token of the body and how probable it is. A first pass
 * reads the words; a second one also reads what the first believes about them.
 */
import { lazy } from '../../../lexicon/data.ts';
import type { Load } from '../../../lexicon/packs.ts';
import { type Parser, shippedParser } from '../../../parsing/parser.ts';
import { createKernel } from '../../../tagging/kernel.ts';
import { readBeliefs } from './beliefs.ts';
import { CONTENT, CUE, LABEL_COUNT as L, type Segment, SOURCE } from './labels.ts';
import { ATTRIBUTIONS_MODEL, cueLevel, type Model } from './model.ts';
import { type Means, type Paragraph, readParagraphs, readSaid, type Said, type Source } from './paragraphs.ts';
import { createScorer, type Scorer } from './scorer.ts';
import { createWordCache } from './words.ts';

/** A paragraph with the best label of each token, and the probability of each label there (L a token). */
export interface Tagged {
  readonly view: Paragraph;
  readonly labels: Uint8Array;
  readonly marginals: Float64Array;
  /** The labels where cues are taken far more readily: what else might be said; null where that changes nothing. */
  readonly bolder: Uint8Array | null;
  /** In the bolder reading, the labels of the plainer one; null in the plainer. */
  readonly plain: Uint8Array | null;
  /** What rules decided in the tagger's place; without any, all is as the tagger has it. */
  readonly decisions: readonly Decision[];
}

/** The bolder reading of a paragraph; null where there is none. */
export function bolderOf(tagged: Tagged): Tagged | null {
  const { view, labels, marginals, bolder } = tagged;
  return bolder && { view, labels: bolder, marginals, bolder: null, plain: labels, decisions: [] };
}

/** A rule's name, and the tokens whose labels it gave. */
export interface Decision extends Segment {
  readonly rule: string;
}

export interface Tagger {
  /** The paragraphs in which something is found, in order. To be read to the end before anything else is tagged. */
  tag(source: Source): Iterable<Tagged>;
  /** What somebody says, for what it tells that others say; null where it tells nothing. */
  tagSaid(source: Pick<Source, 'tokens' | 'sentences'>, said: Said): Tagged | null;
}

/** A paragraph in which the first pass gives nothing a larger share than this is left alone. */
const PROMISING = 0.05;

/** Added to the score of a cue's beginning: the tagger by itself would rather miss a cue than take a wrong one. */
const EAGERNESS = 1.5;
/** The same within what somebody says. */
const NESTED_EAGERNESS = 1;
/** Added to that for the bolder reading, of which far less is right. */
const BOLDNESS = 2.5;
/** Added to the score of a content's beginning where a cue has none. */
const CONTENT_EAGERNESS = 3.5;
/** What is said is only read for others' sayings if it holds a word that is a cue so often. */
const HINT = 3;

/** Of a longer text the words that are known are let go at its end: they would take more memory than all else. */
const MOST_TOKENS = 100_000;

/** More words than this, and those known are forgotten before the next paragraph. */
const MOST_WORDS = 40_000;

/** A tagger for a model, whose weights are read into its kernel, and a parser. It remembers what it worked out about words, up to a limit. */
export function createTagger(load: Load<Model>, parser: Parser = shippedParser()): Tagger {
  const kernel = createKernel();
  const model = load(kernel.room);
  // The weights stand in the scorer: of the model only what is copied here is kept beside them.
  const cues = { stems: model.stems.slice(), levels: model.levels.slice() };
  const words = createWordCache((stem) => cueLevel(cues, stem));
  const scorer = createScorer(kernel, model);
  const means: Means = { wordOf: words, levelOf: ({ level }) => level, parser };
  /** The paragraph with its labels; null where the first pass finds nothing in it. */
  function label(view: Paragraph): Tagged | null {
    scorer.first(view);
    const beliefs = scorer.run();
    if (!isPromising(beliefs, view.words.length) && !mayReportPer(view)) return null;
    scorer.second(readBeliefs(view, beliefs));
    scorer.favour(CUE, view.nested ? NESTED_EAGERNESS : EAGERNESS);
    const labels = bestReading(view);
    scorer.favour(CUE, BOLDNESS);
    const bolder = bestReading(view);
    scorer.favour(CUE, -BOLDNESS);
    const isSame = bolder.every((label, t) => label === labels[t]);
    const marginals = scorer.run().slice();
    return { view, labels, marginals, bolder: isSame ? null : bolder, plain: null, decisions: [] };
  }
  function bestReading(view: Paragraph): Uint8Array {
    const labels = scorer.best();
    return encourageContents(view, labels, scorer) ? scorer.best() : labels;
  }
  function forget(most: number): void {
    if (scorer.known() <= most) return;
    words.forget();
    scorer.forget();
  }
  function* tag(source: Source): Generator<Tagged> {
    forget(MOST_WORDS);
    for (const view of readParagraphs(source, means)) {
      const tagged = label(view);
      if (tagged !== null) yield tagged;
      forget(MOST_WORDS); // the next paragraph asks for its words anew
    }
    // Later stages need the room.
    if (source.tokens.words.length > MOST_TOKENS) forget(0);
  }
  const tagSaid = (source: Pick<Source, 'tokens' | 'sentences'>, said: Said): Tagged | null => {
    for (let t = said.first; t < said.end; t++)
      if (words(source.tokens.words[t]!).level >= HINT) return label(readSaid(source, said, means));
    return null;
  };
  return { tag, tagSaid };
}

const isCue = (label: number): boolean => label === CUE || label === CUE + 1;

/**
 * Who speaks says something: in a sentence with more cues than contents, contents may begin more easily where there
 * is no label yet, or a source right after the cue. Whether any score was raised. `Li said costs rose, adding that few knew`: what `said` reports
 */
function encourageContents({ sentences }: Paragraph, labels: Uint8Array, scorer: Scorer): boolean {
  let raised = false;
  for (let s = 0; s + 1 < sentences.length; s++) {
    const [start, end] = [sentences[s]!, sentences[s + 1]!];
    let lacking = labels[start] === CONTENT + 1 ? -1 : 0;
    for (let t = start; t < end; t++) {
      if (labels[t] === CUE) lacking++;
      else if (labels[t] === CONTENT) lacking--;
    }
    if (lacking <= 0) continue;
    raised = true;
    for (let t = start; t < end; t++)
      if (labels[t] === 0 || (labels[t] === SOURCE && t > start && isCue(labels[t - 1]!)))
        scorer.raise(CONTENT, t, CONTENT_EAGERNESS);
  }
  return raised;
}

function isPromising(marginals: Float64Array, count: number): boolean {
  for (let t = 0; t < count; t++) if (marginals[t * L]! < 1 - PROMISING) return true;
  return false;
}

/** The tagger with the model that ships. */
export const shippedTagger = lazy(() => createTagger(ATTRIBUTIONS_MODEL.load));

/** Whether a `per` may report, of which the first pass knows nothing: `Per the contract, …`, `…, per court documents`. */
function mayReportPer({ words }: Paragraph): boolean {
  return words.some(({ lower }, t) => lower === 'per' && (t === 0 || /^[,.]$/.test(words[t - 1]!.text)));
}
