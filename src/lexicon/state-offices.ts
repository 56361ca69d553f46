/**
 * Whether a title is an office of a state (data/state-offices.tsv): what a president, a minister,
 * an ambassador or a general holds. Whoever holds one has a country, though the article may not
 * say which.
 *
 *   isStateOffice('Finance Minister') -> true; of 'club president' -> false
 */
import { lazy, remembered } from './data.ts';
import { readForms } from './forms.ts';

const patterns = lazy(() => {
  const of = readForms('state-offices.tsv');
  return {
    office: new RegExp(`\\b${of('office')}\\b`, 'i'),
    government: new RegExp(`\\b${of('government')}$`, 'i'),
    private: new RegExp(`\\b${of('private')}\\b`, 'i'),
  };
});

export const isStateOffice = remembered((title: string): boolean => {
  const plain = title.replaceAll('-', ' ').replaceAll('’', "'");
  return patterns().office.test(plain) && !patterns().private.test(plain);
});

/** Whether who bears a title, as its words before *of* tell, heads a state or is of its government: *trade minister*, not *senator*. */
export const isOfGovernment = remembered((title: string): boolean => patterns().government.test(title));
