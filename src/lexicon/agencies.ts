/**
 * News agencies (data/agencies.tsv): whose copy an article is. Names are matched as
 * whole words and case matters, so that `AP` is one and `ap` or `APT` are not.
 *
 *   "By AFP - May 3, 2021" -> AFP        "(The Associated Press)" -> AP
 */
import { lazy, readTable } from './data.ts';
import { lettered } from './letters.ts';

export interface Agency {
  /** As newsx prints it: `AP`, `Xinhua`. */
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
}

const byForm = lazy(() => {
  const forms = new Map<string, Agency>();
  for (const [name = '', variants = '', country = ''] of readTable('agencies.tsv')) {
    const agency = { name, country };
    for (const form of [name, ...variants.split(';')]) if (form !== '') forms.set(form, agency);
  }
  return forms;
});

const anyForm = lettered(() => {
  const escaped = [...byForm().keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return String.raw`(?<![\p{L}\p{N}])(?:${escaped.join('|')})(?![\p{L}\p{N}])`;
}, 'gu');

/** The agency that `form` is a written form of, whole and exactly; null for other words. */
export function agencyNamed(form: string): Agency | null {
  return byForm().get(form) ?? null;
}

/** An agency's name where it stands in a text. */
export interface AgencyMention {
  readonly agency: Agency;
  readonly start: number;
  readonly end: number;
}

/** The agencies named in a short text such as a credit line; do not use it on running prose. */
export function agenciesIn(text: string): AgencyMention[] {
  const found: AgencyMention[] = [];
  const form = anyForm();
  form.lastIndex = 0;
  for (let match = form.exec(text); match !== null; match = form.exec(text)) {
    const [written] = match;
    found.push({ agency: byForm().get(written)!, start: match.index, end: match.index + written.length });
  }
  return found;
}
