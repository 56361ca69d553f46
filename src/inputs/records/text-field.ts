/**
 * The field of a record that holds the text: the plain one before the one in HTML, which is
 * kept beside it, since services give plain texts without their paragraphs.
 * In: `{"body": "<p>A.</p><p>B.</p>", "bodyText": "A. B."}` -> out: `bodyText`, with `body` beside it.
 */
import { columnKey } from './columns.ts';
import type { Field, FieldsFor } from './nested.ts';
import { type TextValue, textIn } from './values.ts';

export interface TextField {
  /** The first that holds something, else the first there is; undefined where there is none. */
  readonly field: Field | undefined;
  /** What it holds; null where it holds no text. */
  readonly value: TextValue | null;
  /** The HTML beside a plain text; null where there is none. */
  readonly beside: string | null;
  /** It holds but the lead or a summary, and there is no text. */
  readonly isLead: boolean;
  /** Another field that could be meant and holds another text. */
  readonly rival: Field | undefined;
}

/** `isAsked` says that the user named the field, so that no other counts. */
export function textField(fieldsFor: FieldsFor, isAsked: boolean): TextField {
  const texts = fieldsFor('text').map(filledOf);
  const all = isAsked ? texts : [...texts, ...fieldsFor('html').map(filledOf)];
  const plain = texts.filter(({ value }) => value !== null && !value.isHtml);
  const markup = all.filter(({ value }) => value?.isHtml);
  const lead = isAsked || all.some(({ value }) => value !== null) ? undefined : leadOf(fieldsFor);
  if (lead !== undefined) return { field: lead.field, value: lead.value, beside: null, isLead: true, rival: undefined };
  const taken = plain[0] ?? markup[0] ?? all.find(({ field }) => field.value !== null) ?? all[0];
  // A field within an object is the service's own, and no rival of the record's.
  const rival = plain.find(({ field, value }) => value!.text !== taken?.value?.text && !field.isNested);
  const beside = plain.length > 0 ? markup[0] : undefined;
  return {
    field: taken?.field,
    value: taken?.value ?? null,
    beside: beside?.value?.text ?? null,
    isLead: false,
    rival: plain.length > 1 ? rival?.field : undefined,
  };
}

/** The first lead or summary that says something. */
function leadOf(fieldsFor: FieldsFor): ReturnType<typeof filledOf> | undefined {
  return fieldsFor('lead')
    .map(filledOf)
    .find(({ value }) => value !== null);
}

function filledOf(field: Field): { readonly field: Field; readonly value: TextValue | null } {
  const value = textIn(field.value);
  return { field, value: value && { ...value, isHtml: value.isHtml || columnKey(field.name).endsWith('html') } };
}
