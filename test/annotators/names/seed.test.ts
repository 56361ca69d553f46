/** The seed article: who, which organizations and which places are in it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { names } from '../../../src/annotators/names/index.ts';
import { slice } from '../../../src/document/span.ts';
import { makeTokenized, runStage } from '../../helpers/documents.ts';

const text = readFileSync(new URL('../../../seeds/000_3f06621efd9ee24a.txt', import.meta.url), 'utf8');
const found = new Map<string, Set<string>>();
for (const name of runStage<'names'>(names, makeTokenized(text))) {
  const surface = slice(text, name);
  found.set(surface, (found.get(surface) ?? new Set()).add(name.type));
}

describe('the seed article', () => {
  it.each([
    ['Li Qiang', 'person'],
    ['Li', 'person'],
    ['Choe Son Hui', 'person'],
    ['Choe', 'person'],
    ['Xi Jinping', 'person'],
    ['Kim Jong Un', 'person'],
    ['Rao Aimin', 'person'],
    ['Great Hall of the People', 'facility'],
    ['Xinhua', 'organization'],
    ['Chinese', 'norp'],
    ['China', 'location'],
    ['Beijing', 'location'],
    ['DPRK', 'location'],
    ["Democratic People's Republic of Korea", 'location'],
    ['Taiwan', 'location'],
    ['Xinjiang', 'location'],
    ['Xizang', 'location'],
    ['Hong Kong', 'location'],
  ])('%s is always %s', (surface, type) => {
    expect([...(found.get(surface) ?? [])]).toEqual([type]);
  });
});
