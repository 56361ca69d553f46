/** What the marks in the text mean; each can be switched off there, which the style sheet does without any script. */
import { ENTITY_TYPES, type EntityType } from '../../document/layers.ts';

/** The types of entities in words that need no codebook. */
export const TYPE_NAMES: Readonly<Record<EntityType, string>> = {
  person: 'person',
  organization: 'organization',
  location: 'place',
  facility: 'building',
  norp: 'nationality or group',
  product: 'product',
  misc: 'event, work or law',
  money: 'money',
};

const KINDS: readonly (readonly [id: string, sample: string])[] = [
  ...ENTITY_TYPES.map((type) => [type, `<span class="m ${type}">${TYPE_NAMES[type]}</span>`] as const),
  ['date', '<span class="d">date or time</span>'],
  [
    'quotes',
    '<span class="q direct"><span class="n direct" data-n="1"></span>direct</span>, <span class="q indirect"><span class="n indirect" data-n="2"></span>indirect</span>, <span class="q mixed"><span class="n mixed" data-n="3"></span>mixed quote</span>',
  ],
  ['attribution', '<span class="source">source</span> and <span class="cue">cue</span> of a quote'],
  ['unexplained', '<span class="unexplained">not explained</span>'],
  ['parts', '<span data-part="headline"></span>parts of the article'],
];

export function renderLegend(): string {
  const items = KINDS.map(
    ([id, sample]) =>
      `<li><input type="checkbox" id="show-${id}" checked><label for="show-${id}">${sample}</label></li>`,
  );
  return `<fieldset class="legend"><legend>What is marked</legend><ul>${items.join('')}</ul></fieldset>`;
}
