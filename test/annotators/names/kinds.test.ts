/** Kinds of names that the words beside them, or a list, tell: whole sentences through the tagger and its rules. */
import { describe } from 'vitest';
import { should, shouldNot } from '../../helpers/name-rows.ts';

describe('who speaks, holds an office, or is given an age', () => {
  should([
    ['"We hold the line," Sheriff Marsh said. The town slept.', 'Marsh:person'],
    ['Bishop Frost said the church would stay open.', 'Frost:person'],
    ['"It is late," Councillor Winter said.', 'Winter:person'],
    ['"No deal," Congressman Vale told the crowd.', 'Vale:person'],
    ['Grace, 34, sells maize by the road.', 'Grace:person'],
    ['"They took the goats," said Mercy. She had nine.', 'Mercy:person'],
  ]);
  shouldNot([
    ['President Says Dam Is Safe', 'Says:person'],
    ['The Prime Minister said the tax would fall.', 'Minister:person'],
    ['Parliament Speaker said the vote was lost.', 'Speaker:person'],
    ['"No," May said in May. Police Said Little.', 'Police:person'],
  ]);
});

describe('single names whom the words around them tell', () => {
  should([
    ['The shop is shut. Lucky, her brother, drives a bus.', 'Lucky:person'],
    ['Joy sold her shop in May. She now drives a taxi.', 'Joy:person'],
    ['Grace is the author of three books on rivers.', 'Grace:person'],
    ['Grace wept when the verdict was read.', 'Grace:person'],
    ['Sandy drove the bus to the border.', 'Sandy:person'],
  ]);
  shouldNot([
    ['Hope fades for the miners. Joy was everywhere.', 'Hope:person', 'Joy:person'],
    ['Grace filled her heart. Summer ended his hopes.', 'Grace:person', 'Summer:person'],
    ['Lusaka, his hometown, was flooded.', 'Lusaka:person'],
    [
      'Mother sold her shop. Doctors lost their jobs. Nobody lost his.',
      'Mother:person',
      'Doctors:person',
      'Nobody:person',
    ],
    ['Today is the mother of tomorrow.', 'Today:person'],
    ['Lagos is a leader in trade. Lagos sold its port.', 'Lagos:person'],
  ]);
});

describe('companies', () => {
  should([
    ['She works for Verona plc in Leeds.', 'Verona plc:organization', 'Leeds:location'],
    ['The deal with Bravo Inc. fell through on Monday.', 'Bravo Inc:organization'],
    ['Lawyers at Hart, Mensah & Partners filed the suit.', 'Hart, Mensah & Partners:organization'],
    ['The bank Weiss, Adler & Co. was founded in 1820.', 'Weiss, Adler & Co:organization'],
    ['Norvik and its rival Tellwin will merge. Norvik rose.', 'Norvik:organization'],
    ["Brenzo's shareholders met on Monday. Brenzo has 300 workers.", 'Brenzo:organization'],
    ['Harlo said its plant would close. Harlo is based in Ghent.', 'Harlo:organization'],
    ['Zeltron employs 900 people in Graz.', 'Zeltron:organization'],
    ['Torvane, which runs ferries to Oban, raised its fares.', 'Torvane:organization'],
    ["Birko's founder, Ana Sol, said the plant would grow.", 'Birko:organization'],
    ['Keltrix is a supplier of brakes to the railways.', 'Keltrix:organization'],
    ['Delft-based Aquanor opened a plant in Ghana.', 'Aquanor:organization'],
    ['Traders sold shares in Quandel. Quandel fell 4 percent.', 'Quandel:organization'],
    ["Torvane's share price fell. Torvane closed two plants.", 'Torvane:organization'],
  ]);
  shouldNot([
    ['They live in Lagos, Marr & Sons Ltd. said.', 'Lagos, Marr & Sons Ltd:organization'],
    ["Peter Lindner sold his shares. Lindner's customers were told.", 'Lindner:organization'],
    ["Anna and her brother left. Anna's factory burned.", 'Anna:organization'],
    ['Okoro said he would appeal. Okoro is a lawyer.', 'Okoro:organization'],
    ['They live in Pang. They like Pang, which is a village. Pang is cold.', 'Pang:organization'],
    ['A son of President Torvane, which was no secret, left.', 'Torvane:organization'],
    ['At the ferry a woman named Bouphan sells eggs.', 'Bouphan:organization'],
    ['Investors bought shares in Norway.', 'Norway:organization'],
    ["Lindner's share of the vote fell. Lindner conceded at midnight.", 'Lindner:organization'],
  ]);
});

describe('who reports', () => {
  shouldNot([['Fighting went on, Al Alam reported.', 'Al Alam:person']]);
});

describe('bodies', () => {
  should([
    ['Accenture won the contract.', 'Accenture:organization'],
    ['The town rents its servers from Rackspace.', 'Rackspace:organization'],
    ['The 1834 Committee met on Monday.', '1834 Committee:organization'],
    ['She wrote to the 7/12 Commission.', '7/12 Commission:organization'],
    [
      "The Harbour Council of Unions and the Dockers' Union met in Hull.",
      'Harbour Council of Unions:organization',
      "Dockers' Union:organization",
    ],
  ]);
  shouldNot([
    ['He works in Salesforce Tower.', 'Salesforce:organization'],
    ['In 2019 Committee members left.', '2019 Committee:organization'],
  ]);
});

describe('names by country', () => {
  should([
    ['Ye Min left. He Xuesheng, the mayor, agreed.', 'He Xuesheng:person'],
    ['Reporters met You Meiling.', 'You Meiling:person'],
    ['The seat went to Tran Thi Bich.', 'Tran Thi Bich:person'],
    ['Gethin ap Hywel sang with Nia ferch Ifan.', 'Gethin ap Hywel:person', 'Nia ferch Ifan:person'],
    ['It was Gwilym ab Iorwerth.', 'Gwilym ab Iorwerth:person'],
    ['Constable Marlow said the road was shut.', 'Marlow:person'],
  ]);
  shouldNot([['He Made It Home At Last', 'He Made:person']]);
});

describe('where a name begins', () => {
  should([['It rained. Even Hana Brandt left.', 'Hana Brandt:person']]);
  shouldNot([['It rained. Even Hana Brandt left.', 'Even Hana Brandt:person']]);
});

describe('what a list knows', () => {
  should([
    ['Voters left Fine Gael for Fianna Fáil.', 'Fine Gael:organization', 'Fianna Fáil:organization'],
    ['The phone, a Galaxy S31, costs 900 dollars.', 'Galaxy S31:product'],
    ['The update to Windows 13 failed.', 'Windows 13:product'],
    ['She wrote for The Hindu until 2019.', 'The Hindu:organization'],
    ['Kas Juhl won in Lima on Friday. "My legs felt good," the Dane said.', 'Dane:norp'],
  ]);
  shouldNot([
    ['He is a Hindu from Chennai, and the Hindu temple is near.', 'Hindu:organization'],
    ['They met in an alley behind The Cincinnatian hotel downtown.', 'Cincinnatian:organization'],
    ['He stood by The Venetian hotel.', 'Venetian:organization'],
    ['The team won Expo 2020 and the Euro 2024.', 'Expo 2020:product', 'Euro 2024:product'],
  ]);
});

describe('companies that are called by their first word', () => {
  should([
    ['Hanjun Motors Co. fell on Friday. Shares in Hanjun closed down 3 percent.', 'Hanjun:organization'],
    ['Tavelo Foods Ltd sells rice. The plant of Tavelo burned down in May.', 'Tavelo:organization'],
  ]);
  shouldNot([
    ['London Metals Ltd sells tin. The mayor of London was glad.', 'London:organization'],
    ['Marr & Sons sell boats. Ana Marr said the yard was full. Marr smiled.', 'Marr:organization'],
  ]);
});

describe('names whose last word or a list says what they are', () => {
  should([
    ['Corvik Shipping lost a barge.', 'Corvik Shipping:organization'],
    ['Kremlin spokesman Gleb Usov denied it.', 'Kremlin:organization'],
  ]);
  shouldNot([['Sanele Duma opened the port. Duma said the work had cost too much.', 'Duma:organization']]);
});
