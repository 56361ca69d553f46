/**
 * The format of a run, where the user names none: what the ending of `-o FILE` says, else
 * that of the command.
 *
 *   quotes -o quotes.csv -> csv;   annotate -o records -> jsonl;   quotes -o quotes.xlsx -> an error
 */
import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { ENDINGS, type Format, formatOfEnding } from '../../renderers/formats.ts';
import { suggestion } from '../../views/nearest.ts';
import type { View } from '../../views/view.ts';
import { UsageError } from '../io.ts';

/** @throws UsageError for an ending of no format, or of one that the command does not write */
export function formatOf(view: View, output: string | null, byDefault: Format): Format {
  const ending = output === null ? '' : extname(output);
  // A device has no ending, and neither has a folder: /dev/null, annotations.d is rare enough to need -f.
  if (ending === '' || ending === '.')
    return isFolder(output) ? ((view.folderFormat as Format) ?? byDefault) : byDefault;
  const format = formatOfEnding(ending);
  if (format === undefined)
    throw new UsageError(
      `-o ${output}: no format has the ending ${ending}${suggestion(ending, ENDINGS)}; there are ${ENDINGS.join(' ')}, or name the format with -f`,
    );
  if (view.formats && !view.formats.includes(format))
    throw new UsageError(
      `-o ${output}: ${view.name} does not write ${format}, only ${view.formats.join(', ')}; to write one of them there all the same, name it with -f`,
    );
  return format;
}

/** Whether this is a folder or may become one: nothing else is there under the name. */
function isFolder(output: string | null): boolean {
  if (output === null || output === '-') return false;
  return statSync(output, { throwIfNoEntry: false })?.isDirectory() ?? true;
}
