import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotators/annotate.ts';
import { tokenize } from '../../src/annotators/tokens/index.ts';
import { readTable } from '../../src/lexicon/data.ts';
import { isRoleNoun, titleAt, titleEndingAt } from '../../src/lexicon/titles.ts';

const rows = readTable('titles.tsv');
const KINDS = ['honorific', 'office', 'rank', 'religious', 'royal', 'role', 'kin', 'modifier', 'suffix'];

describe('data/titles.tsv', () => {
  it('has five or six columns of known values, and each title once', () => {
    const texts = rows.filter(([, kind]) => kind !== 'modifier').map(([text]) => text);
    expect(new Set(texts).size).toBe(texts.length);
    for (const row of rows) {
      const [text, kind, gender, role] = row;
      expect([5, 6], text).toContain(row.length);
      expect(row[5] ?? 'x', text).not.toBe('');
      expect(KINDS, text).toContain(kind);
      expect(['', 'm', 'f'], text).toContain(gender);
      expect(['', 'role'], text).toContain(role);
      expect(text).not.toContain('-');
    }
  });

  it('is grouped by kind, each group in order of the alphabet', () => {
    const keys = rows.map(([text = '', kind = '']) => `${KINDS.indexOf(kind)} ${text}`);
    expect(keys).toEqual([...keys].sort());
  });

  it('ends no sentence where it is abbreviated', () => {
    const abbreviated = rows.flatMap(([text = '']) => (text.endsWith('.') ? [text] : []));
    const broken = abbreviated.filter(
      (text) => annotate(`${text} Ann Lee came.`, ['sentences']).layers.sentences!.length > 1,
    );
    expect(broken).toEqual([]);
  });

  it('is found by its own words', () => {
    for (const [text = '', kind] of rows) {
      if (kind === 'modifier' || kind === 'suffix') continue;
      const tokens = text.split(' ').map((word) => ({ text: word }));
      expect(titleAt(tokens, 0)?.length, text).toBe(tokens.length);
    }
  });
});

describe('titleAt', () => {
  it.each([
    ['Premier Li Qiang', 0, 1, 'premier', 'office'],
    ['Prime Minister Sanchez', 0, 2, 'prime minister', 'office'],
    ['PRIME MINISTER SANCHEZ', 0, 2, 'prime minister', 'office'],
    ['PM Modi', 0, 1, 'prime minister', 'office'],
    ['deputy foreign minister Sergei Ryabkov', 0, 3, 'foreign minister', 'office'],
    ['former President Bill Clinton', 0, 2, 'president', 'office'],
    ['then-Prime Minister May', 0, 4, 'prime minister', 'office'],
    ['President-elect Ruiz', 0, 3, 'president', 'office'],
    ['Secretary-General Antonio Guterres', 0, 3, 'secretary general', 'office'],
    ['vice-president Harris', 0, 3, 'president', 'office'],
    ['UN Under-Secretary-General Fletcher', 1, 5, 'under secretary general', 'office'],
    ['Lt. Gen. Park', 0, 2, 'lieutenant general', 'rank'],
    ['Lt Gen Park', 0, 2, 'lieutenant general', 'rank'],
    ['Gov. Newsom', 0, 1, 'governor', 'office'],
    ['Chief Executive Officer Tim Ross', 0, 3, 'chief executive officer', 'office'],
    ['chief negotiator Ri', 0, 2, 'negotiator', 'office'],
    ['the co-founder of the group', 1, 3, 'co founder', 'role'],
    ['Mr. Li', 0, 1, 'Mr.', 'honorific'],
    ['Mr Li', 0, 1, 'Mr.', 'honorific'],
    ['U Thant', 0, 1, 'U', 'honorific'],
    ['Datuk Seri Anwar', 0, 2, 'Datuk Seri', 'honorific'],
    ['Ayatollah Ali', 0, 1, 'ayatollah', 'religious'],
    ['King Felipe', 0, 1, 'king', 'royal'],
    ['a spokeswoman for it', 1, 1, 'spokeswoman', 'role'],
  ])('%s, at %i: %i tokens, %s (%s)', (text, index, length, name, kind) => {
    const found = titleAt(tokenize(text).words, index);
    expect(found).toMatchObject({ length, title: { name, kind } });
  });

  it.each([
    ['pm on Monday', 0],
    ['u turn', 0],
    ['major powers', 0],
    ['private company', 0],
    ['former colony', 0],
    ['then he left', 0],
    ['deputy', 3],
    ['vice squad', 0],
    ['He said', 0],
    ['ms', 0],
    ['Minsk', 0],
  ])('%s, at %i: none', (text, index) => {
    expect(titleAt(tokenize(text).words, index)).toBeNull();
  });

  it('states a gender only where the word does', () => {
    const genderOf = (text: string) => titleAt(tokenize(text).words, 0)?.title.gender;
    for (const text of ['Mr. Li', 'king', 'chairman', 'Sir Keir']) expect(genderOf(text), text).toBe('m');
    for (const text of ['Ms. Li', 'queen', 'spokeswoman', 'Daw Suu']) expect(genderOf(text), text).toBe('f');
    for (const text of ['Dr. Li', 'president', 'general', 'Datuk Lim']) expect(genderOf(text), text).toBeNull();
  });
});

describe('titleEndingAt', () => {
  it.each([
    ['Chinese Premier Li Qiang', 2, 1],
    ['the former deputy prime minister Nick', 5, 4],
    ['Russian Foreign Minister Lavrov', 3, 2],
    ['retired Lt. Gen. Park', 3, 3],
    ['Secretary-General Antonio', 3, 3],
    ['vice president-elect Vance', 4, 4],
    ['said Mr. Li', 2, 1],
  ])('%s, before %i: %i tokens', (text, end, length) => {
    expect(titleEndingAt(tokenize(text).words, end)?.length).toBe(length);
  });

  it.each([
    ['the foreign Li', 2],
    ['prime minister said', 1],
    ['minister , Li', 2],
    ['Li', 0],
  ])('%s, before %i: none', (text, end) => {
    expect(titleEndingAt(tokenize(text).words, end)).toBeNull();
  });

  it('takes any tokens, and stays inside them', () => {
    const words = fc.array(fc.oneof(fc.string(), fc.constantFrom('deputy', 'vice', '-', 'president', 'elect', 'Lt.')));
    fc.assert(
      fc.property(words, fc.nat(12), (texts, at) => {
        const tokens = texts.map((text) => ({ text }));
        const from = titleAt(tokens, at);
        if (from) expect(at + from.length).toBeLessThanOrEqual(tokens.length);
        const to = titleEndingAt(tokens, at);
        if (to) expect(titleEndingAt(tokens.slice(at - to.length, at), to.length)).toEqual(to);
      }),
    );
  });
});

describe('isRoleNoun', () => {
  it.each(['premier', 'the premier', 'The foreign minister', 'the spokesman', 'the senator', 'the deputy minister'])(
    '%s may refer back',
    (text) => {
      expect(isRoleNoun(text)).toBe(true);
    },
  );

  it.each(['the government', 'Mr.', 'the head', 'premier league', 'the', '', 'former', 'the mother', 'a premier'])(
    '%j may not',
    (text) => {
      expect(isRoleNoun(text)).toBe(false);
    },
  );
});
