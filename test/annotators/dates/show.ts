import { dates } from '../../../src/annotators/dates/index.ts';
import { makeTokenized, plainStructure, runStage } from '../../helpers/documents.ts';

/** The dates of a text as `span value`, with `^` and the modifier where there is one. */
export function values(text: string, reference: string): string[] {
  const structure = { ...plainStructure(text), published: { text: reference, span: null } };
  return runStage<'dates'>(dates, makeTokenized(text, { structure })).map(
    ({ start, end, value, mod }) => `${text.slice(start, end)} ${value}${mod === undefined ? '' : `^${mod}`}`,
  );
}
