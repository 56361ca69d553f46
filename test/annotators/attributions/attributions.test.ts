import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributions } from '../../../src/annotators/attributions/index.ts';
import { PLAIN } from '../../../src/annotators/runner.ts';
import type { Attribution } from '../../../src/document/layers.ts';
import { slice } from '../../../src/document/span.ts';
import { makeTokenized, plainStructure, runStage } from '../../helpers/documents.ts';
import { expectLinear } from '../../helpers/growth.ts';

function find(text: string): readonly Attribution[] {
  return runStage<'attributions'>(attributions, makeTokenized(text));
}

/** `source | cue | content … content`, one line an attribution. */
function read(text: string): string[] {
  return find(text).map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => spans.map((span) => slice(text, span)).join(' … ')).join(' | '),
  );
}

describe('who said what', () => {
  it.each<[string, string, string[]]>([
    // the cue before
    ['indirect', 'Ruiz said the dam was safe.', ['Ruiz | said | the dam was safe']],
    [
      'split sentence',
      'The dam, the engineers warned, would not hold.',
      ['the engineers | warned | The dam … would not hold'],
    ],
    [
      'in a letter to somebody',
      'The ministry said in a letter to schools classes would begin in May.',
      ['The ministry | said | classes would begin in May'],
    ],
    ['short sentence', 'The talks failed, the minister said.', ['the minister | said | The talks failed']],
    ['that belongs to the content', 'Ruiz said that the dam was safe.', ['Ruiz | said | that the dam was safe']],
    ['direct', 'Ruiz said: "The dam is safe."', ['Ruiz | said | The dam is safe.']],
    ['name in ’s', `"Bids came from Asia," Sotheby's said.`, ["Sotheby's | said | Bids came from Asia"]],
    ['no mark between', 'Ruiz said "the dam is safe."', ['Ruiz | said | the dam is safe.']],
    ['mixed', 'Ruiz said the dam was "very safe" now.', ['Ruiz | said | the dam was "very safe" now']],
    ['auxiliary and adverb', 'Ruiz has also said the dam was safe.', ['Ruiz | said | the dam was safe']],
    ['progressive', 'Ruiz is saying the dam is safe.', ['Ruiz | is saying | the dam is safe']],
    ['said to', 'Ruiz explained to the BBC that the dam was safe.', ['Ruiz | explained | that the dam was safe']],
    [
      'talks are nobody who is told',
      'Ruiz agreed to talks that end the war.',
      ['Ruiz | agreed | to talks that end the war'],
    ],
    ['addressee', 'Ruiz told reporters that the dam was safe.', ['Ruiz | told | that the dam was safe']],
    ['time', 'Ruiz said on Monday that the dam was safe.', ['Ruiz | said | that the dam was safe']],
    ['bare weekday', 'Ruiz said Monday the dam was safe.', ['Ruiz | said | the dam was safe']],
    ['opening circumstance', 'In a statement, Ruiz said the dam was safe.', ['Ruiz | said | the dam was safe']],
    ['opening adverb', 'However, Ruiz said the dam was safe.', ['Ruiz | said | the dam was safe']],
    ['question', 'Ruiz asked whether the dam was safe.', ['Ruiz | asked | whether the dam was safe']],
    ['request', 'Ruiz urged Seoul to mend the dam.', ['Ruiz | urged | Seoul to mend the dam']],
    ['phrase', 'Ruiz called on Seoul to mend the dam.', ['Ruiz | called on | Seoul to mend the dam']],
    ['thought', 'Ruiz believes the dam is safe.', ['Ruiz | believes | the dam is safe']],
    ['denial', 'Ruiz denied the charge.', ['Ruiz | denied | the charge']],
    ['plural', 'Police say the man acted alone.', ['Police | say | the man acted alone']],
    // a noun or a phrase introduces it
    ['had an answer', 'Ana Ruiz had a short answer: "Never again."', ['Ana Ruiz | answer | Never again.']],
    [
      'a phrase of',
      'In a phrase of poet Ana Ruiz, "the sea keeps no diary."',
      ['poet Ana Ruiz | phrase | the sea keeps no diary.'],
    ],
    // names in marks
    [
      'code name',
      'A guard known as "Falcon" said the gate was never locked.',
      ['A guard known as "Falcon" | said | the gate was never locked'],
    ],
    // turns
    [
      'short turns',
      '"Are there talks?" presenter Greta Olsen asked.\n\n"There are contacts," envoy Igor Petrov said.\n\n"With both sides?"',
      [
        'presenter Greta Olsen | asked | Are there talks?',
        'envoy Igor Petrov | said | There are contacts',
        ' |  | With both sides?',
      ],
    ],
    [
      'a quotation that goes on',
      'Rain fell.\n\n"There are contacts," envoy Igor Petrov said.\n\n"We met in May."',
      ['envoy Igor Petrov | said | "There are contacts," … "We met in May."'],
    ],
    // the cue after
    ['direct, after', '"The dam is safe," Ruiz said.', ['Ruiz | said | The dam is safe']],
    ['inverted', '"The dam is safe," said Ruiz.', ['Ruiz | said | The dam is safe']],
    ['indirect, after', 'The dam is safe for now, Ruiz said.', ['Ruiz | said | The dam is safe for now']],
    ['indirect, inverted', 'The dam is safe for now, said Ruiz.', ['Ruiz | said | The dam is safe for now']],
    ['circumstances after', 'The dam is safe, Ruiz said on Monday.', ['Ruiz | said | The dam is safe']],
    ['question', '"Is it safe?" Ruiz asked.', ['Ruiz | asked | Is it safe?']],
    ['question, he', '"Is it safe?" he asked.', ['he | asked | Is it safe?']],
    ['long quotation', '"It is safe. We know. Go," he said.', ['he | said | It is safe. We know. Go']],
    ['single marks', '‘We won’t pay,’ Ruiz said.', ['Ruiz | said | We won’t pay']],
    ['guillemets', '«We left», said Ruiz.', ['Ruiz | said | We left']],
    ['TeX marks', "``We left,'' said Ruiz.", ['Ruiz | said | We left']],
    // the cue inside
    ['split quotation', '"We left," he said, "and wept."', ['he | said | "We left," … "and wept."']],
    ['goes on', '"We left," he said. "We wept. It hurt."', ['he | said | "We left," … "We wept. It hurt."']],
    [
      'a quotation after an indirect saying',
      'He said they left. "It hurt us all."',
      ['He | said | they left', ' |  | It hurt us all.'],
    ],
    ['goes on below', '"We left," he said.\n"It hurt us all."', ['he | said | "We left," … "It hurt us all."']],
    [
      'narration between',
      '"We left," he said.\nHe wept.\n"It hurt us all."',
      ['he | said | We left', ' |  | It hurt us all.'],
    ],
    [
      'mixed, over paragraphs',
      'Ruiz said the “dam is safe.\n“We know.”',
      ['Ruiz | said | the “dam is safe. … “We know.”'],
    ],
    [
      'over paragraphs',
      'Ruiz said: "We left.\n"We wept.\n"It hurt."',
      ['Ruiz | said | "We left. … "We wept. … "It hurt."'],
    ],
    ['cue in the last paragraph', '“We left.\n“It hurt,” Ruiz said.', ['Ruiz | said | “We left. … “It hurt,”']],
    // two attributions
    [
      'participle',
      'Li said costs rose, adding that few knew.',
      ['Li | said | costs rose', 'Li | adding | that few knew'],
    ],
    [
      'two speakers',
      'Li said costs rose, but Wang said they fell.',
      ['Li | said | costs rose', 'Wang | said | they fell'],
    ],
    // sources
    [
      'apposition',
      'Hugh Hill, a doctor in Leeds, said it was safe.',
      ['Hugh Hill, a doctor in Leeds | said | it was safe'],
    ],
    ['relative clause', 'Hugh Hill, who lives in Leeds, said it was safe.', ['Hugh Hill | said | it was safe']],
    ['infinitive', 'Ruiz went on the radio to say that he was glad.', ['Ruiz | say | that he was glad']],
    [
      'nested marks',
      '"The mayor told us \'we will never leave\' and drove off," Ruiz said.',
      ["Ruiz | said | The mayor told us 'we will never leave' and drove off", 'The mayor | told | we will never leave'],
    ],
    [
      'according to, after a saying',
      'Ana Ruiz said the dam was safe, according to the mayor.',
      ['the mayor | according to | Ana Ruiz said the dam was safe', 'Ana Ruiz | said | the dam was safe'],
    ],
    ['age', 'Hugh Hill, 34, said it was safe.', ['Hugh Hill, 34 | said | it was safe']],
    ['inverted apposition', '"Yes," said Ruiz, the mayor of Lima.', ['Ruiz, the mayor of Lima | said | Yes']],
    [
      'described',
      'A senior official close to the talks said it was safe.',
      ['A senior official close to the talks | said | it was safe'],
    ],
    ['two persons', 'Li and Ruiz said it was safe.', ['Li and Ruiz | said | it was safe']],
    // phrases and marks as cues
    ['according to', 'According to the bank, growth will slow.', ['the bank | According to | growth will slow']],
    ['according to, after', 'Growth will slow, according to the bank.', ['the bank | according to | Growth will slow']],
    ['signature', '"Stay the course." — Ana Ruiz', ['Ana Ruiz | — | Stay the course.']],
    ['signature on its own line', '"Stay the course."\n— Ana Ruiz', ['Ana Ruiz | — | Stay the course.']],
    ['no source', '"We will never go back there."', [' |  | We will never go back there.']],
    ['weak verb, after', 'The dam is safe for now, Ruiz noted.', ['Ruiz | noted | The dam is safe for now']],
    // what others say, within what is said
    [
      'nested',
      'Li said Ruiz had said that Wang lied.',
      ['Li | said | Ruiz had said that Wang lied', 'Ruiz | had said | that Wang lied'],
    ],
    [
      'inside marks',
      '"My brother said that he would leave at dawn," Ana Ruiz said.',
      [
        'Ana Ruiz | said | My brother said that he would leave at dawn',
        'My brother | said | that he would leave at dawn',
      ],
    ],
  ])('%s: %s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('takes turns as verbatim speech', () => {
    const text = 'RUIZ: Well, look, I agree.\nMODERATOR: Governor?\nRUIZ: I will answer.';
    expect(read(text)).toEqual([
      'RUIZ | : | Well, look, I agree.',
      'MODERATOR | : | Governor?',
      'RUIZ | : | I will answer.',
    ]);
    expect(find(text).map(({ kind }) => kind)).toEqual(['direct', 'direct', 'direct']);
  });
});

/** What people complain about in other programs. */
// What a reader would say and the tagger does not (yet): a row that begins to hold fails here, and moves up.
it.fails.each<[string, string, string[]]>([
  ['to quote', 'To quote Ana Ruiz, "a law is no wish."', ['Ana Ruiz | quote | a law is no wish.']],
  [
    'what somebody else refused',
    'Ruiz said the man had a knife and refused to drop it.',
    ['Ruiz | said | the man had a knife and refused to drop it'],
  ],
  ['participle first', 'Hailing the deal on the port, Li left for Lima.', ['Li | Hailing | the deal on the port']],
  [
    'its own name',
    'The group, which calls itself "Sons of the Lake," said it had taken two hostages.',
    ['The group | said | it had taken two hostages'],
  ],
  [
    'verdict of',
    'The verdict of critic Ana Ruiz: "A waste of two hours."',
    ['critic Ana Ruiz | verdict | A waste of two hours.'],
  ],
  [
    'a statement',
    'In a statement by Captain Ana Ruiz: "The curfew ends at dawn."',
    ['Captain Ana Ruiz | statement | The curfew ends at dawn.'],
  ],
  [
    'source in a clause of time',
    'The row began after Tom Abara, who is the mayor, said the bridge was unsafe.',
    ['Tom Abara, who is the mayor | said | the bridge was unsafe'],
  ],
])('%s: %s', (_name, text, expected) => {
  expect(read(text)).toEqual(expected);
});

describe('forms of news', () => {
  it.each<[string, string, string[]]>([
    ['main clause', 'Li met Ruiz in Lima, adding that few knew.', ['Li | adding | that few knew']],
    [
      'puts it',
      'As farmer Ana Ruiz puts it, "the river takes what it wants."',
      ['farmer Ana Ruiz | puts it | the river takes what it wants.'],
    ],
    [
      'a month as subject',
      'The palace said last month was the coldest.',
      ['The palace | said | last month was the coldest'],
    ],
    [
      'divided clause',
      'The fair, the mayor announced on Monday, has been sold.',
      ['the mayor | announced | The fair … has been sold'],
    ],
    ['passive with ’s', `"The debt is high," it's said.`, []],
    [
      'document',
      'The ferry was built in a yard without a licence, port records show.',
      ['port records | show | The ferry was built in a yard without a licence'],
    ],
    [
      'four paragraphs',
      'Ruiz said: “We will open the bridge in May.\n“Then we will mend the road.\n“Then we will rest.”\nShe left.',
      ['Ruiz | said | “We will open the bridge in May. … “Then we will mend the road. … “Then we will rest.”'],
    ],
    [
      'split by its cue, with a reason',
      '“We left,” Ruiz said, “because the water rose.”',
      ['Ruiz | said | “We left,” … “because the water rose.”'],
    ],
    [
      'goes on after an apposition',
      '“We left at dawn,” said Ana Ruiz, a nurse. “The water rose fast. We had no boat.”',
      ['Ana Ruiz, a nurse | said | “We left at dawn,” … “The water rose fast. We had no boat.”'],
    ],
    [
      'a quoted paragraph after an indirect saying',
      'Ana Ruiz said the water rose fast.\n“We had no boat to take us away.”',
      ['Ana Ruiz | said | the water rose fast', ' |  | We had no boat to take us away.'],
    ],
    [
      'signature with an office',
      '“Stay the course and keep calm.” — Ana Ruiz, mayor of Lima',
      ['Ana Ruiz, mayor of Lima | — | Stay the course and keep calm.'],
    ],
    [
      'turns swallow neither quotations nor what follows them',
      'ANA RUIZ: We opened it.\nREPORTER: Was it safe?\nANA RUIZ: Yes. My father said “a bridge is a promise”.\n' +
        'The mayor later told reporters that the bridge was safe.',
      [
        'ANA RUIZ | : | We opened it.',
        'REPORTER | : | Was it safe?',
        'ANA RUIZ | : | Yes. My father said “a bridge is a promise”.',
        'The mayor | told | that the bridge was safe',
      ],
    ],
    [
      'a name and a colon',
      'Ana Ruiz, a nurse in Lima: "We lost it all."',
      ['Ana Ruiz, a nurse in Lima | : | We lost it all.'],
    ],
    ['blunt', 'Ruiz was blunt: "We have lost the vote."', ['Ruiz | was blunt | We have lost the vote.']],
    ['relative clause', '“We had no boat,” recalled Ana Ruiz, who is 80.', ['Ana Ruiz | recalled | We had no boat']],
    [
      'participle, its subject far off',
      'The premier, Tom Abara, arrived in Lima on Monday and met the mayor and the heads of four banks at the old port ' +
        'before dinner, noting that trade had doubled.',
      ['The premier, Tom Abara | noting | that trade had doubled'],
    ],
    [
      'two verbs, one cue',
      'The council backs the plan and supports the budget, Ruiz noted.',
      ['Ruiz | noted | The council backs the plan and supports the budget'],
    ],
    [
      'two cues, two quotations',
      '"I will not resign," he said, adding, "The people chose me."',
      ['he | said | I will not resign', 'he | adding | The people chose me.'],
    ],
    [
      'according to, and another cue',
      'According to the police, the driver told officers that he had been ill for days.',
      [
        'the police | According to | the driver told officers that he had been ill for days',
        'the driver | told | that he had been ill for days',
      ],
    ],
    ['addressee, no that', 'Ruiz told the BBC the dam was safe.', ['Ruiz | told | the dam was safe']],
    ['addressee of one word', 'Ruiz told lawmakers the dam would hold.', ['Ruiz | told | the dam would hold']],
    ['an agency told', 'Ana Ruiz told Reuters the dam would hold.', ['Ana Ruiz | told | the dam would hold']],
    ['where it was said', 'Ana Ruiz said in a statement the dam would hold.', ['Ana Ruiz | said | the dam would hold']],
    [
      'an agency told of farmers',
      'Lee told the BBC farmers had left the valley.',
      ['Lee | told | farmers had left the valley'],
    ],
    [
      'an inquiry told of rates',
      'The bank told a parliamentary inquiry rates would stay low.',
      ['The bank | told | rates would stay low'],
    ],
    ['in a month', 'The palace said last month the queen was ill.', ['The palace | said | the queen was ill']],
    [
      'early in a week',
      'The palace said earlier this week the queen was ill.',
      ['The palace | said | the queen was ill'],
    ],
    [
      'what is withheld',
      'Ruiz said that the dam was safe, but declined to name the engineer.',
      ['Ruiz | said | that the dam was safe'],
    ],
    ['what is not told', 'Ruiz said the dam was safe but did not elaborate.', ['Ruiz | said | the dam was safe']],
    [
      'what is not told, in short',
      "Ruiz said the dam was safe but didn't say why.",
      ['Ruiz | said | the dam was safe'],
    ],
    ['details not given', 'Ruiz said the dam was safe but gave no details.', ['Ruiz | said | the dam was safe']],
    [
      'what somebody else did not tell',
      'Ruiz said the man was ill and did not disclose it.',
      ['Ruiz | said | the man was ill and did not disclose it'],
    ],
    ['late on a day', 'The palace said late on Tuesday the queen was ill.', ['The palace | said | the queen was ill']],
    [
      'a sentence before the one that closes with its cue',
      'The paper named no names, quoting a banker. E.U. officials will meet on Friday, the bank said.',
      ['the bank | said | E.U. officials will meet on Friday'],
    ],
    ['when it was said', 'The bank said on Tuesday it would cut rates.', ['The bank | said | it would cut rates']],
    [
      'who the source is',
      'According to Ana Ruiz, the mayor of Lima, the dam was safe.',
      ['Ana Ruiz, the mayor of Lima | According to | the dam was safe'],
    ],
    [
      'a list is no apposition',
      'According to Ana Ruiz, the dam, the road and the bridge were safe.',
      ['Ana Ruiz | According to | the dam, the road and the bridge were safe'],
    ],
    [
      'long addressee',
      'Ruiz told a meeting of mayors from the north that the dam was safe.',
      ['Ruiz | told | that the dam was safe'],
    ],
    [
      'name after a common noun',
      'Ruiz told the court Ms Abara was in Lima at the time.',
      ['Ruiz | told | Ms Abara was in Lima at the time'],
    ],
    [
      'cue at the end, with a time',
      'The bridge was ready for the feast, mayor Ana Ruiz said on Monday after a walk through the town.',
      ['mayor Ana Ruiz | said | The bridge was ready for the feast'],
    ],
    ['order', 'Ruiz told them to leave the town.', ['Ruiz | told | them to leave the town']],
    [
      'circumstance first',
      'Ruiz said that in Lima, prices rose by half.',
      ['Ruiz | said | that in Lima, prices rose by half'],
    ],
    [
      'a lone opening mark',
      'He said the bridge was “safe and was opened.',
      ['He | said | the bridge was “safe and was opened'],
    ],
    ['marks the wrong way round', '”We left at dawn,“ Ruiz said.', ['Ruiz | said | We left at dawn']],
    ['double single marks', '‘‘We left at dawn,’’ Ruiz said.', ['Ruiz | said | We left at dawn']],
    [
      'coordinated source',
      'Both Labour and Green leaders said the bridge was safe.',
      ['Both Labour and Green leaders | said | the bridge was safe'],
    ],
    [
      'opening apposition',
      'A keen walker, Tom Abara said the path was steep.',
      ['Tom Abara | said | the path was steep'],
    ],
    ['noun after a possessive', "There is no proof of Ruiz's claim that he lied.", ["Ruiz's | claim | that he lied"]],
    ['infinitive', 'The minister took to Twitter to say that he was glad.', ['The minister | say | that he was glad']],
  ])('%s: %s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('rarer cues and marks', () => {
  it.each<[string, string, string[]]>([
    [
      'as somebody put it',
      'As Ana Ruiz put it, "the market has lost its nerve."',
      ['Ana Ruiz | put it | the market has lost its nerve.'],
    ],
    [
      'put it, unquoted',
      'The road is closed for good, as the mayor put it.',
      ['the mayor | put it | The road is closed for good'],
    ],
    [
      'in the words of',
      'In the words of Ana Ruiz, "the road is a grave."',
      ['Ana Ruiz | In the words of | the road is a grave.'],
    ],
    ['no that', 'The mayor claims talks will resume in May.', ['The mayor | claims | talks will resume in May']],
    [
      'told at the end',
      'The talks will resume in May, Ana Ruiz told Reuters.',
      ['Ana Ruiz | told | The talks will resume in May'],
    ],
    [
      'told at the end, described',
      'Two men had been arrested near the port, a police officer told AFP.',
      ['a police officer | told | Two men had been arrested near the port'],
    ],
    [
      'as per',
      'As per the harbour inquiry, the pilot was sent home.',
      ['the harbour inquiry | As per | the pilot was sent home'],
    ],
    [
      'a quotation over paragraphs, with its cue in the second',
      'The town said it would close the pool.\n\n"It leaks in nine places. We cannot pay for it.\n\n"The water is gone," said engineer Ana Ruiz.',
      [
        'The town | said | it would close the pool',
        'engineer Ana Ruiz | said | "It leaks in nine places. We cannot pay for it. … "The water is gone,"',
      ],
    ],
    [
      'a mark that nothing closes',
      '“We are ready,” Ana Ruiz said, “and we will not go back.\n\nThe town sold the pool in May.',
      ['Ana Ruiz | said | “We are ready,” … “and we will not go back.'],
    ],
    [
      'told by',
      'As told to Radio Lago by the captain, Ana Ruiz, the boat sank within minutes.',
      ['the captain, Ana Ruiz | As told to Radio Lago by | the boat sank within minutes'],
    ],
    ['the day of a noun phrase', 'Ana Ruiz praised the volunteers on Sunday.', ['Ana Ruiz | praised | the volunteers']],
    [
      'this, which stands before',
      'Work on the pier begins in June.\n\nCaptain Ana Ruiz, the harbour master, announced this at a meeting in Lima.',
      ['Captain Ana Ruiz, the harbour master | announced | Work on the pier begins in June'],
    ],
    [
      'made known',
      'The mill was sold in May. The clerk of the town made this known on Monday.',
      ['The clerk of the town | made this known | The mill was sold in May'],
    ],
    [
      'a number',
      'Officials said the class had moved to room no. 12 in the old mill.',
      ['Officials | said | the class had moved to room no. 12 in the old mill'],
    ],
    [
      'according to the mayor, and her name',
      'According to the mayor, Ana Ruiz, the club pays its taxes in full.',
      ['the mayor, Ana Ruiz | According to | the club pays its taxes in full'],
    ],
    [
      'according to police, and whom they speak of',
      'According to police, Ana Ruiz, 34, was held at the port.',
      ['police | According to | Ana Ruiz, 34, was held at the port'],
    ],
    [
      'according to a document of a day',
      'According to a letter dated May 5, 2022, the dam was never safe.',
      ['a letter dated May 5, 2022 | According to | the dam was never safe'],
    ],
    [
      'according to, after another cue',
      'The bank warned staff of cuts in May, according to a memo.',
      ['a memo | according to | The bank warned staff of cuts in May', 'The bank | warned | staff of cuts in May'],
    ],
    [
      'according to, after a promise',
      'The king promised to pay the soldiers, according to the Chronicle.',
      [
        'the Chronicle | according to | The king promised to pay the soldiers',
        'The king | promised | to pay the soldiers',
      ],
    ],
    // in somebody's view
    ['in her view', 'In her view, the bridge was never safe.', ['her | view | the bridge was never safe']],
    ['in its opinion', 'In its opinion, the toll breaks the law.', ['its | opinion | the toll breaks the law']],
    [
      'in a name’s view',
      "In Ana Ruiz's view, the toll has to be cut by half.",
      ['Ana Ruiz | view | the toll has to be cut by half'],
    ],
    ['in my view', 'In my view, the bridge was never safe.', []],
    [
      'an opinion that tells',
      'In his opinion, the judge wrote that the toll was void.',
      ['the judge | wrote | that the toll was void'],
    ],
    // per a document
    [
      'per a document',
      'Per the audit, half of the boats were never built.',
      ['the audit | Per | half of the boats were never built'],
    ],
    [
      'per documents, after',
      'The club owes nine million euros, per court filings.',
      ['court filings | per | The club owes nine million euros'],
    ],
    [
      'per somebody close to it',
      'The winger has torn a muscle, per two sources.',
      ['two sources | per | The winger has torn a muscle'],
    ],
    [
      'per a document, but said by somebody',
      'Per the two agreements, rent is due, the mayor said.',
      ['the mayor | said | Per the two agreements, rent is due'],
    ],
    ['per unit', 'The toll rose to 20 euros, per boat.', []],
    ['per head of the people', 'Per capita, the island drinks more tea.', []],
    // a headline by itself
    ['headline', 'Boats in Lima unsafe, says port authority', ['port authority | says | Boats in Lima unsafe']],
    ['headline, plural', 'Bridge too weak, say engineers', ['engineers | say | Bridge too weak']],
    // a live page
    [
      'the time of an entry',
      '14:05 GMT: The bridge is open again, the operator says.',
      ['the operator | says | The bridge is open again'],
    ],
    [
      'a time that is told',
      'At 14:05 the bridge was shut, the operator said.',
      ['the operator | said | At 14:05 the bridge was shut'],
    ],
    // no is no number
    ['no', 'Ruiz replied: "No." Boats left the port at noon.', ['Ruiz | replied | No.']],
    [
      'no before a number',
      'Ruiz said No. 12 was the best boat in the port.',
      ['Ruiz | said | No. 12 was the best boat in the port'],
    ],
    // faces say nothing
    ['laughed', 'Asked about the boats, Ana Ruiz laughed.', []],
    ['smiled', 'Asked whether she would sail again, the skipper smiled and left.', []],
    ['shrugged', 'Asked about his boat, the skipper shrugged and turned away.', []],
    [
      'laughed, in marks',
      '"We have no boats at all," Ana Ruiz laughed.',
      ['Ana Ruiz | laughed | We have no boats at all'],
    ],
    [
      'no according to after a quotation of its own',
      '"We left," Ruiz said, according to the mayor.',
      ['Ruiz | said | We left'],
    ],
    ['straight single marks', "'We left the harbour at dawn,' he said.", ['he | said | We left the harbour at dawn']],
    ['single marks, question', "'Left? That's Ana's boat,' he said.", ["he | said | Left? That's Ana's boat"]],
    ['typewriter marks', "`We left at dawn,' said Ruiz.", ['Ruiz | said | We left at dawn']],
    [
      'from somebody, and a colon',
      'From the head of the union, Ana Ruiz: "We will not go back."',
      ['the head of the union, Ana Ruiz | : | We will not go back.'],
    ],
    [
      'a statement by somebody, on a line of its own',
      'Statement by Minister Ana Ruiz:\n"We will not go back to the old fees."',
      ['Minister Ana Ruiz | Statement | We will not go back to the old fees.'],
    ],
  ])('%s: %s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['a source of water', 'From the old port: "no entry" signs as far as one can see.', []],
    ['not to be named', 'The officer asked not to be named.', []],
    ['a list after a colon', 'The menu is short: "soup" and "bread".', []],
    ['to be called', 'The man asked to be called "Blue."', []],
    ['refused to speak', 'Her lawyer refused to speak.', []],
    ['in other words', 'In other words, the road is closed.', []],
    ['weight', 'Parcels are sorted according to weight.', []],
    ['size', 'The fine is 20 to 90 euros, according to the size of the boat.', []],
    ['possessive marks', "The miners' wives and the farmers' sons left.", []],
  ])('nobody said it: %s: %s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

/** Sentences that a survey, a count or a body with a long name closes. */
describe('what a document shows', () => {
  it.each<[string, string]>([
    [
      'Exports have fallen for a third month, a count showed.',
      'a count | showed | Exports have fallen for a third month',
    ],
    [
      'Half of the wells were dry by June, a survey found on Friday.',
      'a survey | found | Half of the wells were dry by June',
    ],
    [
      'The mine had no permit for a decade, port records show.',
      'port records | show | The mine had no permit for a decade',
    ],
    [
      'The old mill had stood empty since May, the Ministry of Works confirmed.',
      'the Ministry of Works | confirmed | The old mill had stood empty since May',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each<[string, string]>([
    [
      'On average, according to the count, a case takes three months.',
      'the count | according to | On average … a case takes three months',
    ],
    ['Some 40 huts, according to nurses, were lost.', 'nurses | according to | Some 40 huts … were lost'],
    [
      'The road was cut in May, according to the bank, which lends to farmers.',
      'the bank | according to | The road was cut in May',
    ],
    ['The ferry sank in minutes, explained a survivor.', 'a survivor | explained | The ferry sank in minutes'],
    [
      'For the fair, some 400 huts will be built, reported the Ministry of Works.',
      'the Ministry of Works | reported | For the fair, some 400 huts will be built',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each(['Ana Ruiz locked the mill, reported the loss.', 'The mill had burnt down, reported Tuesday.'])(
    'nobody closes it: %s',
    (text) => {
      expect(read(text).filter((line) => /^(?:the loss|Tuesday) \|/.test(line))).toEqual([]);
    },
  );

  it.each(['Behind the old mill, the boys found.', 'In May and in June, port records show.'])(
    'no clause, nothing said: %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

it('somebody alone before a comma is no headline that is said', () => {
  expect(read('The mayor, says police')).not.toContain('police | says | The mayor');
});

describe('a saying between commas', () => {
  it.each([
    ['The plan, she said, would fail.', 'she | said | The plan … would fail'],
    ['The cost of the bridge, he added, did not worry him.', 'he | added | The cost of the bridge … did not worry him'],
    [
      'The barns by the lake, Ana Ruiz told reporters, were not insured.',
      'Ana Ruiz | told | The barns by the lake … were not insured',
    ],
    [
      'The wells in the valley, farmers say, have been dry since May.',
      'farmers | say | The wells in the valley … have been dry since May',
    ],
  ])('divides a clause: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each<[string, string[]]>([
    [
      'A ferry sank off Cebu on Sunday, officials said, drowning six people.',
      ['officials | said | A ferry sank off Cebu on Sunday … drowning six people'],
    ],
    [
      'Two men were held in Lagos, police said, in connection with the theft.',
      ['police | said | Two men were held in Lagos … in connection with the theft'],
    ],
    [
      'The mill will shut in May, the company said, unless a buyer is found.',
      ['the company | said | The mill will shut in May … unless a buyer is found'],
    ],
    [
      'The mill will shut in May, Ana Ruiz said, pointing at the gate.',
      ['Ana Ruiz | said | The mill will shut in May'],
    ],
    [
      'The mill will shut in May, Ana Ruiz said, in a letter to staff.',
      ['Ana Ruiz | said | The mill will shut in May'],
    ],
  ])('what stands behind a saying between commas: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['Imports, predicts the bank, will halve by May.', ['the bank | predicts | Imports … will halve by May']],
    [
      "Rents, said the union's chair, Ana Ruiz, would have to fall.",
      ["the union's chair, Ana Ruiz | said | Rents … would have to fall"],
    ],
    [
      'If the dam breaks, says engineer Bo Park, the valley will flood.',
      ['engineer Bo Park | says | If the dam breaks … the valley will flood'],
    ],
    [
      'The valley will flood, said Bo Park, an engineer, who lives there.',
      ['Bo Park, an engineer | said | The valley will flood'],
    ],
  ])('the verb of a saying between commas before its subject: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['The novel was praised by critics as a triumph.', ['critics | was praised | The novel … as a triumph']],
    ['The pact was hailed as historic by both ministers.', ['both ministers | was hailed | The pact … as historic']],
    ['The mayor was accused of fraud by residents.', ['residents | was accused | The mayor … of fraud']],
    [
      'The deal was welcomed by Oman, Saudi Arabia and Chile.',
      ['Oman, Saudi Arabia and Chile | was welcomed | The deal'],
    ],
    ['The mayor was accused of fraud by Friday.', [' | was accused | The mayor … of fraud by Friday']],
  ])('who stands behind the by of a passive: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    [
      'Ten years ago, Ana Ruiz said, nobody swam in the lake.',
      'Ana Ruiz | said | Ten years ago … nobody swam in the lake',
    ],
    [
      'Without the pump, he added, half of the farms would be dry.',
      'he | added | Without the pump … half of the farms would be dry',
    ],
  ])('has what opens its sentence with it: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('goes on behind it with and', () => {
    expect(read('The lake had frozen, she said, and the boats were stuck in it.')).toEqual([
      'she | said | The lake had frozen … and the boats were stuck in it',
    ]);
  });

  it.each(['At a meeting on Monday, Ana Ruiz said, the plan had been dropped.'])(
    'but not where it was said: %s',
    (text) => {
      expect(read(text)).toEqual(['Ana Ruiz | said | the plan had been dropped']);
    },
  );

  it.each(['In the spring, Ana Ruiz said, had been too much rain.', 'Still, Ruiz said, needed repairs would wait.'])(
    'and here none: %s',
    (text) => {
      expect(find(text).flatMap(({ content }) => content.filter(({ start }) => start === 0))).toEqual([]);
    },
  );
});

describe('behind a quotation and its cue', () => {
  it.each([
    ['"Is it true?" a man shouted as the mayor left the hall.', 'a man | shouted | Is it true?'],
    ['"How long have you lived here?" I asked the old man.', 'I | asked | How long have you lived here?'],
  ])('nothing is said: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

it('in the view of somebody', () => {
  expect(read('In the view of Judge Ana Ruiz, the contract was void from the start.')).toEqual([
    'Judge Ana Ruiz | In the view of | the contract was void from the start',
  ]);
});

describe('nobody said it', () => {
  it.each([
    ['nickname', 'They call him "Shorty" in the village.'],
    ['weak verb without proof', 'The bank holds notes and reports a loss.'],
    ['title of a work', 'She starred in "The Long Road" last year.'],
    ['scare quotes', 'The so-called "experts" left early.'],
    ['slogan on its own', '"No way"'],
    ['nothing before the subject', 'As the old man later said.'],
    ['an adverbial only', 'On Monday, Lee said.'],
    ['noun', 'The claim that he lied was false.'],
    ['noun after a preposition', 'Hopes of peace and calls for talks are fading.'],
    ['reduced relative', 'The plan announced by Ruiz has failed.'],
    ['a name', 'Mark Hope and Jane Claim left.'],
    ["the author's own thoughts", 'I think the plan is good.'],
    ['one label only', 'NOTE: This story was updated.'],
    ['a bullet', '» More news at ten'],
    ['a lone mark', 'It is 5" wide.'],
    ['possibility', 'Ruiz could say that he is glad.'],
    ['silence', 'The company refused to comment on the deal.'],
    ['silence again', 'Ruiz declined to comment.'],
    ['a question left open', 'Ruiz did not say whether he would go.'],
    ['said elsewhere', 'Ruiz disclosed this in an interview on Monday.'],
    ['scare quotes at the end', 'The bridge was built by “honest” men.'],
    ['title', 'His book “The Bridge at Dawn” won a prize.'],
    ['nickname in a name', 'The boxer Tom “The Hammer” Abara lost again.'],
    ['a name is given', 'The fair, dubbed “Expo 2022”, opened on Monday.'],
  ])('%s: %s', (_name, text) => {
    expect(read(text)).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['asked of', 'Asked whether he would go, Ruiz said: "I am not sure yet."', ['Ruiz | said | I am not sure yet.']],
    ['when asked', 'When asked if he would go, Ruiz said he was not sure.', ['Ruiz | said | he was not sure']],
  ])('%s: %s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('searches the body only', () => {
    const text = 'Li said costs rose.';
    const structure = { ...plainStructure(text), blocks: [{ start: 0, end: text.length, kind: 'caption' as const }] };
    expect(runStage(attributions, makeTokenized(text, { structure }))).toEqual([]);
  });

  it('leaves the dateline out', () => {
    const text = 'LIMA, May 2 (AP) -- Costs rose again this year, Li said.';
    const dateline = { start: 0, end: 20, place: 'Lima', date: null, agency: 'AP' };
    const [found] = runStage<'attributions'>(
      attributions,
      makeTokenized(text, { structure: { ...plainStructure(text), dateline } }),
    );
    expect(found?.content.map((span) => slice(text, span))).toEqual(['Costs rose again this year']);
  });
});

describe('kinds, verbs, confidence', () => {
  it.each([
    ['"We left," Li said.', 'direct', 'say', 'neutral'],
    ['Li warned that they had left.', 'indirect', 'warn', 'warn'],
    ['Li insisted they had "just left" town.', 'mixed', 'insist', 'assert'],
    ['Li said they had "left for good".', 'mixed', 'say', 'neutral'],
  ])('%s', (text, kind, lemma, verbClass) => {
    expect(find(text)).toMatchObject([{ kind, verb: { lemma, class: verbClass } }]);
  });

  it.each<[string, string]>([
    ['Ruiz said that the dam was safe.', 'asserted'],
    ['Ruiz didn’t say that he would go.', 'negated'],
    ['No group said that it had opened the dam.', 'negated'],
    ['If Ruiz says that the dam is safe, the boats will leave.', 'conditional'],
  ])('%s -> %s', (text, polarity) => {
    expect(find(text).map((one) => one.polarity)).toEqual([polarity]);
  });

  it('says in which saying another stands', () => {
    const found = find('"The mayor said that the dam was safe," Ana Ruiz said. Tom Abara said it was not safe.');
    expect(found.map(({ within }) => within)).toEqual([null, 0, null]);
  });

  it('gives whom a relative pronoun stands for before it', () => {
    const text = 'They met Ana Ruiz, who said that the dam was safe.';
    const [quote] = find(text);
    expect(quote?.source.map((span) => slice(text, span))).toEqual(['Ana Ruiz', 'who']);
  });

  it('trusts a quotation with its cue more than an attitude', () => {
    const [quoted, thought] = [find('"We left," Li said.'), find('Li hopes for rain.')];
    expect(quoted[0]?.confidence).toBeGreaterThan(thought[0]?.confidence ?? 1);
  });
});

describe('any text', () => {
  const part = fc.constantFrom(
    ...['"', '“', '”', "'", '’', '«', '—', ':', ',', ', ', '. ', '\n', ' said ', ' adding that ', ' according to '],
    ...[
      ' Li ',
      'RUIZ',
      ' he ',
      ' who ',
      ' and ',
      ' told ',
      'the dam ',
      ' called on ',
      '(',
      ')',
      '\ud800',
      '…',
      ' not ',
    ],
  );
  it('gives valid attributions', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const { source } of find(text))
          for (const span of source) expect(slice(text, span)).toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 400 },
    );
  });

  it('takes no mark for a source', () => {
    const text = '"It broke," d Bo" said Ana, whose sister," said Ana, whose sister was lost at sea.';
    const sources = find(text).flatMap(({ source }) => source.map((span) => slice(text, span)));
    expect(sources).not.toContain(',');
  });

  it('reads a text that ends with the comma after According to', () => {
    expect(find('according to """, ')).toEqual([]);
  });

  it.each([', and he said a', ', adding that x', '"a," he said ', '“a\n', '(', 'also ', '“', ' according to x'])(
    'takes time in line with the length: %j',
    (piece) => {
      find('Li said costs rose.'); // reads the model
      expectLinear(4000, (size) => {
        const document = makeTokenized(piece.repeat(size));
        return () => attributions.annotate(document, PLAIN);
      });
    },
  );
});
