/**
 * Phrases that say of a person what she is, behind her name or a pronoun that means her, and
 * relatives whom the text has named, called so again. They are mentions of her. What stands in
 * apposition (*Ada Berg, a linguist,*) is a part of naming her, and none.
 *
 *   Ada Berg came. She was a Danish linguist.       ->   a Danish linguist
 *   her mother, Ida Holm, … Her mother sang.        ->   Her mother
 */

import type { Entity, Reference, Tokens } from '../../document/layers.ts';
import { firstTokenFrom } from '../../document/tokens.ts';
import { afterBrackets } from '../mentions/brackets.ts';
import type { Placed } from '../mentions/named-head.ts';
import { strangerAt } from '../mentions/strangers.ts';
import { namePlaces } from '../mentions/titles-beside.ts';
import { decidedBy, firstOf, type Rule, type RuleUse } from '../rule.ts';
import { descriptionAt, namesOthers, type Run } from './description-phrase.ts';

/** A mention of a person, and what stands around it. */
interface Beside {
  readonly tokens: Tokens;
  readonly at: Run;
  readonly isName: boolean;
}

type Describing = Rule<[beside: Beside], Run | null> & {
  /** How often its phrases are mentions of the person in GUM's annotated chains. */
  readonly confidence: number;
};

/** In brackets behind a name: `Ada Berg (8 May 1901 – 2 June 1980) was`, tokens. */
const LONGEST_BRACKETS = 40;

const DESCRIBING: readonly Describing[] = [
  {
    name: 'references/said-to-be',
    why: 'What follows is, was or became says what the person is.',
    example: 'Ada Berg came on Monday. She was a Danish linguist.',
    confidence: 0.8, // 17 of 21
    apply({ tokens, at, isName }) {
      const after = isName ? afterBrackets(tokens, at.end, LONGEST_BRACKETS) : at.end;
      const verb = tokens.words[after]?.text.toLowerCase() ?? '';
      if (!/^(?:is|was|became|becomes|remains|remained|am|['’]s|['’]m)$/.test(verb)) return null;
      let first = after + 1;
      while (/^(?:also|already|then|now|still|once|himself|herself)$/.test(tokens.words[first]?.text ?? '')) first++;
      return descriptionAt(first, tokens, /^bec/.test(verb));
    },
  },
];

/** A relative whom the text has named: of whom, and the noun. */
type Relatives = ReadonlyMap<string, Entity>;

const relative: Rule<[relatives: Relatives, key: string], Entity | null> = {
  name: 'references/relative',
  why: 'Whom the text has named as somebody’s mother is meant by the same words again.',
  example: 'Ada Berg came with her mother, Ida Holm, on Monday. Her mother sang.',
  apply: (relatives, key) => relatives.get(key) ?? null,
};

export const DESCRIPTIONS = [...DESCRIBING, relative];

/** How often they are mentions of the person in GUM's annotated chains. */
const OF_RELATIVES = 0.7; // 5 of 7

/**
 * The phrases that describe persons, in text order.
 * @param placed all names and references, in text order
 */
export function linkDescriptions(tokens: Tokens, placed: readonly Placed[], use: RuleUse): Reference[] {
  const found: Reference[] = [];
  const add = ({ first, end }: Run, entity: Entity, rule: string, confidence: number): void => {
    found.push({
      start: tokens.starts[first]!,
      end: tokens.ends[end - 1]!,
      form: 'nominal',
      entity: entity.id,
      confidence,
      ...decidedBy(rule, use),
    });
  };
  const runs = placed.map(({ mention, entity }) => {
    const firstToken = firstTokenFrom(tokens, mention.start);
    let endToken = firstToken + 1;
    while (endToken < tokens.words.length && tokens.starts[endToken]! < mention.end) endToken++;
    return { name: { type: entity.type }, firstToken, endToken, entity, form: mention.form };
  });
  const names = namePlaces(runs.filter(({ form }) => form === 'name'));
  const all = namePlaces(runs);
  const relatives = new Map<string, Entity>();
  const byFirst = new Map(runs.map((run) => [run.firstToken, run]));
  const isFree = ({ first, end }: Run): boolean => {
    for (let t = first; t < end; t++) if (byFirst.get(t)?.entity.type === 'person') return false;
    return true;
  };
  for (const { firstToken, endToken, entity, form, name } of runs) {
    if (name.type === 'person' && form !== 'nominal') {
      const meant = firstOf(DESCRIBING, use, {
        tokens,
        at: { first: firstToken, end: endToken },
        isName: form === 'name',
      });
      if (meant !== null && isFree(meant.answer) && !namesOthers(meant.answer.end, tokens))
        add(meant.answer, entity, meant.rule.name, (meant.rule as Describing).confidence);
    }
    // `his mother`, and `Li's mother`
    const opener = form === 'pronoun' ? firstToken : endToken;
    const stranger = form === 'nominal' || opener >= tokens.words.length ? null : strangerAt(opener, tokens, names);
    if (stranger === null || stranger.owner === null || name.type !== 'person') continue;
    const owner = stranger.owner === 'pronoun' ? all.startingAt(opener)?.entity : entity;
    const first = form === 'pronoun' ? opener : firstToken;
    const key = `${owner?.id} ${stranger.noun}`;
    const named = stranger.named && byFirst.get(stranger.named.firstToken);
    if (named === undefined || owner === named?.entity) continue;
    if (named !== null) {
      relatives.set(key, named.entity);
      continue; // beside her name the words are a part of naming her
    }
    const meant = firstOf([relative], use, relatives, key);
    if (meant !== null) add({ first, end: stranger.endToken }, meant.answer, relative.name, OF_RELATIVES);
  }
  return found.sort((a, b) => a.start - b.start);
}
