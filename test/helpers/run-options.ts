import type { RunOptions } from '../../src/cli/options/index.ts';
import { NO_INPUT_OPTIONS } from '../../src/cli/options/input-options.ts';
import type { Format } from '../../src/renderers/formats.ts';
import { NO_FILTERS } from '../../src/views/filters.ts';

/** What nothing asked for means, but for the format and what is given; all in one thread. */
export function runOptions(format: Format, others: Partial<RunOptions> = {}): RunOptions {
  return {
    format,
    output: null,
    excelSafe: false,
    ...NO_INPUT_OPTIONS,
    names: null,
    verbs: null,
    date: null,
    color: 'auto',
    quiet: false,
    verbose: false,
    jobs: 1,
    shard: null,
    resume: false,
    allowErrors: false,
    filters: NO_FILTERS,
    ...others,
  };
}
