/** Marks that an archive left escaped are read as marks, and the text and its offsets stay. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotators/annotate.ts';
import { readPlainly } from '../../src/annotators/escaped-marks.ts';

/** The quotes of a text as `speaker | content`. */
function quotesIn(text: string): string[] {
  const { layers } = annotate(text, ['quotes']);
  return layers.quotes!.map(
    ({ speaker, content }) =>
      `${speaker?.name ?? '-'} | ${content.map(({ start, end }) => text.slice(start, end)).join(' || ')}`,
  );
}

describe('quotes in damaged texts', () => {
  it.each([
    ['&quot;Our roof is gone,&quot; said Imke Brandt, a teacher in Emden.', 'Imke Brandt | Our roof is gone'],
    ['The minister, Paulo Reis, said: &ldquo;We pay on Friday.&rdquo;', 'Paulo Reis | We pay on Friday.'],
    ['&#x201C;Nobody warned us,&#x201D; farmer Lwazi Khoza told the hearing.', 'Lwazi Khoza | Nobody warned us'],
    [String.raw`\"The tide took it,\" fisherman Joao Lobo said.`, 'Joao Lobo | The tide took it'],
    ['""We vote in May,"" Chancellor Edda Holm said.', 'Edda Holm | We vote in May'],
    ['â€œThe well is deep,â€ said Kofi Darko.', 'Kofi Darko | The well is deep'],
    ['\u0093The well is dry,\u0094 said Kofi Darko.', 'Kofi Darko | The well is dry'],
    ['&#147;The well is dry,&#148; said Kofi Darko.', 'Kofi Darko | The well is dry'],
    ['â\u0080\u009cThe well is dry,â\u0080\u009d said Kofi Darko.', 'Kofi Darko | The well is dry'],
    ['&amp;quot;The well is dry,&amp;quot; said Kofi Darko.', 'Kofi Darko | The well is dry'],
    ['&laquo;On partira demain,&raquo; said Captain Yves Morel.', 'Yves Morel | On partira demain'],
    [
      '“\u200eThe well is deep,\u200b” sa\u00adid \u2068Kofi Dar\u00adko\u2069, a farmer.',
      'Kofi Darko | The well is deep',
    ],
    ['Aroha Tamati said &#34;the wool is sold&#34; in May.', 'Aroha Tamati | &#34;the wool is sold&#34; in May'],
  ])('%s', (text, quote) => {
    expect(quotesIn(text)).toEqual([quote]);
    expect(annotate(text, ['quotes']).text).toBe(text);
  });
});

const fill = (length: number): string => '\u034f'.repeat(length);

describe('names in damaged texts', () => {
  it.each([
    ['Ã“scar NÃºÃ±ez said no.', 'Óscar Núñez', 'Ã“scar NÃºÃ±ez'],
    ['President Jos&eacute; Ram&#237;rez left.', 'José Ramírez', 'Jos&eacute; Ram&#237;rez'],
    ['Kofi Darko&#8217;s house burned.', 'Kofi Darko', 'Kofi Darko'],
    ['President Ko\u00adfi Dar\u00adko left.', 'Kofi Darko', 'Ko\u00adfi Dar\u00adko'],
    ['\u202bKofi Darko\u202c\u200e, a farmer, left.', 'Kofi Darko', 'Kofi Darko'],
  ])('%s', (text, name, surface) => {
    const { layers } = annotate(text, ['entities']);
    const [entity] = layers.entities!;
    expect(entity!.name).toBe(name);
    const { start, end } = entity!.mentions[0]!;
    expect(text.slice(start, end)).toBe(surface);
  });
});

describe('readPlainly', () => {
  it.each([
    ['plain "text" & more', 'plain "text" & more'],
    ['it isn\u0092t \u0096 was \u0093far\u0094', 'it isn’t – was “far”'],
    ['it isnâ\u0080\u0099t', `it isn${fill(2)}’t`],
    ['one line\u0085and the next', 'one line\u0085and the next'],
    ['&amp;amp; and &#133;', '&         and …     '],
    ['isn&#8217;t and O&#39;Brien', `isn${fill(6)}’t and O${fill(4)}'Brien`],
    ['Jos&eacute; NÃºÃ±ez', `José${fill(7)} Nú${fill(1)}ñ${fill(1)}ez`],
    ['FranÃ§oisâ€™s bill of Â£5', `Franç${fill(1)}ois${fill(2)}’s bill of  £5`],
    ['the letter ‘Å’, SÃO PAULO, Âme', 'the letter ‘Å’, SÃO PAULO, Âme'],
    ['AT&amp;T, 5&quot;x3', `AT${fill(4)}&T, 5&quot;x3`],
    ['Marks &amp; Spencer', 'Marks &     Spencer'],
    ['a &bogus; b &#955; c', 'a &bogus; b &#955; c'],
    ['two "" marks', 'two "" marks'],
    ['MartÃ\u00adnez in MÃ\u00adla\u00adga', `Martí${fill(1)}nez in Mí${fill(1)}laga `],
    ['ItÃ¢â‚¬â„¢s Ã¢â‚¬Å“farÃ¢â‚¬Â NÃƒÂº', `It${fill(7)}’s       “far”      Nú${fill(3)}`],
    [String.raw`\u201cfar\u201d Jos\u00e9, it\u2019s \u0041`, `     “far”      José${fill(5)}, it${fill(5)}’s \\u0041`],
    ['on Tues\u00adday, Fri\u00adday.', 'on  Tuesday,  Friday.'],
    ['(Tues\u00adday) (Tues\u00adday x', `(Tues${fill(1)}day) (Tuesday  x`],
    ['a\u200b b, Ann\u200e, c\u200e.” \u2068d\u2069', `a  b, Ann,  c${fill(1)}.”  d `],
    ['“\u200eWe "\u200eyou', ' “We  "you'],
    ['&#38;#34; and AT&T', '&    #34; and AT&T'],
    ['&#9999999999; &#xFFFFFF; stay', '&#9999999999; &#xFFFFFF; stay'],
  ])('%s', (text, plain) => {
    expect(readPlainly(text).text).toBe(plain);
  });

  it('keeps the length of any text, and changes nothing outside the marks', () => {
    const piece = fc.constantFrom(
      '&quot;',
      '&#8220;',
      'â€œ',
      'Ã©',
      '&ntilde;',
      'â€',
      '\\"',
      '""',
      '&amp;',
      '&#1;',
      '\u00ad',
      '\u200e\u200b',
      '“',
      'word',
      ' ',
      '.',
      '🎉',
      '&',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const { text: plain, escaped } = readPlainly(text);
        expect(plain.length).toBe(text.length);
        let at = 0;
        for (const { start, end } of [...escaped, { start: text.length, end: text.length }]) {
          expect(plain.slice(at, start)).toBe(text.slice(at, start));
          at = end;
        }
      }),
    );
  });
});
