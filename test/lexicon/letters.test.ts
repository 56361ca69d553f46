/** Expressions over letters find the same in either variant, wherever the Latin one is used. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { lettered, reading } from '../../src/lexicon/letters.ts';

const RANGES = [
  [0, 0x24f],
  [0x300, 0x36f],
  [0x2000, 0x2063],
  [0x20a0, 0x20bf],
] as const;
const LATIN = RANGES.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i)).map((code) =>
  String.fromCharCode(code),
);

const CLASSES = ['L', 'Lu', 'Ll', 'M', 'N'];
const FORMS = CLASSES.flatMap((name) => [
  String.raw`\p{${name}}`,
  String.raw`[\p{${name}}'’-]`,
  String.raw`[^\p{${name}}]`,
  String.raw`\[\p{${name}}`,
  String.raw`(?<![\p{${name}}.])\p{${name}}{2,3}(?!\p{${name}})`,
]);

test.each(FORMS.flatMap((form) => [`${form}/u`, `${form}/iu`]))('%s', (form) => {
  const [source, flags] = form.split('/') as [string, string];
  const pattern = lettered(source, flags);
  const full = new RegExp(source, flags);
  const isFound = (text: string): boolean => pattern().test(text);
  const texts = LATIN.flatMap((one) => [one, `[${one}`, `a${one}B`, `${one}${one}`]);
  expect(texts.filter((text) => reading([text], () => isFound(text)) !== full.test(text))).toEqual([]);
});

describe('the variant', () => {
  const any = lettered(String.raw`^\p{L}+$`, 'u');

  it('is that of the text that is read', () => {
    expect(reading(['Łódź'], () => any().source)).not.toContain('p{L}');
    expect(reading(['Łódź, Москва'], () => any().source)).toContain('p{L}');
    expect(reading(['Łódź'], () => reading(['Москва'], () => any().test('Москва')))).toBe(true);
    expect(reading(['Łódź', '北京'], () => any().test('北京'))).toBe(true);
  });

  it('is the full one where no text is read, also after an error', () => {
    expect(() =>
      reading(['a'], () => {
        throw new Error('so');
      }),
    ).toThrow('so');
    expect(any().test('Москва')).toBe(true);
  });

  it('finds the same in any text', () => {
    const pattern = lettered(String.raw`\p{Lu}[\p{Ll}\p{M}]+|\p{N}+|[^\p{L}\p{N}\s]`, 'gu');
    const full = /\p{Lu}[\p{Ll}\p{M}]+|\p{N}+|[^\p{L}\p{N}\s]/gu;
    const unit = fc.oneof(fc.constantFrom(...LATIN), fc.constantFrom('中', 'Я', 'я', '😀', '٣'));
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(reading([text], () => text.match(pattern()))).toEqual(text.match(full));
      }),
    );
  });
});
