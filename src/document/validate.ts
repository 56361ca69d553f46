/**
 * An executable definition of a valid document: what every annotator may rely on and
 * every test checks.
 */

import type { Document } from './document.ts';
import {
  BASES,
  BLOCK_KINDS,
  DATE_MODS,
  DATE_TYPES,
  ENTITY_TYPES,
  type Entity,
  type Layers,
  MENTION_FORMS,
  type Mention,
  type Place,
  POLARITIES,
  QUOTE_KINDS,
  type Resolution,
  SPEAKER_STATUSES,
  UNEXPLAINED_REASONS,
  VERB_CLASSES,
} from './layers.ts';
import { compareSpans, covers, overlaps, type Span } from './span.ts';
import { tokensBetween, withoutLigatures } from './tokens.ts';

/**
 * Checks every layer that a document carries.
 * @throws Error that names the layer and the first violation.
 */
export function assertDocument(document: Document): void {
  const { text } = document;
  for (const [name, check] of Object.entries(CHECKS)) {
    const layer = document.layers[name as keyof Layers];
    if (layer === undefined) continue;
    const fail: Fail = (message) => {
      throw new Error(`invalid document "${document.id}": ${name}: ${message}`);
    };
    (check as (layer: unknown, view: Checked) => void)(layer, { text, layers: document.layers, fail });
  }
}

type Fail = (message: string) => never;
interface Checked {
  readonly text: string;
  readonly layers: Readonly<Partial<Layers>>;
  readonly fail: Fail;
}

const CHECKS: { readonly [L in keyof Layers]: (layer: Layers[L], view: Checked) => void } = {
  structure(structure, view) {
    ordered('block', structure.blocks, view);
    for (const block of structure.blocks) oneOf('block kind', block.kind, BLOCK_KINDS, view);
    const uncovered = firstUncovered(view.text, structure.blocks);
    if (uncovered !== null) view.fail(`the character at ${uncovered} is in no block`);
    const fields = [structure.headline, structure.published, ...structure.bylines];
    for (const field of fields) if (field?.span) inside('field', field.span, view);
    if (structure.dateline) inside('dateline', structure.dateline, view);
    for (const caption of structure.captions) inside('caption', caption, view);
  },
  tokens(tokens, view) {
    if (tokens.starts.length !== tokens.words.length || tokens.ends.length !== tokens.words.length)
      view.fail('its columns are not of one length');
    const all = tokensBetween(tokens, 0, tokens.words.length);
    ordered('token', all, view);
    for (const token of all) {
      if (withoutLigatures(view.text.slice(token.start, token.end)) !== token.text)
        view.fail(`token at ${token.start} is not its text`);
    }
    const uncovered = firstUncovered(view.text, all);
    if (uncovered !== null) view.fail(`the character at ${uncovered} is in no token`);
  },
  sentences(sentences, view) {
    ordered('sentence', sentences, view);
    const blocks = view.layers.structure?.blocks;
    for (const sentence of sentences) {
      if (sentence.firstToken >= sentence.endToken) view.fail(`sentence at ${sentence.start} has no tokens`);
      const block = blocks?.[sentence.block];
      if (blocks && (block === undefined || !covers(block, sentence)))
        view.fail(`sentence at ${sentence.start} lies outside its block`);
    }
  },
  language(language, view) {
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language)) view.fail(`"${language}" is not a language code`);
  },
  dates(dates, view) {
    ordered('date', dates, view);
    for (const date of dates) {
      oneOf('date type', date.type, DATE_TYPES, view);
      provenance(date.by, view);
      if (date.value === '') view.fail('a date has an empty value; unresolved is null');
      if (date.mod !== undefined) oneOf('modifier', date.mod, DATE_MODS, view);
      if ((date.begins === undefined) !== (date.ends === undefined)) view.fail('a date has one bound alone');
      if (date.begins !== undefined && date.begins > date.ends!) view.fail('a date ends before it begins');
      if (date.range) inside('range', date.range, view);
    }
  },
  names(names, view) {
    ordered('name', names, view);
    for (const name of names) {
      oneOf('type', name.type, ENTITY_TYPES, view);
      probability(name.confidence, view);
      provenance(name.by, view);
    }
  },
  namedEntities: checkEntities,
  entities: checkEntities,
  attributions(attributions, view) {
    for (const [at, attribution] of attributions.entries()) {
      checkAttribution(attribution, view);
      const { within } = attribution;
      if (within !== null && (attributions[within] === undefined || within === at))
        view.fail(`attribution ${at} stands within ${within}, which is none`);
    }
  },
  references({ mentions, speakers }, view) {
    const known = view.layers.namedEntities && new Set(view.layers.namedEntities.map((entity) => entity.id));
    for (const mention of mentions) {
      checkMention(mention, view);
      inside('reference', mention, view);
      if (known && !known.has(mention.entity)) view.fail(`a reference to ${mention.entity}, which is no entity`);
    }
    for (const [i, resolution] of speakers.entries()) checkResolution(`attribution ${i}`, resolution, known, view);
  },
  quotes(quotes, view) {
    unique('quote', quotes, view);
    const known = view.layers.entities && new Set(view.layers.entities.map((entity) => entity.id));
    const names = new Map(view.layers.entities?.map(({ id, name }) => [id, name]));
    for (const quote of quotes) {
      checkAttribution(quote, view);
      if (quote.within !== null && !quotes.some(({ id }) => id === quote.within && id !== quote.id))
        view.fail(`quote ${quote.id} stands within ${quote.within}, which is none`);
      checkResolution(`quote ${quote.id}`, quote, known, view);
      if (quote.speaker?.name !== quote.speakers[0]?.name || quote.speaker?.entity !== quote.speakers[0]?.entity)
        view.fail(`quote ${quote.id}: its speaker is not the first`);
      for (const speaker of quote.speakers) checkName(`quote ${quote.id}: its speaker`, speaker, names, view);
      if (quote.onBehalfOf) checkName(`quote ${quote.id}: its onBehalfOf`, quote.onBehalfOf, names, view);
    }
  },
  unexplained(unexplained, view) {
    for (const item of unexplained) {
      inside('unexplained', item, view);
      oneOf('reason', item.reason, UNEXPLAINED_REASONS, view);
    }
  },
};

function checkEntities(entities: readonly Entity[], view: Checked): void {
  unique('entity', entities, view);
  // A nominal may hold a name of another entity: "the Chinese premier".
  const mentions = entities.flatMap((entity) => entity.mentions).filter((mention) => mention.form !== 'nominal');
  ordered('mention', mentions.sort(compareSpans), view);
  for (const entity of entities) {
    oneOf('type', entity.type, ENTITY_TYPES, view);
    if (entity.name.trim() === '') view.fail(`entity ${entity.id} has no name`);
    if (entity.mentions.length === 0) view.fail(`entity ${entity.id} has no mention`);
    ordered('mention', entity.mentions, view);
    if (entity.place) checkPlace(entity.place, view);
    for (const held of entity.titles) {
      inside('title', held, view);
      if (held.title.trim() === '') view.fail(`entity ${entity.id} has an empty title`);
      oneOf('basis', held.basis, BASES, view);
    }
    for (const mention of entity.mentions) checkMention(mention, view);
  }
}

function checkMention(mention: Mention, view: Checked): void {
  oneOf('form', mention.form, MENTION_FORMS, view);
  probability(mention.confidence, view);
  provenance(mention.by, view);
}

/** @param names of the entities, by their ids */
function checkName(
  what: string,
  { entity, name }: { readonly entity: string | null; readonly name: string },
  names: ReadonlyMap<string, string>,
  view: Checked,
): void {
  const own = names.get(entity ?? '');
  if (own !== undefined && own !== name) view.fail(`${what} is called "${name}", but the entity ${entity} "${own}"`);
}

/** The speakers, and whom they speak for, are entities that there are; the status says what the first is. */
function checkResolution(
  what: string,
  { speakers, speakerStatus, speakerConfidence, onBehalfOf }: Resolution,
  known: ReadonlySet<string> | undefined,
  view: Checked,
): void {
  oneOf('speakerStatus', speakerStatus, SPEAKER_STATUSES, view);
  probability(speakerConfidence, view);
  const [first] = speakers;
  const status = first === undefined ? 'unresolved' : first.entity === null ? 'described' : 'named';
  if (speakerStatus !== status) view.fail(`${what}: its speaker is ${status}, its status "${speakerStatus}"`);
  for (const { entity, by } of onBehalfOf ? [...speakers, onBehalfOf] : speakers) {
    provenance(by, view);
    if (entity !== null && known && !known.has(entity)) view.fail(`${what}: its speaker ${entity} is no entity`);
  }
}

function checkPlace(place: Place, view: Checked): void {
  provenance(place.by, view);
  for (const { latitude, longitude, geonames, wikidata } of [place, ...place.candidates]) {
    if (geonames !== null && !(Number.isInteger(geonames) && geonames > 0))
      view.fail(`${geonames} is no id of GeoNames`);
    if (wikidata !== null && !/^Q[1-9]\d*$/.test(wikidata)) view.fail(`"${wikidata}" is no id of Wikidata`);
    if ((latitude === null) !== (longitude === null)) view.fail('a place has only one of latitude and longitude');
    if (latitude !== null && !(Math.abs(latitude) <= 90)) view.fail(`${latitude} is no latitude`);
    if (longitude !== null && !(Math.abs(longitude) <= 180)) view.fail(`${longitude} is no longitude`);
  }
  for (const { name, country, population } of place.candidates) {
    if (name === '') view.fail('a candidate of a place has no name');
    if (!/^[A-Z]{3}$/.test(country)) view.fail(`"${country}" is no country code`);
    if (population !== null && !(population >= 0)) view.fail(`${population} is no population`);
  }
}

function checkAttribution(attribution: Omit<Layers['attributions'][number], 'within'>, view: Checked): void {
  oneOf('kind', attribution.kind, QUOTE_KINDS, view);
  if (attribution.content.length === 0) view.fail('an attribution without content');
  ordered('content', attribution.content, view);
  ordered('source', attribution.source, view);
  ordered('cue', attribution.cue, view);
  for (const content of attribution.content) {
    for (const other of [...attribution.cue])
      if (overlaps(content, other)) view.fail(`the cue at ${other.start} lies in its own content`);
  }
  if (attribution.verb) oneOf('verb class', attribution.verb.class, VERB_CLASSES, view);
  oneOf('polarity', attribution.polarity, POLARITIES, view);
  probability(attribution.confidence, view);
  provenance(attribution.by, view);
}

function inside(what: string, span: Span, view: Checked): void {
  const valid =
    Number.isInteger(span.start) &&
    Number.isInteger(span.end) &&
    0 <= span.start &&
    span.start < span.end &&
    span.end <= view.text.length;
  if (!valid) view.fail(`${what} [${span.start}, ${span.end}) is no span of a text of ${view.text.length}`);
  if (splitsPair(view.text, span.start) || splitsPair(view.text, span.end))
    view.fail(`${what} [${span.start}, ${span.end}) cuts a character in two`);
}

function splitsPair(text: string, at: number): boolean {
  const low = text.charCodeAt(at);
  const high = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff;
}

function ordered(what: string, spans: readonly Span[], view: Checked): void {
  let end = 0;
  for (const span of spans) {
    inside(what, span, view);
    if (span.start < end) view.fail(`${what} at ${span.start} is out of order or overlaps the one before`);
    end = span.end;
  }
}

function unique(what: string, items: readonly { readonly id: string }[], view: Checked): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) view.fail(`two of the ${what} ids are ${id}`);
    seen.add(id);
  }
}

function oneOf(what: string, value: string, allowed: readonly string[], view: Checked): void {
  if (!allowed.includes(value)) view.fail(`"${value}" is no ${what}`);
}

function probability(value: number, view: Checked): void {
  if (!(value >= 0 && value <= 1)) view.fail(`the confidence ${value} is not between 0 and 1`);
}

function provenance(by: string, view: Checked): void {
  if (by === '') view.fail('a finding does not say which rule or model made it');
}

function firstUncovered(text: string, spans: readonly Span[]): number | null {
  let at = 0;
  for (const span of [...spans, { start: text.length, end: text.length }]) {
    const gap = text.slice(at, span.start).search(/\S/);
    if (gap >= 0) return at + gap;
    at = Math.max(at, span.end);
  }
  return null;
}
