import { describe, expect, it } from 'vitest';
import { bylinesOf } from '../../../src/inputs/records/record.ts';
import { writtenList } from '../../../src/inputs/records/written-list.ts';

describe('a written list', () => {
  it.each<[string, readonly unknown[] | null]>([
    [String.raw`["Ren\u00e9e Dupont", "Bo \"B\" Chan"]`, ['Renée Dupont', 'Bo "B" Chan']],
    [
      String.raw`['Ren\xe9e Dupont', 'Zo\u00eb', '\U0001f600', 'a\nb', 'Cy O\'Dern']`,
      ['Renée Dupont', 'Zoë', '😀', 'a\nb', "Cy O'Dern"],
    ],
    [`['Ann Lee', "Cy O'Dern"]`, ['Ann Lee', "Cy O'Dern"]],
    [`[u'Ann Lee', None]`, ['Ann Lee']],
    ['["Ann Lee", null]', ['Ann Lee']],
    [`['None', 'He said "None"']`, ['None', 'He said "None"']],
    [`[{'name': 'Ann Lee', 'staff': True}]`, [{ name: 'Ann Lee', staff: true }]],
    ['[]', []],
    ['[Ann Lee]', null],
    ['[1, 2]', null],
    [`['Ann Lee'`, null],
    [`['Ann' 'Lee']`, null],
    ['Ann Lee', null],
  ])('%s', (text, expected) => {
    expect(writtenList(text)).toEqual(expected);
  });

  it.each([
    [`[{'name': 'Ann Lee'}, {'name': 'Bo Chan'}]`, ['Ann Lee', 'Bo Chan']],
    [`['Ann Lee', None]`, ['Ann Lee']],
    [String.raw`["Ren\u00e9e Dupont"]`, ['Renée Dupont']],
    ['[None]', null],
  ])('%s gives its names', (text, expected) => {
    expect(bylinesOf(text)).toEqual(expected);
  });
});
