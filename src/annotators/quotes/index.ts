/**
 * Quotes: attributions with their sources resolved to the article's entities.
 *
 *   "the premier" said …      ->   speaker Li Qiang
 *   "a senior official" said  ->   described: nobody is named, and no name is guessed
 */
import type { Attribution, Quote } from '../../document/layers.ts';
import { slice } from '../../document/span.ts';
import { lazy } from '../../lexicon/data.ts';
import { defineAnnotator } from '../annotator.ts';
import { bracketed, type Placed, speakerIn } from '../mentions/named-head.ts';
import { sortOf } from '../mentions/noun-phrase.ts';
import { isPronoun } from '../mentions/pronouns.ts';
import {
  asDescription,
  described,
  named,
  type Resolution,
  type Rule,
  type Setting,
  sourceOf,
} from '../mentions/source-phrase.ts';
import { describedBefore, namedLater, toldBefore } from './described.ts';
import { descriptionsOf } from './descriptions.ts';
import { lastDescribed, lastSpeaker, type Spoken } from './discourse.ts';
import { besideName, issuerOnly, onlyOrganization, onlyPerson, relative, subjectNearby } from './in-view.ts';
import { aliasesOf, shortName } from './short-names.ts';

/** The rules in the order in which they are asked: the first that knows the speaker decides. */
const RULES: readonly Rule[] = [
  lastDescribed, // somebody described is nearer than any name before him: "An engineer said … He added …"
  (source, { placed, tokens, text }) => {
    const found = speakerIn(source, placed, tokens);
    if (found) return named(found.entity, found.by);
    const only = bracketed(source, placed, text);
    return only && named(only, 'bracket');
  },
  relative, // "Ann Lee, …, who said"
  issuerOnly, // "a statement by the guard": the guard
  shortName, // a surname or acronym that was not found as a name here
  subjectNearby, // "The agency fined what it called …"
  toldBefore, // "the director and producer Ann Lee said … the producer"
  describedBefore, // "trade unionist Ann Lee … the unionist"
  lastSpeaker, // "It added", "the official added"
  besideName,
  onlyPerson,
  onlyOrganization,
  namedLater,
];

export const quotes = defineAnnotator({
  name: 'quotes',
  summary: 'Resolves the source of each attribution to an entity of the article, or says that it could not.',
  requires: ['tokens', 'attributions', 'entities'],
  provides: 'quotes',
  annotate({ text, layers: { attributions, entities, tokens } }) {
    const placed: Placed[] = entities
      .flatMap((entity) => entity.mentions.map((mention) => ({ mention, entity })))
      .sort((a, b) => a.mention.start - b.mention.start);
    const spoken: Spoken[] = [];
    const setting: Setting = {
      text,
      tokens,
      placed,
      spoken,
      descriptions: lazy(() => descriptionsOf(placed, tokens)),
      aliases: lazy(() => aliasesOf(placed, text)),
    };
    return attributions.map((attribution: Attribution, i): Quote => {
      const [span] = attribution.source;
      const speaker = span === undefined ? null : resolve(sourceOf(span, text), setting);
      if (span && speaker) {
        const { entity, name } = speaker;
        const sort = entity === null ? sortOf(name) : entity.type === 'person' ? 'person' : 'thing';
        spoken.push({ entity, name, source: slice(text, span), sort, at: span.start });
      }
      const within = attribution.within === null ? null : `q${attribution.within + 1}`;
      return { ...attribution, within, id: `q${i + 1}`, ...asSpeaker(speaker) };
    });
  },
});

function resolve(source: ReturnType<typeof sourceOf>, setting: Setting): Resolution | null {
  for (const rule of RULES) {
    const found = rule(source, setting);
    if (found !== null) return found;
  }
  return isPronoun(source.text) ? null : described(asDescription(source.text), 'description');
}

function asSpeaker(speaker: Resolution | null): Pick<Quote, 'speaker' | 'speakerStatus'> {
  if (speaker === null) return { speaker: null, speakerStatus: 'unresolved' };
  const { entity, name, by } = speaker;
  return { speaker: { entity: entity?.id ?? null, name, by }, speakerStatus: entity === null ? 'described' : 'named' };
}
