/**
 * The note of method: what was read, how the findings were made, and how right newsx is, by the figures
 * of data/accuracy.tsv, which the measuring writes.
 */

import { readTable } from '../../lexicon/data.ts';
import type { Corpus } from '../../views/report/corpus.ts';
import type { Row } from '../../views/view.ts';
import { counted } from '../pictures/picture.ts';
import { escapeHtml } from './escape.ts';
import { rangeOf } from './speaker-page.ts';

/** What the figures of each set and measure are of, in words that a reader of the report needs. */
const SAID_OF: readonly (readonly [set: string, measure: string, words: string])[] = [
  ['worldwide.dev', 'entities', 'names and dates, their extent and type'],
  ['world.check', 'attribution content', 'the words quoted'],
  ['world.check', 'attribution full', 'quotes with the source that the text gives'],
  ['world.check', 'speaker', 'who said what, by resolved name'],
  ['world.check', 'facts title', 'titles of persons'],
  ['timex.dev', 'dates value', 'dates and what they mean'],
];

/** @param failures what could not be read: it is part of the report */
export function renderMethod(corpus: Corpus, failures: readonly Row[]): string {
  const { articles, words, quotes, entities, unexplained, firstDate, lastDate, activity, by } = corpus;
  const range = rangeOf(firstDate, lastDate);
  return `<h3>What was read</h3>
<p>${counted(articles, 'article')} with ${counted(words, 'word')} of text proper${range === '' ? '' : `, of ${range}`}${activity.undated > 0 ? `; ${counted(activity.undated, 'article')} without a date` : ''}${by === null ? '' : `, told apart by the field <code>${escapeHtml(by)}</code>`}. Headlines, bylines, captions and what newsrooms add at the end are kept out of the counts of words.</p>
${failed(failures)}
<h3>How</h3>
<p>newsx finds names, dates and who said what by rules and small models that ran on one computer, without a language model and without asking anything of anybody. The same articles give the same report. Each finding is a span of the untouched text: the words quoted are the article’s own, to the letter.</p>
<ul class="points"><li><strong>Direct</strong> quotes stand in quotation marks, <strong>indirect</strong> ones give in the article’s words what was said, <strong>mixed</strong> ones are both. What people think or want counts where a cue says so; what the text denies or supposes (“if she says”) does not.</li>
<li>A speaker is <strong>named</strong> where the text tells who it is, also by a role or a pronoun; <strong>described</strong> where it only says “an official”; <strong>not found</strong> where nobody could be told. No name is guessed.</li>
<li>Over articles, the same name is taken for the same person, so that two people of one name are one, unless names of one’s own (<code>--names</code>) tell them apart. Other spellings are one where a listed rule says so: <em>James B. Comey</em> is James Comey, a lone <em>Obi</em> the only Ada Obi of its paper’s month. <code>newsx people</code> lists who was taken together, and by which rule.</li>
<li>${counted(quotes, 'quote')}, ${entities.toLocaleString('en')} things named; ${counted(unexplained, 'passage')} with quotation marks or quotes that could not be explained ${unexplained === 1 ? 'is' : 'are'} marked in the articles.</li></ul>
<h3>How right it is</h3>
<p>Measured on articles that people annotated by hand and that newsx was not trained on. Precision is how much of what it finds is right, recall how much of what is there it finds; choices were made on some of these articles, so expect a little less of others, and check a quote in its article before you print it.</p>
${accuracy()}`;
}

function accuracy(): string {
  const figures = new Map(readTable('accuracy.tsv').map(([set, measure, ...values]) => [`${set} ${measure}`, values]));
  const rows = SAID_OF.flatMap(([set, measure, words]) => {
    const [articles, precision, recall, f1] = figures.get(`${set} ${measure}`) ?? [];
    if (articles === undefined) return [];
    const number = (value: string | undefined): string => `<td class="number">${value}</td>`;
    return `<tr><th scope="row">${words}</th>${number(articles)}${number(precision)}${number(recall)}${number(f1)}</tr>`;
  });
  const heads = ['articles', 'precision', 'recall', 'F1'].map((one) => `<th scope="col" class="number">${one}</th>`);
  return `<div class="scroll" tabindex="0" role="region" aria-label="Accuracy"><table class="accuracy"><caption>Precision, recall and their mean F1, in percent</caption><thead><tr><th scope="col">of</th>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function failed(failures: readonly Row[]): string {
  if (failures.length === 0) return '';
  const items = failures.map((row) => {
    const { message } = row.error as { readonly message: string };
    return `<li>${escapeHtml(String(row.id))} <small>${escapeHtml(message)}</small></li>`;
  });
  return `<h4>Not read</h4><ul class="failed">${items.join('')}</ul>`;
}
