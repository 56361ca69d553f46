import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePattern } from '../../src/compromise/pattern.ts';

const faultOf = (pattern: string): string | null => {
  const parsed = parsePattern(pattern);
  return 'fault' in parsed ? parsed.fault : null;
};

describe('a good pattern', () => {
  test.each([
    'said', '#Person', '#person+', '#Person+ (said|told)', '(#Person|he said) .', '[<who>#Person+] said', '#Person{2,3}', '*', '.',
    '{say} that', '{walk/verb}', '/^mini/', '~minster~', '@hasComma', '<noun> said', '^the !#Person', '(#Noun && /ing$/)', "won't",
    'well-known', '#Norp #Facility? #Misc #Product #Location', '%Noun|Verb%', 'a  \t b', '$5', 'AT&T', '5-10', 'C++', '#Person$',
  ])('%s', (pattern) => expect(faultOf(pattern)).toBeNull()); // biome-ignore format: a list
});

describe('a bad pattern says what is wrong', () => {
  test.each([
    ['', 'is empty'],
    [' \t', 'is empty'],
    ['(said', 'bracket without its partner'],
    ['said)', 'bracket without its partner'],
    ['#Person)', 'bracket without its partner'],
    ['((a|b) c)', 'one inside another'],
    ['#Person{2', 'bracket without its partner'],
    ['<noun', 'bracket without its partner'],
    ['[#Person', '"[" without "]"'],
    ['#Person]', '"[" or "]" without its partner'],
    ['[a [b]', '"[" or "]" without its partner'],
    ['[<who #Person]', 'group name that is not closed'],
    ['/a(/', 'invalid regular expression'],
    ['//', 'says nothing'],
    ['a + b', 'says nothing'],
    ['!', 'says nothing'],
    ['()', 'says nothing'],
    ['#Persn said', 'tag that does not exist: #Persn'],
    ['(a|#Persn)', 'tag that does not exist: #Persn'],
    ['#firstname', '#Firstname (#FirstName does)'],
    ['#', 'tag that does not exist'],
    ['@hasComa', 'method that does not exist: @hasComa'],
    ['@constructor', 'method that does not exist'],
    ['<nuon> said', 'chunk that does not exist: <Nuon>'],
    ['"', 'says nothing'],
    ['said , that', 'says nothing'],
    ['%', 'says nothing'],
    ['/mini', '"/" without its partner: "/mini"'],
    ['(he|~minster)', '"~" without its partner'],
  ])('%s', (pattern, fault) => expect(faultOf(pattern)).toContain(fault));

  test('in one line, whatever the pattern', () => {
    const pieces = fc.constantFrom(...'()[]{}<>/#@!*+?.^$~%|& aP1\n\\'.split(''), 'said', '#Person', '&&');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const fault = faultOf(parts.join(''));
        if (fault !== null) expect(fault).toMatch(/^(?:is|has) [^\n]+$/);
      }),
      { numRuns: 500 },
    );
  });
});
