/**
 * *I* and *you*: in a direct quotation *I* is its speaker; elsewhere the one whom the text
 * plainly says is speaking (see authors.ts), and nobody where it does not.
 *
 *   "I am glad," Li said. "My work is done."   ->   Li: I, My
 */
import type { Annotated } from '../../document/document.ts';
import type { Attribution, Entity, Reference } from '../../document/layers.ts';
import { compareSpans, type Span } from '../../document/span.ts';
import { type Pronoun, pronounAt } from '../../lexicon/pronouns.ts';
import { turns } from '../attributions/rules/turns.ts';
import type { Placed } from '../mentions/named-head.ts';
import { decidedBy, firstOf, type Rule, type RuleUse } from '../rule.ts';
import { authorsOf, type PersonAt, type Voice } from './authors.ts';

/** The voices in which a pronoun stands: of a quotation, and of the article itself outside of quotation marks. */
interface Heard {
  readonly quotation: Voice | undefined;
  readonly article: Voice | undefined;
}
type VoiceRule = Rule<[pronoun: Pronoun, heard: Heard], Entity | null> & {
  /** How often its links are right on GUM's annotated chains. */
  readonly confidence: number;
};

/** Who *I* and *you* are, by the voices in which they stand. */
export const VOICES: readonly VoiceRule[] = [
  {
    name: 'references/first-person-quoted',
    why: 'In a direct quotation "I" is the one who speaks.',
    example: '"I am glad," Ann Lee said.',
    confidence: 0.8, // 20 of 25
    apply: ({ person }, { quotation }) => (person === '1' ? (quotation?.speaker ?? null) : null),
  },
  {
    name: 'references/first-person-author',
    why: 'In a letter, an interview or a speech "I" is its author, whom the text names plainly.',
    example: 'Remarks by Ann Lee on Monday.\nI was tired of it all, and I want to sing.',
    confidence: 0.96, // 444 of 463
    apply: ({ person }, { quotation, article }) =>
      person === '1' && quotation === undefined ? (article?.speaker ?? null) : null,
  },
  {
    name: 'references/second-person',
    why: 'In a letter or the questions of an interview "you" is the one spoken to.',
    example: 'Dear Ann Lee,\nI am glad that you came.\nYours,\nBo Park',
    confidence: 0.93, // 104 of 112
    apply: ({ person }, { quotation, article }) =>
      person === '2' ? ((quotation ?? article)?.addressee ?? null) : null,
  },
];

type Read = Annotated<'structure' | 'tokens' | 'sentences' | 'attributions'>;

/**
 * The first- and second-person mentions of entities, in text order.
 * @param placed all names and references, in text order
 * @param speakerOf the person who says an attribution, by its index
 */
export function linkFirstPersons(
  { text, layers }: Read,
  placed: readonly Placed[],
  speakerOf: (attribution: number) => Entity | null,
  use: RuleUse,
): Reference[] {
  const people: PersonAt[] = placed.flatMap(({ entity, mention: { start, end, form } }) =>
    entity.type === 'person' ? [{ start, end, entity, isName: form === 'name' }] : [],
  );
  const quoted = layers.attributions.flatMap((attribution, i) => quotedVoices(attribution, text, speakerOf(i)));
  const authors = authorsOf(text, layers, people);
  const marked = authors.length === 0 ? [] : layers.structure.blocks.flatMap((block) => betweenMarks(text, block));
  const [inQuotation, inMarks, inArticle] = [spanAt(quoted), spanAt(marked), spanAt(authors)];
  const isName = spanAt(placed.filter(({ mention }) => mention.form === 'name').map(({ mention }) => mention));

  const found: Reference[] = [];
  const { words, starts, ends } = layers.tokens;
  for (let at = 0; at < words.length; at++) {
    const pronoun = pronounAt(words[at]!);
    const start = starts[at]!;
    const end = ends[at]!;
    if (pronoun === null || (pronoun.person !== '1' && pronoun.person !== '2') || isName(start) !== undefined) continue;
    const heard = {
      quotation: inQuotation(start),
      article: inMarks(start) === undefined ? inArticle(start) : undefined,
    };
    const meant = firstOf(VOICES, use, pronoun, heard);
    if (meant === null) continue;
    const { name: by, confidence } = meant.rule as VoiceRule;
    found.push({ start, end, form: 'pronoun', entity: meant.answer.id, confidence, ...decidedBy(by, use) });
  }
  return found;
}

/** What an attribution quotes word for word, with the person who says it. */
function quotedVoices({ kind, content, by }: Attribution, text: string, speaker: Entity | null): Voice[] {
  if (kind === 'indirect') return [];
  const spans = by === turns.name ? content : content.flatMap((span) => betweenMarks(text, span));
  return spans.map(({ start, end }) => ({ start, end, speaker, addressee: null }));
}

/** The stretches of a span, and of a mark right before it, that stand between quotation marks. */
function betweenMarks(text: string, span: Span): Span[] {
  const found: Span[] = [];
  let open = -1;
  for (let at = Math.max(0, span.start - 1); at < span.end; at++) {
    const mark = text[at]!;
    if (mark === '“' || (mark === '"' && open < 0)) open = at + 1;
    else if ((mark === '”' || mark === '"') && open >= 0) {
      found.push({ start: open, end: at });
      open = -1;
    }
  }
  return open < 0 ? found : [...found, { start: open, end: span.end }];
}

/** The span at a place: to be asked in text order; of spans that overlap, the one that starts first. */
function spanAt<S extends Span>(spans: readonly S[]): (place: number) => S | undefined {
  const ordered = [...spans].sort(compareSpans);
  let next = 0;
  return (place) => {
    while (next < ordered.length && ordered[next]!.end <= place) next++;
    const span = ordered[next];
    return span !== undefined && span.start <= place ? span : undefined;
  };
}
