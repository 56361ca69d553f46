/**
 * The rules that mend the tagger's spans, in the order in which they run.
 */
import type { Sentence, Tokens } from '../../document/layers.ts';
import type { Rule } from '../rule.ts';
import { withAcronyms } from './acronyms.ts';
import { withAgreement } from './agree.ts';
import { withApposed } from './apposed.ts';
import { withBodiesApart, withCompanies, withNumberedBodies } from './bodies.ts';
import { withEchoes } from './echoes.ts';
import { withFacilityNouns } from './facility-nouns.ts';
import { withFirms, withLegalForms } from './firms.ts';
import { withHyphens, withParticles, withPersons } from './given-names.ts';
import { withHeadlines } from './headlines.ts';
import { withHyphened } from './hyphened.ts';
import { withLandmarks } from './landmarks.ts';
import { withListed } from './listed.ts';
import { withoutLoneMarks, withPlacesApart } from './lone-marks.ts';
import { withLonePersons } from './lone-persons.ts';
import { withNamedTitles } from './named-titles.ts';
import { withOpeningHeadlines } from './opening-headlines.ts';
import { withOperations } from './operations.ts';
import { withPossessedSurnames } from './possessed-surnames.ts';
import { withPossessiveNames } from './possessive-names.ts';
import { withMoney, withoutOffices, withoutTitles, withStates, withSurnames } from './refine.ts';
import { withSpeakers } from './speakers.ts';
import { withSpeakingSurnames } from './speaking-surnames.ts';
import { withStorms } from './storms.ts';
import { withSurnameParticles } from './surname-particles.ts';
import type { Tagged } from './tagger.ts';
import { withWorks } from './works.ts';

/** The words that spans are made of. */
interface Words {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
}

type NamesRule = Rule<[spans: readonly Tagged[], words: Words], readonly Tagged[]>;

/** Before spans that are too unsure are left out. */
export const MENDING: readonly NamesRule[] = [
  {
    name: 'names/money',
    why: 'What a sum of money looks like can be said exactly, and the tagger is unsure of it.',
    example: 'The bank lent ₹600 crore to the port.',
    apply: (spans, { tokens, sentences }) => withMoney(spans, tokens, sentences),
  },
  {
    name: 'names/marks',
    why: 'The tagger takes one half of a pair of brackets into a name.',
    example: 'The Hunting Association of Travnik “Grouse” has asked for a cull of six.',
    apply: (spans, { tokens }) => withoutLoneMarks(spans, tokens),
  },
  {
    name: 'names/places-apart',
    why: 'A town and its region are two places, and the tagger reads some of them as one.',
    example: 'They met in Nairobi, Kenya, on Monday.',
    apply: (spans, { tokens }) => withPlacesApart(spans, tokens),
  },
  {
    name: 'names/bodies-apart',
    why: 'A body behind and the is another one, and the tagger reads some of the two as one.',
    example: "The Badra Institute of Trade and the Transport Workers' Union signed it on Monday.",
    apply: (spans, { tokens }) => withBodiesApart(spans, tokens),
  },
  {
    name: 'names/numbered-body',
    why: 'A committee called by a number is no committee of that year, and the tagger sees neither.',
    example: 'He chairs the 1872 Committee.',
    apply: (spans, { tokens }) => withNumberedBodies(spans, tokens),
  },
  {
    name: 'names/title',
    why: 'A title before a person’s name is no part of the name, nor are honours behind it.',
    example: 'Outgoing chief Boma Dagogo-Jack MFR will chair the foundation.',
    apply: (spans, { tokens }) => withoutTitles(spans, tokens),
  },
  {
    name: 'names/named-title',
    why: 'Some given names are titles, but an ordinary trade is no office’s.',
    example: 'Prince Okafor, a taxi driver, watched the march.',
    apply: (spans, { tokens, sentences }) => withNamedTitles(spans, tokens, sentences),
  },
  {
    name: 'names/office',
    why: 'In headlines an office follows the country that it is of: DPRK FM is no name.',
    example: 'DPRK FM arrives in Moscow',
    apply: (spans, { tokens }) => withoutOffices(spans, tokens),
  },
  {
    name: 'names/possessive',
    why: 'Moody’s and McDonald’s end in ’s of themselves, which is cut off all other names.',
    example: "Moody's cut its rating of the bank.",
    apply: (spans, { tokens }) => withPossessiveNames(spans, tokens),
  },
  {
    name: 'names/surname',
    why: 'He and You right before a name are surnames: no name follows a pronoun.',
    example: 'He Lifeng met U.S. Treasury Secretary Janet Yellen in Paris.',
    apply: (spans, { tokens }) => withSurnames(spans, tokens),
  },
  {
    name: 'names/hyphen',
    why: 'A syllable in small letters behind a hyphen belongs to the name, though it is the second, or a word of English.',
    example: 'Prime Minister Prasit Wan-o-dee spoke.',
    apply: (spans, { tokens }) => withHyphens(spans, tokens),
  },
  {
    name: 'names/particle',
    why: 'Welsh ap, Dutch van ’t and Irish Mac an stand within names and hardly elsewhere.',
    example: 'The prize went to Angharad ferch Llywarch and Ifor ap Cynwrig.',
    apply: (spans, { tokens }) => withParticles(spans, tokens),
  },
  {
    name: 'names/surname-particle',
    why: 'A surname that stands alone begins with its particle, then in capitals, and all initials belong to the name.',
    example: 'Carlos de la Torre will appeal. De la Torre was sentenced to nine years.',
    apply: (spans, { tokens, sentences }) => withSurnameParticles(spans, tokens, sentences),
  },
  {
    name: 'names/legal-form',
    why: 'What has a legal form is a company, whatever its first word is elsewhere, and so are partners whom commas part.',
    example: 'The bid went to Smith, Okafor & Partners.',
    apply: (spans, { tokens }) => withLegalForms(spans, tokens),
  },
  {
    name: 'names/person',
    why: 'What begins with a given name and speaks, flies or is somebody’s aunt is no place.',
    example: 'Kenya Rhodes flew to Rome.',
    apply: (spans, { tokens, sentences }) => withPersons(spans, tokens, sentences),
  },
  {
    name: 'names/speaking-surname',
    why: 'A surname may be a people’s or a place’s name too, but peoples and places do not speak so.',
    example: 'Abdul Kareem Al Sindhi met the mayor. Sindhi said the wells were dry.',
    apply: (spans, { tokens }) => withSpeakingSurnames(spans, tokens),
  },
  {
    name: 'names/speaker',
    why: 'The tagger passes over names that it has never seen, even where they speak or hold an office.',
    example: 'Joy asked the harbour master.',
    apply: (spans, { tokens }) => withSpeakers(spans, tokens),
  },
  {
    name: 'names/lone-person',
    why: 'A single name at the start of a sentence may be a word or a place, but what is said of it is said of persons alone.',
    example: 'Happy, her brother, drives a bus.',
    apply: (spans, { tokens, sentences }) => withLonePersons(spans, tokens, sentences),
  },
  {
    name: 'names/states',
    why: 'The full name of a state is a place, whatever else a republic or a union may be.',
    example: 'He flew to the Democratic People’s Republic of Korea.',
    apply: (spans, { tokens }) => withStates(spans, tokens),
  },
  {
    name: 'names/acronym',
    why: 'The tagger passes over acronyms that the article explains in brackets.',
    example: 'It is run by the Ministry of Water (MoW).',
    apply: (spans, { tokens }) => withAcronyms(spans, tokens),
  },
  {
    name: 'names/company',
    why: 'The tagger passes over companies of one word that it has never seen, first of all where a sentence begins.',
    example: 'Prices rose. Chipotle will close.',
    apply: (spans, { tokens }) => withCompanies(spans, tokens),
  },
  {
    name: 'names/agreement',
    why: 'One string names one thing in an article as a rule, and the tagger decides on each mention by itself.',
    example:
      "Petra Nováková confirmed a death in the fire at Svoboda Paper. Svoboda's owner is Jan Svoboda; he was on holiday in Crete.",
    apply: (spans, { tokens }) => withAgreement(spans, tokens),
  },
  {
    name: 'names/firm',
    why: 'A name that no list has looks like a surname, but only a company has shares and is an it.',
    example: 'Shares in Baqua fell. Baqua said it would pay less.',
    apply: (spans, { tokens }) => withFirms(spans, tokens),
  },
  {
    name: 'names/listed',
    why: 'The tagger goes by what a name looks like where a list of names knows it.',
    example: 'Leaders of Willem II met.',
    apply: (spans, { tokens }) => withListed(spans, tokens),
  },
  {
    name: 'names/apposed',
    why: 'What the words beside a name say that it is outweighs what the tagger guesses: an age is a person’s.',
    example: 'Hope, 44, and Reading, 39, edit a quarterly.',
    apply: (spans, { tokens }) => withApposed(spans, tokens),
  },
  {
    name: 'names/landmark',
    why: 'Buildings whose names are ordinary words are cut in two by the tagger.',
    example: 'They met at the Great Hall of the People.',
    apply: (spans, { tokens }) => withLandmarks(spans, tokens),
  },
  {
    name: 'names/operation',
    why: 'What follows the word Operation is of any kind, and the tagger takes it for what it looks like.',
    example: 'Operation Vara Mbili began in March.',
    apply: (spans, { tokens }) => withOperations(spans, tokens),
  },
  {
    name: 'names/hyphened',
    why: 'The tagger passes over persons whom a hyphen joins to a word for or against them, or takes them for a people.',
    example: 'Anti-Maduro marches went on.',
    apply: (spans, { tokens }) => withHyphened(spans, tokens),
  },
  {
    name: 'names/possessed-surname',
    why: 'A surname alone behind a country or a club looks like its body or its town, but what it does is done by persons.',
    example: "Slovakia's Matovic resigned.",
    apply: (spans, { tokens }) => withPossessedSurnames(spans, tokens),
  },
  {
    name: 'names/work',
    why: 'A title is made of any words, but the noun right before it says what it is the title of.',
    example: 'The sitcom Lodgers ended in May.',
    apply: (spans, { tokens }) => withWorks(spans, tokens),
  },
  {
    name: 'names/storm',
    why: 'A storm that has been named in full goes by its name alone, and the tagger takes it for a person.',
    example: 'Hurricane Petra hit Belize. Petra killed nine people.',
    apply: (spans, { tokens }) => withStorms(spans, tokens),
  },
];

/** Of the spans that are left. */
export const ECHOING: readonly NamesRule[] = [
  {
    name: 'names/opening-headline',
    why: 'In a headline every word looks like a name, or none does; the article below it tells which ones are.',
    example: 'Jury Convicts Petrov\n\nA jury convicted Nadia Petrov on Monday.',
    apply: (spans, { tokens, sentences }) => withOpeningHeadlines(spans, tokens, sentences),
  },
  {
    name: 'names/headline',
    why: 'In a headline of title case every word looks like a part of the name.',
    example: 'The dam had leaked for nine years.\n\nRose Morsol Quits Post\n\nRose Morsol spoke on Monday.',
    apply: (spans, { tokens, sentences }) => withHeadlines(spans, tokens, sentences),
  },
  {
    name: 'names/facility-noun',
    why: 'The tagger passes over buildings whose noun has small letters.',
    example: 'Fire damaged Feryor bridge near Abuja.',
    apply: (spans, { tokens }) => withFacilityNouns(spans, tokens),
  },
  {
    name: 'names/echo',
    why: 'The tagger passes over mentions of names that it found elsewhere in the article.',
    example: 'Cultural Minister Ana Plitt spoke. Plitt acquainted them with the plan.',
    apply: (spans, { tokens }) => withEchoes(spans, tokens),
  },
];
