/** The article's own prose, its blocks a line each: without headline, byline, captions and what the outlet adds. */
import type { Annotated } from '../document/document.ts';
import { slice } from '../document/span.ts';

export function bodyOf({ text, layers }: Annotated<'structure'>): string {
  return layers.structure.blocks
    .filter((block) => block.kind === 'body')
    .map((block) => slice(text, block))
    .join('\n');
}
