/** The run of a view whose rows need one document at a time: most of them. */
import type { Annotated } from '../document/document.ts';
import type { LayerName } from '../document/layers.ts';
import type { Row, ViewRun } from './view.ts';

export function perDocument<L extends LayerName, R extends Row>(
  rows: (document: Annotated<L>) => readonly R[],
): ViewRun<R> {
  return {
    // The runner has attached the layers that the view requires.
    add: (document) => rows(document as Annotated<L>),
    end: () => [],
    perDocument: true,
  };
}
