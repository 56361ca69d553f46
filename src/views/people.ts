/**
 * `newsx people`: who is counted as one person or organization over articles, and by which rule; and who might be,
 * but is not. One row a name that is another one's.
 *
 *   Donald J. Trump -> Donald Trump, people/middle-initial, merged, 22 articles
 */
import { type Identified, type Merge, startPeople } from '../analyses/people/people.ts';
import { mergesWith } from '../analyses/people/who.ts';
import type { Annotated } from '../document/document.ts';
import { identitiesOf } from './counting.ts';
import { keeps, keepsName } from './filters.ts';
import type { Row, View } from './view.ts';
import { list, name, valuesOf } from './view-options.ts';

const STATES = ['merged', 'possible'] as const;

const OPTIONS = {
  state: list('states', 'keep only names that are merged, or that might be', STATES),
  name: name('keep only those whose name, or that of whom they are, holds these words'),
};

export const people: View = {
  name: 'people',
  summary: 'Lists who is counted as one over all articles and by which rule, and who might be the same too.',
  requires: ['structure', 'entities'],
  options: OPTIONS,
  rowsComeOfPeople: true,
  columns: [
    { key: 'name', look: 'name' },
    { key: 'person', look: 'name' },
    { key: 'type', values: ['person', 'organization'], detail: 2 },
    { key: 'rule', detail: 1 },
    { key: 'state', values: STATES },
    { key: 'docs', type: 'number' },
    { key: 'outlet', nullable: true, optional: true, detail: 3 },
    { key: 'month', nullable: true, optional: true, detail: 3 },
  ],
  examples: ['newsx people news.newsx', 'newsx people annotated.jsonl --state possible --name trump --format csv'],
  start: (filters) => {
    const { state, name } = valuesOf(OPTIONS, filters);
    const met = startPeople();
    const told: Identified[] = [];
    return {
      meet: (document) => met.add(document as Annotated<'structure' | 'entities'>),
      know: (some) => void told.push(...some),
      add: () => [],
      end: () =>
        mergesWith([...told, met.end()], identitiesOf(filters))
          .map(toRow)
          .filter((row) => keeps(state, row.state) && (keepsName(name, row.name) || keepsName(name, row.person))),
    };
  },
};

function toRow({
  name,
  person,
  type,
  rule,
  isMerged,
  articles,
  scope,
}: Merge): Row & { name: string; person: string; state: string } {
  const [, outlet, month] = /^(.*) (\S*)$/s.exec(scope ?? ' ')!;
  return {
    name,
    person,
    type,
    rule,
    state: isMerged ? 'merged' : 'possible',
    docs: articles,
    outlet: outlet || null,
    month: month || null,
  };
}
