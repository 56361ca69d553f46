/**
 * The regular forms of an English verb, so that the table of verbs lists lemmas only.
 * Covers -s/-es, e-dropping, y to i, one-syllable doubling, and both spellings of
 * -ize/-ise and of a final -l.
 *
 *   "deny" -> denies, denied, denying; "criticize" -> criticised too
 */

/** Base form, third person (`says`), past (`said`), past participle where it differs (`written`), `-ing` form. */
export type VerbForm = 'base' | 's' | 'past' | 'en' | 'ing';

const ONE_SYLLABLE = /^[^aeiouy]*(?:qu)?[aeiou][^aeiouwxy]$/;
/** Travel, signal, counsel: the final l is doubled in British spelling only. */
const ENDS_IN_SINGLE_L = /[aeiou][^aeiou]+[aeiou]l$/;

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function past(stem: string): string {
  if (stem.endsWith('e')) return `${stem}d`;
  return /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`;
}

function progressive(stem: string): string {
  return /[^eoy]e$/.test(stem) ? `${stem.slice(0, -1)}ing` : `${stem}ing`;
}

/** What -ed and -ing are put on: `slamm`, `signal` and `signall`, `hope`. */
function stems(verb: string): string[] {
  const last = verb.slice(-1);
  if (ONE_SYLLABLE.test(verb)) return [verb + last];
  return ENDS_IN_SINGLE_L.test(verb) ? [verb, verb + last] : [verb];
}

function spellings(verb: string): string[] {
  return verb.endsWith('ize') ? [verb, `${verb.slice(0, -3)}ise`] : [verb];
}

/**
 * All forms of a verb, each with what it is. `irregular` lists past, past participle and
 * -ing (alternatives by commas) and takes the place of the rules as far as it goes.
 */
export function inflect(verb: string, irregular: readonly string[] = []): [form: string, is: VerbForm][] {
  const [pasts, participles, ings] = irregular.map((part) => part.split(','));
  const forms: [string, VerbForm][] = [];
  for (const spelling of spellings(verb)) {
    forms.push([spelling, 'base'], [thirdPerson(spelling), 's']);
    for (const stem of stems(spelling)) {
      if (pasts === undefined) forms.push([past(stem), 'past']);
      if (ings === undefined) forms.push([progressive(stem), 'ing']);
    }
  }
  for (const form of participles ?? []) forms.push([form, 'en']);
  for (const form of pasts ?? []) forms.push([form, 'past']);
  for (const form of ings ?? []) forms.push([form, 'ing']);
  return forms;
}
