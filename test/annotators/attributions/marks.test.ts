import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarks } from '../../../src/annotators/attributions/marks.ts';
import { withoutMarks } from '../../../src/annotators/attributions/without-marks.ts';
import { plainStructure } from '../../helpers/documents.ts';

/** The quotations as text, each after a mark for its depth (`>`), then the unmatched marks. */
function read(text: string): string[] {
  const { quotations, unmatched } = findMarks(text, plainStructure(text).blocks);
  return [
    ...quotations.map(({ inner, depth }) => '>'.repeat(depth) + text.slice(inner.start, inner.end)),
    ...unmatched.map(({ start, end }) => `unmatched ${text.slice(start, end)} at ${start}`),
  ];
}

describe('findMarks', () => {
  it.each<[string, string[]]>([
    ['He said “yes” twice.', ['yes']],
    ['He said "yes" and "no".', ['yes', 'no']],
    ['"Yes," he said, "no."', ['Yes,', 'no.']],
    ['He said ”yes” twice.', ['yes']],
    ['He said ”yes“ twice.', ['yes']],
    ['‘‘Yes,’’ he said.', ['Yes,']],
    ["\"Yes,'' he said.", ['Yes,']],
    ['“Yes,’’ he said.', ['Yes,']],
    ['“We left here".', ['We left here']],
    ['"We left here”.', ['We left here']],
    ['“He said "no" twice.”', ['He said "no" twice.', '>no']],
    ['"He said “no” twice."', ['He said “no” twice.', '>no']],
    ['“He is 6\'2" tall,” she said.', ['He is 6\'2" tall,']],
    ['„Ja“, said she.', ['Ja']],
    ['«Oui», said she.', ['Oui']],
    ["``It is late,'' he said.", ['It is late,']],
    ['‘Yes,’ he said.', ['Yes,']],
    ["'Yes,' he said.", ['Yes,']],
    ['"He told me \'never\' and left."', ["He told me 'never' and left.", '>never']],
    ["It's the ministers' plan, isn't it?", []],
    ['It’s the ministers’ plan, isn’t it?', []],
    ['‘It is the ministers’ plan,’ he said.', ['It is the ministers’ plan,']],
    ["The '90s and rock 'n' roll", []],
    ["'Tis the season", []],
    ['He is 6\'2" tall.', []],
    ['» A bullet, not a mark', []],
    ['He said “yes and left.', ['unmatched “ at 8']],
    ['He said yes” and left.', ['unmatched ” at 11']],
    ['He said "yes and left.', ['unmatched " at 8']],
    ['“One.\n“Two.\n“Three.”', ['One.', 'Two.', 'Three.']],
    ['"One.\n"Two."', ['One.', 'Two.']],
    ['“One.\nTwo.', ['unmatched “ at 0']],
    ['“One.\nHe “left” it.', ['left', 'unmatched “ at 0']],
    ['»Ja«, said she.', ['Ja']],
    ['She said: »Ja.« We left.', ['Ja.']],
    ['« Oui », said she.', [' Oui ']],
    ['‹Ja›, said she. ›Nein‹, said he.', ['Ja', 'Nein']],
    ["`Yes,' he said.", ['Yes,']],
    ['`Yes,` he said.', ['Yes,']],
    ['″Yes,″ he said. It is 5″ wide.', ['Yes,']],
    ["''Yes,'' he said.", ['Yes,']],
    ['He said: ‘One.\n‘Two.\n‘Three.’', ['One.', 'Two.', 'Three.']],
    ["'We left,' he said. 'One.\n'Two.'", ['We left,', 'One.', 'Two.']],
    ["The '90s and more\n'Two.'", ['Two.']],
    ['» One\n» Two', []],
    ['Type `ls` or ` to go.', ['ls']],
    ['Type ls` to go.', []],
    ['He said "" and', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('chains the paragraphs of one quotation', () => {
    const text = '“One.\n“Two.\n“Three.” “Four.”';
    const { quotations } = findMarks(text, plainStructure(text).blocks);
    expect(quotations.map(({ goesOn, continues }) => [continues, goesOn])).toEqual([
      [false, true],
      [true, true],
      [true, false],
      [false, false],
    ]);
  });

  it('nests properly on any text', () => {
    const part = fc.constantFrom(
      '"',
      '“',
      '”',
      '‘',
      '’',
      "'",
      '«',
      '»',
      '„',
      '``',
      "''",
      'a',
      's',
      'A',
      ' ',
      '.',
      ',',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const { quotations } = findMarks(text, plainStructure(text).blocks);
        for (const { start, end, inner } of quotations) {
          expect(start).toBeLessThan(inner.start);
          expect(inner.start).toBeLessThan(inner.end);
          expect(inner.end).toBeLessThanOrEqual(end);
          for (const other of quotations) {
            const apart = other.end <= start || end <= other.start;
            const within = (other.start <= start && end <= other.end) || (start <= other.start && other.end <= end);
            expect(apart || within).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('withoutMarks', () => {
  it.each([
    ['"We left,"', 'We left'],
    ['“We left.”', 'We left.'],
    ['”We left,“', 'We left'],
    ["``We left,''", 'We left'],
    ['‘‘We left,’’', 'We left'],
    ['“We left.', 'We left.'],
    ['“They say ‘never’', 'They say ‘never’'],
    ['"\'Never\' is long"', "'Never' is long"],
    ['We left', 'We left'],
    ['"', '"'],
  ])('%s -> %s', (text, expected) => {
    const { start, end } = withoutMarks(text, { start: 0, end: text.length });
    expect(text.slice(start, end)).toBe(expected);
  });
});
