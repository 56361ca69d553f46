import { describe, expect, test } from 'vitest';
import { decideColor } from '../../../src/cli/output/color.ts';

const TTY = true;
const PIPE = false;

describe('colour', () => {
  test.each([
    ['auto', {}, TTY, true],
    ['auto', {}, PIPE, false],
    ['auto', { TERM: 'dumb' }, TTY, false],
    ['auto', { TERM: 'xterm-256color' }, PIPE, false],
    ['auto', { NO_COLOR: '1' }, TTY, false],
    ['auto', { NO_COLOR: '0' }, TTY, false],
    ['auto', { NO_COLOR: '' }, TTY, true],
    ['auto', { FORCE_COLOR: '1' }, PIPE, true],
    ['auto', { FORCE_COLOR: 'true', TERM: 'dumb' }, PIPE, true],
    ['auto', { FORCE_COLOR: '0' }, TTY, false],
    ['auto', { FORCE_COLOR: '' }, PIPE, false],
    ['auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, TTY, false],
    ['always', { NO_COLOR: '1', TERM: 'dumb' }, PIPE, true],
    ['never', { FORCE_COLOR: '1' }, TTY, false],
  ] as const)('%s with %o on a terminal: %s -> %s', (choice, env, terminal, expected) => {
    expect(decideColor(choice, env, terminal)).toBe(expected);
  });
});
