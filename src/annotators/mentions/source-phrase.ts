/**
 * A source on its way to a speaker: its span without what is no part of the phrase, its
 * words taken apart, and what the rules that resolve it may look at.
 *
 *   "Karim Nour's" -> "Karim Nour";   "both guards, including Lee" -> described as "guards"
 */
import type { Entity, Token } from '../../document/layers.ts';
import { type Span, slice } from '../../document/span.ts';
import type { Descriptions } from '../quotes/descriptions.ts';
import type { Spoken } from '../quotes/discourse.ts';
import type { Placed } from './named-head.ts';
import { type NounPhrase, nounPhrase } from './noun-phrase.ts';

export interface Source extends Span {
  readonly text: string;
  readonly phrase: NounPhrase;
}

/** What the rules know of the document, and who has spoken before the source. */
export interface Setting {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** All mentions of entities, in text order. */
  readonly placed: readonly Placed[];
  readonly spoken: readonly Spoken[];
  /** Made when first asked for: few articles need them. */
  readonly descriptions: () => Descriptions;
  readonly aliases: () => ReadonlyMap<string, readonly Entity[]>;
}

/** Whom a source means: an entity, or nobody named, only described. */
export interface Resolution {
  readonly entity: Entity | null;
  readonly name: string;
  readonly by: string;
}

/** Resolves a source, or leaves it to the next rule. */
export type Rule = (source: Source, setting: Setting) => Resolution | null;

export function named(entity: Entity, by: string): Resolution {
  return { entity, name: entity.name, by: `quotes/${by}` };
}

export function described(name: string, by: string): Resolution {
  return { entity: null, name, by: `quotes/${by}` };
}

/** What may close a source's span that is no part of its phrase. */
const TAIL =
  /(?:['’]s?|(?<!\s)\s+(?:further|furthermore|since|already|(?!(?:fami|assemb|al|ral|sup|rep|monopo|bul)ly$)\p{Ll}+ly))$/u;

export function sourceOf(span: Span, text: string): Source {
  let source = slice(text, span);
  for (let tail = TAIL.exec(source); tail && tail.index > 0; tail = TAIL.exec(source)) {
    if (tail[0].startsWith(' ') && !/^(?:\p{Lu}|the |an? )/u.test(source)) break;
    source = source.slice(0, tail.index);
  }
  return { start: span.start, end: span.start + source.length, text: source, phrase: nounPhrase(source) };
}

/** A description, word for word, without what does not tell whom it means: *both*, closing brackets, examples, a clause that only adds. */
export function asDescription(text: string): string {
  const short = text
    .replace(/^(?:both|even|only)\s+/i, '')
    .replace(/,\s+(?:including|among them|who|which|whose|some of whom|most of whom)\s.*$/is, '')
    .replace(/(?<![\s,])(?:[\s,]|(?<=\s)[([][^()[\]]*[)\]]){1,30}$/, '');
  return short === '' ? text : short;
}
