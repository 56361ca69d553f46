/**
 * What agencies call the parts of an item in NewsML 1 (data/newsml-roles.tsv).
 *
 *   isNewsmlName('main', 'BodyText') -> true
 */
import { lazy } from './data.ts';
import { readForms } from './forms.ts';

export type NewsmlKind = 'main' | 'beside' | 'media' | 'code';

const patterns = lazy(() => {
  const of = readForms('newsml-roles.tsv');
  return {
    main: new RegExp(`^${of('main')}`, 'i'),
    beside: new RegExp(`^${of('beside')}`, 'i'),
    media: new RegExp(`^${of('media')}`, 'i'),
    code: new RegExp(of('code'), 'i'),
  };
});

/** Whether a role, a kind of content or a MIME type is one of a kind. */
export function isNewsmlName(kind: NewsmlKind, name: string): boolean {
  return patterns()[kind].test(name);
}
