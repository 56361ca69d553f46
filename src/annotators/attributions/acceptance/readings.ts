/**
 * A plainer and a bolder reading of the same text, made one: what only the bolder one finds is
 * taken where it is worth more than what it would push aside.
 *
 *   plainer: Li said [costs rose and Park feared losses]; bolder: Li said [costs rose], Park feared [losses]
 */
import { overlaps, type Span } from '../../../document/span.ts';
import type { Draft } from '../linker/draft.ts';

/** The drafts of both readings. */
export interface Readings {
  readonly plainer: readonly Draft[];
  readonly bolder: readonly Draft[];
}

/** `worthOf`: how much a draft adds to the whole; below zero it is better left out. */
export function chooseReadings({ plainer, bolder }: Readings, worthOf: (draft: Draft) => number): Draft[] {
  const candidates = onlyBolder({ plainer, bolder })
    .map((draft) => ({ draft, worth: worthOf(draft) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth);
  if (candidates.length === 0) return [...plainer];
  const rivals = createPlaces(plainer);
  const others = createPlaces([]);
  const gone = new Set<Draft>();
  const chosen: Draft[] = [];
  for (const { draft, worth } of candidates) {
    const aside = rivals.around(draft).filter((rival) => !gone.has(rival));
    const lost = aside.reduce((sum, rival) => sum + Math.max(0, worthOf(rival)), 0);
    if (lost >= worth || others.around(draft).length > 0) continue;
    for (const rival of aside) gone.add(rival);
    others.add(draft);
    chosen.push(draft);
  }
  return [...plainer.filter((draft) => !gone.has(draft)), ...chosen];
}

/**
 * What the bolder reading finds and the plainer does not: another source alone is no find, since more cues
 * only blur whose is whose. None that a rule made, whose worth nothing tells.
 */
export function onlyBolder({ plainer, bolder }: Readings): Draft[] {
  if (bolder.length === 0) return [];
  const known = new Set(plainer.map(keyOf));
  return bolder.filter((draft) => draft.verdict !== null && !known.has(keyOf(draft)));
}

const keyOf = (draft: Draft): string =>
  partsOf(draft)
    .map(({ start, end }) => `${start}-${end}`)
    .join();

const partsOf = ({ cue, pieces }: Draft): readonly Span[] => (cue === null ? pieces : [cue, ...pieces]);

/** Stretches of text by which drafts are looked up: any two that overlap share one. */
const STRETCH = 256;

/** Drafts by where they stand: a long text has many, and only those near can be in each other's way. */
function createPlaces(drafts: readonly Draft[]) {
  const places = new Map<number, Draft[]>();
  function add(draft: Draft): void {
    for (const place of placesOf(draft)) {
      const here = places.get(place);
      if (here === undefined) places.set(place, [draft]);
      else here.push(draft);
    }
  }
  for (const draft of drafts) add(draft);
  /** Those whose cue or content overlaps a draft's. */
  function around(draft: Draft): Draft[] {
    const near = new Set([...placesOf(draft)].flatMap((place) => places.get(place) ?? []));
    return [...near].filter((other) => partsOf(draft).some((one) => partsOf(other).some((two) => overlaps(one, two))));
  }
  return { add, around };
}

function placesOf(draft: Draft): Set<number> {
  const places = new Set<number>();
  for (const { start, end } of partsOf(draft))
    for (let place = Math.floor(start / STRETCH); place * STRETCH < end; place++) places.add(place);
  return places;
}
