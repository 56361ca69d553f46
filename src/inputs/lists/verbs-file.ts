/**
 * A verbs file (`--verbs`): CSV or TSV with the columns lemma, class, speech. `speech` is
 * yes (also where it is left out) or no; class is one of newsx's, neutral where left out.
 *
 *   lemma,class,speech
 *   tweet,neutral,yes
 *   note,,no
 */
import { parse } from 'csv-parse/sync';
import { VERB_CLASSES } from '../../document/layers.ts';
import type { OwnVerb, OwnVerbs } from '../../document/own-verbs.ts';
import { decode } from '../bytes/decode.ts';
import { delimiterOf } from './delimiter.ts';

type Cells = { readonly lemma?: string; readonly class?: string; readonly speech?: string };

/**
 * Reads a verbs file.
 * @throws Error whose message says what is wrong, in which line, and what is allowed.
 */
export function readVerbsFile(bytes: Buffer): OwnVerbs {
  const decoded = decode(bytes, null);
  if (decoded.problem) throw new Error(decoded.problem.message);
  const seen = new Set<string>();
  return rowsOf(decoded.text).map(({ record, info }) => {
    const verb = toVerb(record, info.lines);
    if (seen.has(verb.lemma)) throw new Error(`line ${info.lines}: "${verb.lemma}" stands there twice`);
    seen.add(verb.lemma);
    return verb;
  });
}

function rowsOf(text: string): { record: Cells; info: { lines: number } }[] {
  return parse(text, {
    columns: (names: string[]) => {
      const header = names.map((name) => name.trim().toLowerCase());
      if (!header.includes('lemma'))
        throw new Error(
          `it lacks the column lemma; its columns are ${header.join(', ') || 'none'} (expected: lemma, class, speech)`,
        );
      return header;
    },
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count_less: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as { record: Cells; info: { lines: number } }[];
}

function toVerb(record: Cells, line: number): OwnVerb {
  const fail = (message: string): never => {
    throw new Error(`line ${line}: ${message}`);
  };
  const lemma = (record.lemma ?? '').toLowerCase();
  if (!/^\p{L}[\p{L}\p{M}]*$/u.test(lemma)) fail(`"${record.lemma ?? ''}" is no lemma: write one word, such as tweet`);
  const speech = (record.speech || 'yes').toLowerCase();
  if (speech === 'no') return { lemma, class: null };
  if (speech !== 'yes') fail(`"${record.speech}" is no answer to whether it is speech: write yes or no`);
  const name = (record.class || 'neutral').toLowerCase();
  const verbClass = VERB_CLASSES.find((one) => one === name);
  return { lemma, class: verbClass ?? fail(`"${record.class}" is no class; use one of ${VERB_CLASSES.join(', ')}`) };
}
