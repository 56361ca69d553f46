import type { Document } from '../../document/document.ts';
import type { ReadResult } from '../../inputs/input.ts';

/** Documents of an archive that go together: a count takes so little of each that one by one would cost more. */
interface Batch {
  readonly batch: readonly Document[];
  readonly document?: never;
  readonly failure?: never;
  readonly warning?: never;
  readonly isLazy?: never;
}

/** What a run is given to work on. */
export type Given = (ReadResult & { readonly batch?: never }) | Batch;
