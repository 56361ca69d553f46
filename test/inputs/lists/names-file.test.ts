import { describe, expect, test } from 'vitest';
import { readNamesFile } from '../../../src/inputs/lists/names-file.ts';

const read = (text: string) => readNamesFile(Buffer.from(text)).entries;

describe('a names file', () => {
  test('gives entries with their aliases', () => {
    expect(
      read(
        'name,aliases,type,title,country,qid\nChoe Son Hui,Choe Son-hui| Choe ,person,Foreign Minister,prk,Q30436217\n"Acme, Inc.",,Organization,,,\n',
      ),
    ).toEqual([
      {
        name: 'Choe Son Hui',
        aliases: ['Choe Son-hui', 'Choe'],
        type: 'person',
        title: 'Foreign Minister',
        country: 'PRK',
        qid: 'Q30436217',
      },
      { name: 'Acme, Inc.', aliases: [], type: 'organization', title: null, country: null, qid: null },
    ]);
  });

  test.each([
    ['needs no more than name and type, in any order', 'type,name\nperson,Pelé\n'],
    ['may have columns of its own', 'name,type,note\nPelé,person,player\n'],
    ['may start with a byte order mark', '\ufeffname,type\nPelé,person\n'],
    ['may end lines as Windows does', 'name,type\r\nPelé,person\r\n'],
  ])('%s', (_, text) => {
    expect(read(text).map((entry) => entry.name)).toEqual(['Pelé']);
  });

  test.each([
    ['no type column', 'name,kind\nPelé,person\n', 'lacks the column type; its columns are name, kind'],
    ['an unknown type', 'name,type\nPelé,player\n', 'line 2: "player" is no type; use one of person'],
    ['no name', 'name,type\nPelé,person\n,person\n', 'line 3: the name is empty'],
    ['a country that is none', 'name,type,country\nPelé,person,Atlantis\n', '"Atlantis" is no country'],
    ['a bad identifier', 'name,type,qid\nPelé,person,12897\n', '"12897" is no Wikidata identifier'],
    [
      'one form for two',
      'name,aliases,type\nBill Clinton,Clinton,person\nHillary Clinton,Clinton,person\n',
      '"Clinton" stands for two entries, Bill Clinton and Hillary Clinton',
    ],
    ['an open quotation mark', 'name,type\n"Pelé,person\n', 'Quote'],
    ['an empty file', '', 'holds no text'],
    ['a binary file', 'PK\x03\x04', 'ZIP'],
  ])('%s is refused', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});

describe('who is counted as one', () => {
  const identities = (text: string) => {
    const { together, apart } = readNamesFile(Buffer.from(text));
    return { together, apart };
  };

  test('stands in cells between commas, semicolons or tabs', () => {
    for (const sign of [',', ';', '\t'])
      expect(identities(`name,aliases,type\nAda Obi,A. Obi,person\n`.replaceAll(',', sign)).together).toEqual([
        ['Ada Obi', 'A. Obi'],
      ]);
  });

  test('is said by persons and organizations with their aliases, and by lines that merge and split', () => {
    expect(
      identities(
        'name;aliases;type;country;qid\nAda Obi;Iron Lady;person;Ghana;Q7\nAccra;;location;GHA;\nBo Chan;B. Chan|Chan;merge;;\nBo Chan;Bo Chan Jr.|Ann Chan;split;;\n',
      ),
    ).toEqual({
      together: [
        ['Ada Obi', 'Iron Lady', 'Q7'],
        ['Bo Chan', 'B. Chan', 'Chan'],
      ],
      apart: [
        ['Bo Chan', 'Bo Chan Jr.'],
        ['Bo Chan', 'Ann Chan'],
      ],
    });
  });

  test.each([
    ['name,aliases,type\nBo Chan,,merge\n', 'line 2: merge needs a name and at least one other in aliases'],
    ['name,type,country\nBo Chan,person,Atlantis\n', 'line 2: "Atlantis" is no country'],
  ])('%j is refused', (text, message) => {
    expect(() => identities(text)).toThrow(message);
  });

  test('a country is given by its code or its name', () => {
    const codes = ['PRK', 'prk', 'North Korea', 'Ghana'].map(
      (one) => read(`name,type,country\nX,person,${one}\n`)[0]!.country,
    );
    expect(codes).toEqual(['PRK', 'PRK', 'PRK', 'GHA']);
  });
});
