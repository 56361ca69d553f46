/**
 * What annotation schemes call newsx's types. Case and what is no letter do not count.
 *
 *   PER, Person, B-person's `person` -> person; GPE -> location; WORK_OF_ART -> misc
 */
import { ENTITY_TYPES, type EntityType } from '../../document/layers.ts';

/** CoNLL-2003, OntoNotes 5, ACE, GUM, Worldwide Newswire. */
const ALIASES: Readonly<Record<string, EntityType | 'date'>> = {
  ...Object.fromEntries(ENTITY_TYPES.map((type) => [type, type])),
  per: 'person',
  org: 'organization',
  loc: 'location',
  gpe: 'location',
  place: 'location',
  fac: 'facility',
  nationality: 'norp',
  prod: 'product',
  event: 'misc',
  law: 'misc',
  workofart: 'misc',
  miscellaneous: 'misc',
  moneyamount: 'money',
  date: 'date',
  time: 'date',
  timex: 'date',
};

const PARTS = ['content', 'source', 'cue'] as const;
export type Part = (typeof PARTS)[number];

function letters(label: string): string {
  return label.toLowerCase().replace(/[^a-z]/g, '');
}

export function typeOf(label: string): EntityType | 'date' | null {
  return ALIASES[letters(label)] ?? null;
}

export function partOf(label: string): Part | null {
  return PARTS.find((part) => part === letters(label)) ?? null;
}
