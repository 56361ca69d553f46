/** Every word of data/organization-words.tsv turns a name into an organization's by itself. */
import { describe, expect, test } from 'vitest';
import { newMeeting, type Profile, profileOf } from '../../src/analyses/people/profile.ts';
import { PEOPLE_RULES } from '../../src/analyses/people/rules.ts';
import { questionsAlike } from '../../src/annotators/entities/alike/index.ts';
import { type Group, namedMentions } from '../../src/annotators/mentions/names.ts';
import { withApposed } from '../../src/annotators/names/apposed.ts';
import { withFirms, withLegalForms } from '../../src/annotators/names/firms.ts';
import type { TaggedType } from '../../src/annotators/names/labels.ts';
import { tokenize } from '../../src/annotators/tokens/index.ts';
import type { Entity } from '../../src/document/layers.ts';
import { readTable } from '../../src/lexicon/data.ts';
import { markedDocument } from '../helpers/names.ts';

const ROWS = readTable('organization-words.tsv');

const companyForm = PEOPLE_RULES.find(({ name }) => name === 'people/company-form')!;

/** Whether the company without a last word is the same. */
function isLeftOut(word: string): boolean {
  const profile = (name: string): Profile => {
    const meeting = newMeeting({ qid: null } as Entity, name);
    meeting.names.add(name);
    meeting.types.add('organization');
    return profileOf(meeting);
  };
  const keys = [`Corvik ${word}`, 'Corvik'].map((name) => companyForm.offers(profile(name)));
  return keys[0]!.join() === keys[1]!.join();
}

/** The type of the name that the first `end` words are, once what stands beside it is read. */
function typeOf(text: string, end: number, type: TaggedType): TaggedType {
  return withApposed([{ first: 0, end, type, confidence: 0.5, by: 'names/crf' }], tokenize(text))[0]!.type;
}

/** Whether the tokens from `first` to `end` become another company, or one of more words, by the rules on firms. */
function isFirm(text: string, end: number, first = 0): boolean {
  const tokens = tokenize(text);
  const span = { first, end, type: first === 0 ? 'person' : 'organization', confidence: 0.5, by: 'names/crf' } as const;
  const [found] = withFirms(withLegalForms([span], tokens), tokens);
  return found!.by !== 'names/crf';
}

/** Whether initials may pass over a first word: RDB, of the … Rowing Dam Board. */
function isPassedOver(word: string): boolean {
  const text = `[${word.toUpperCase()} Rowing Dam Board|organization] met. Then [RDB|organization] left.`;
  const mentions = namedMentions(markedDocument(text) as Parameters<typeof namedMentions>[0], null);
  const groups = mentions.map((one): Group => ({ type: 'organization', mentions: [one], joinedBy: new Map() }));
  const [question] = questionsAlike(groups, 'organization', () => null);
  return question?.candidates[0]?.features.includes('organization|acronym of initials without its place') === true;
}

const HOLDS: Readonly<Record<string, (word: string) => boolean>> = {
  last: (word) => typeOf(`Volta River ${word} met`, 3, 'location') === 'organization',
  trade: (word) => typeOf(`Corvik ${word} met`, 2, 'person') === 'organization',
  form: isLeftOut,
  legal: (word) => isFirm(`Corvik ${word} met`, 1),
  partners: (word) => isFirm(`Okafor, Corvik & ${word} met`, 5, 2),
  owned: (word) => isFirm(`Corvik's ${word} fell`, 1),
  leader: (word) => isFirm(`Corvik's ${word} left`, 1),
  does: (word) => isFirm(`Corvik ${word} pumps`, 1),
  whose: isPassedOver,
  noun: (word) => typeOf(`Corvik, a ${word} of long standing, met`, 1, 'person') === 'organization',
};

describe('data/organization-words.tsv', () => {
  test('says each thing once', () => {
    const keys = ROWS.map((row) => row.join(' '));
    expect(keys).toEqual([...new Set(keys)]);
  });

  test.each(ROWS)('%s: %s', (kind, word) => {
    expect(HOLDS[kind!]!(word!)).toBe(true);
    expect(HOLDS[kind!]!('zzz')).toBe(false);
  });
});
