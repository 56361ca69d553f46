/**
 * The one list of what an article can be annotated with.
 *
 * A layer is made by exactly one annotator (its `provides`) and read by those that
 * name it in their `requires`. Layers link to one another by ids and offsets, never
 * by object references, so a document can be written as JSON and read back.
 */
import type { Provenance, Span } from './span.ts';

export interface Layers {
  /** What part of the article each stretch of text is: headline, caption, body… */
  readonly structure: Structure;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  /** BCP 47 code of the text's language, or `und` where it could not be told. */
  readonly language: string;
  readonly dates: readonly DateMention[];
  /** Names as they stand in the text, typed, not yet grouped into entities. */
  readonly names: readonly Name[];
  /** Who-said-what as spans: source, cue, content; the source not yet resolved. */
  readonly attributions: readonly Attribution[];
  /** Names grouped into persons, organizations, places…: entities with their names alone. */
  readonly namedEntities: readonly Entity[];
  /** Whom phrases without a full name mean: pronouns, nominals, the sources of attributions. */
  readonly references: References;
  /** The entities with all their mentions: names, nominals and pronouns. */
  readonly entities: readonly Entity[];
  /** Attributions with their speakers resolved to entities. */
  readonly quotes: readonly Quote[];
  /** Loss accounting: what the findings leave unexplained. */
  readonly unexplained: readonly Unexplained[];
}

export type LayerName = keyof Layers;

// ── the article's own structure ─────────────────────────────────────────────

export const BLOCK_KINDS = ['metadata', 'headline', 'byline', 'caption', 'body', 'tail'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A stretch of text of one kind, usually a line or paragraph. Blocks are in order, do not overlap, and hold all that is not white space. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** The rules that made it what it is; only where the run was asked to note them. */
  readonly rules?: readonly string[] | undefined;
}

/** A value read from the text (with its span) or given by the input's own fields (span null). */
export interface Field {
  readonly text: string;
  readonly span: Span | null;
}

export interface Dateline extends Span {
  /** The place as a reader would write it: `Beijing` for `BEIJING`. */
  readonly place: string | null;
  /** ISO date, `2025-09-29`; null where no date is given or its year cannot be told. */
  readonly date: string | null;
  readonly agency: string | null;
}

export interface Caption extends Span {
  readonly credit: string | null;
}

export interface Structure {
  readonly blocks: readonly Block[];
  readonly headline: Field | null;
  /** `text` is ISO 8601 at the granularity given: `2025-09-30T08:57`, `2025-09-30`. */
  readonly published: Field | null;
  readonly agency: string | null;
  readonly dateline: Dateline | null;
  /** Persons, one each, without `By`. */
  readonly bylines: readonly Field[];
  readonly captions: readonly Caption[];
}

// ── words ───────────────────────────────────────────────────────────────────

/** A word, number or mark as it is written, wherever that is. */
export interface Written {
  readonly text: string;
}

export interface Token extends Span, Written {}

/**
 * The tokens of a text in columns, in text order: token `i` is `words[i]` at [starts[i], ends[i]). A text of ten
 * million characters has two million of them, which as objects would take more memory than all else.
 */
export interface Tokens {
  /** The same object wherever the same word stands. */
  readonly words: readonly Written[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Tokens [firstToken, endToken) of one sentence; `block` is its index in `structure.blocks`. A sentence never crosses a block or a line's end. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  readonly block: number;
}

// ── dates ───────────────────────────────────────────────────────────────────

export const DATE_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
export type DateType = (typeof DATE_TYPES)[number];

export const DATE_MODS = [
  'START',
  'MID',
  'END',
  'BEFORE',
  'AFTER',
  'APPROX',
  'MORE_THAN',
  'LESS_THAN',
  'EQUAL_OR_MORE',
  'EQUAL_OR_LESS',
] as const;
/** TIMEX3's `mod`: what the words beside a date or a number of units make of it (`early March`, `about two years`). */
export type DateMod = (typeof DATE_MODS)[number];

export interface DateMention extends Span, Provenance {
  readonly type: DateType;
  /** TIMEX3 value at the granularity that the text states; null where it could not be resolved. */
  readonly value: string | null;
  readonly mod?: DateMod | undefined;
  /** Of a set: TIMEX3's `quant` (`EVERY`, `EVERY OTHER`) and `freq` (`2X`: twice). */
  readonly quant?: string | undefined;
  readonly freq?: string | undefined;
  /** The first and the last day (or the minute, with the offset of its zone) that the value covers; both or neither. */
  readonly begins?: string | undefined;
  readonly ends?: string | undefined;
  /** The stretch of time that runs from this date to the next one: `April 2 to May 9`. */
  readonly range?: DateRange | undefined;
}

export interface DateRange extends Span {
  /** The values of both ends: `2025-04-02/2025-05-09`. */
  readonly value: string;
}

// ── who is in it ────────────────────────────────────────────────────────────

export const ENTITY_TYPES = [
  'person',
  'organization',
  'location',
  'facility',
  'norp',
  'product',
  'misc',
  'money',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export interface Name extends Span, Provenance {
  readonly type: EntityType;
  /** 0 to 1: how likely the span and its type are right. */
  readonly confidence: number;
}

export const MENTION_FORMS = ['name', 'nominal', 'pronoun'] as const;
export type MentionForm = (typeof MENTION_FORMS)[number];

export interface Mention extends Span, Provenance {
  readonly form: MentionForm;
  readonly confidence: number;
}

/** `stated`: the text says so; `inferred`: newsx concluded it from its tables; `given`: the user's own names say so. */
export const BASES = ['stated', 'inferred', 'given'] as const;
export type Basis = (typeof BASES)[number];

export interface Fact {
  readonly value: string;
  readonly basis: Basis;
}

/** A title that the text gives a person; its span covers the words. */
export interface TitleHeld extends Span {
  /** As it stands in the text, in the singular; of *her Chilean counterpart* that of the other. */
  readonly title: string;
  /** Whom it belongs to: a body, a country or a place. */
  readonly of: string | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  /** Of the title itself. */
  readonly basis: Basis;
}

/** One of the places that a name may mean. */
export interface PlaceCandidate {
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  /** State or province, where the table gives it. */
  readonly region: string | null;
  /** Degrees, WGS 84; null, with the longitude, for countries and regions, which are no points. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly population: number | null;
  /** Identifier in GeoNames; null for countries and regions, and for towns that its table lacks. */
  readonly geonames: number | null;
  /** Identifier in Wikidata; null for all but countries. */
  readonly wikidata: string | null;
}

/** Where a place lies, and the rule that told (`by`), `places/unresolved` where none could. */
export interface Place extends Provenance {
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Of the town that the point is of. */
  readonly geonames: number | null;
  /** Of the country that it is, where it is one. */
  readonly wikidata: string | null;
  /** What the name may mean, the likely ones first; empty for what is plainly a country or region. */
  readonly candidates: readonly PlaceCandidate[];
}

export interface Entity {
  /** `e1`, `e2`… in order of first mention. */
  readonly id: string;
  readonly type: EntityType;
  /** The fullest form of its name that the document uses. */
  readonly name: string;
  /** A person's main title. */
  readonly title: Fact | null;
  readonly affiliation: Fact | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: Fact | null;
  /** All titles that the text gives a person, in text order; empty for all else. */
  readonly titles: readonly TitleHeld[];
  /** Null for what is no place, and for places that newsx's tables do not know. */
  readonly place: Place | null;
  /** Wikidata identifier, from the user's own names; null where they give none. */
  readonly qid: string | null;
  /** In text order, at least one. */
  readonly mentions: readonly Mention[];
}

// ── who said what ───────────────────────────────────────────────────────────

export const QUOTE_KINDS = ['direct', 'indirect', 'mixed'] as const;
export type QuoteKind = (typeof QUOTE_KINDS)[number];

export const VERB_CLASSES = [
  'neutral',
  'announce',
  'assert',
  'distance',
  'concede',
  'deny',
  'warn',
  'direct',
  'commit',
  'praise',
  'criticize',
  'express',
  'think',
  'ask',
] as const;
export type VerbClass = (typeof VERB_CLASSES)[number];

/** The cue's lemma and class. */
export interface CueVerb {
  readonly lemma: string;
  readonly class: VerbClass;
}

export const POLARITIES = ['asserted', 'negated', 'conditional'] as const;
/** Whether the text says that something was said (*Lee said*), that it was not (*no group said*), or supposes it (*if Lee says*). */
export type Polarity = (typeof POLARITIES)[number];

export interface Attribution extends Provenance {
  readonly kind: QuoteKind;
  /** The source as it stands in the text; empty where it is not named near the cue. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** At least one span, in text order, without overlaps. */
  readonly content: readonly Span[];
  /** Null where the cue is not a verb or phrase of the list (a colon, a dash). */
  readonly verb: CueVerb | null;
  readonly polarity: Polarity;
  /** Of a saying within a saying, the place in this layer of the one in whose content it stands; else null. */
  readonly within: number | null;
  readonly confidence: number;
}

export const SPEAKER_STATUSES = ['named', 'described', 'unresolved'] as const;
export type SpeakerStatus = (typeof SPEAKER_STATUSES)[number];

/** Whom a source resolves to, and the rule that linked it (`by`). */
export interface Speaker extends Provenance {
  /** The entity's id where the speaker is named; null where the text only describes it (*a senior official*). */
  readonly entity: string | null;
  /** The entity's name, or the description as it stands in the text. */
  readonly name: string;
}

/** Who says an attribution. */
export interface Resolution {
  /** All who say it together, in text order; empty exactly when `speakerStatus` is `unresolved`. */
  readonly speakers: readonly Speaker[];
  /** `named` where the first speaker is an entity, `described` where the text only describes it. */
  readonly speakerStatus: SpeakerStatus;
  /** 0 to 1: how likely these, and only these, say it. */
  readonly speakerConfidence: number;
  /** Whom a spokesperson or a document speaks for; null where nobody is named. */
  readonly onBehalfOf: Speaker | null;
}

/** A mention of an entity that is not its name. */
export interface Reference extends Mention {
  /** The entity's id. */
  readonly entity: string;
}

export interface References {
  /** Nominals and pronouns, in text order. */
  readonly mentions: readonly Reference[];
  /** One for each attribution, in their order. */
  readonly speakers: readonly Resolution[];
}

export interface Quote extends Omit<Attribution, 'within'>, Resolution {
  /** `q1`, `q2`… in text order of the content. */
  readonly id: string;
  /** The first of `speakers`; null where there is none. Its `entity` is set exactly when the status is `named`. */
  readonly speaker: Speaker | null;
  /** Of a quote within a quote, the id of the outer one; else null. */
  readonly within: string | null;
}

// ── loss accounting ─────────────────────────────────────────────────────────

export const UNEXPLAINED_REASONS = [
  'quotation-marks-without-quote',
  'quote-without-speaker',
  'unmatched-quotation-mark',
] as const;
export type UnexplainedReason = (typeof UNEXPLAINED_REASONS)[number];

export interface Unexplained extends Span {
  readonly reason: UnexplainedReason;
}
