/** An annotated article as it stands in a corpus; places are UTF-16 units, half-open. */
export type Pair = readonly [number, number];
export interface RawAttribution {
  readonly source: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly content: readonly Pair[];
}
export interface RawText {
  readonly text: string;
  readonly attributions: readonly RawAttribution[];
}
