import type { RunOptions } from '../../src/cli/options/index.ts';
import { SHARED_OPTIONS, type SharedValues } from '../../src/cli/options/table.ts';
import type { Format } from '../../src/renderers/formats.ts';
import { NO_FILTERS } from '../../src/views/filters.ts';
import { EVERYTHING } from '../../src/views/question.ts';

/** What nothing asked for means, but for the format and what is given; all in one thread. */
export function runOptions(format: Format, others: Partial<RunOptions> = {}): RunOptions {
  const defaults = Object.entries(SHARED_OPTIONS).map(([name, option]) => [name, option.default]);
  return {
    ...(Object.fromEntries(defaults) as SharedValues),
    format,
    jobs: 1,
    keeps: [],
    filters: NO_FILTERS,
    question: EVERYTHING,
    asked: [],
    ...others,
  };
}
