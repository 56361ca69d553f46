/**
 * Reads annotated corpora: a folder of files of JSON lines, and beside them what stands in
 * training/annotations: offsets alone, which are laid on the texts of that folder, and invented
 * texts with their annotations.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder named on the command line or by NEWSX_CORPORA. */
export function corporaFolder(argument: string | undefined): string {
  const folder = argument ?? process.env.NEWSX_CORPORA;
  if (folder === undefined) throw new Error('name the folder of the corpora as an argument or in NEWSX_CORPORA');
  return folder;
}

/** The articles of one corpus, as they stand in its file. */
export function readArticles<Raw>(folder: string, name: string): Raw[] {
  if (name.startsWith(INVENTED) || name === PEOPLE) return inventedTexts(name) as Raw[];
  if (name.startsWith(ANNOTATIONS)) return annotatedArticles(folder, name) as Raw[];
  return linesOf(join(folder, `${name}.jsonl`)).map((line) => JSON.parse(line) as Raw);
}

const ANNOTATIONS = 'annotations/';

/** The corpora of training/annotations (`id`, `text`, `people`, `attributions`): of today's world news, and of the wires of the nineties. */
export const WORLD = `${ANNOTATIONS}world`;
export const WIRE = `${ANNOTATIONS}wire`;
/** The invented passages of training/annotations; `entities` besides, as the corpora of names have them. */
export const INVENTED = `${ANNOTATIONS}invented`;
/** Further invented passages, which nothing is learned from: for measuring. */
export const INVENTED_KEPT = `${INVENTED}.dev`;
/** Invented passages of which all persons are annotated, those who say nothing too, and nothing else. */
export const PEOPLE = `${ANNOTATIONS}people`;

/** [start, end) in UTF-16 units of the text. */
type Pair = readonly [number, number];

interface OffsetsOfPerson {
  readonly id: string;
  readonly type: 'person' | 'organization' | 'location' | 'described';
  readonly name: Pair;
  readonly title?: Pair;
  readonly aff?: Pair;
  readonly country?: string;
  readonly aka?: readonly Pair[];
}

interface Annotations {
  readonly id: string;
  readonly people: readonly OffsetsOfPerson[];
  readonly attributions: readonly {
    readonly kind: string;
    /** The ids of the people who say it; none where the text does not tell. */
    readonly who: readonly string[];
    readonly source: readonly Pair[];
    readonly cue: readonly Pair[];
    readonly content: readonly Pair[];
  }[];
}

interface Offsets extends Annotations {
  /** The corpus that has the text, and the text's sha256, so that no offset is laid on another text. */
  readonly corpus: string;
  readonly sha256: string;
}

interface Invented extends Annotations {
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

const linesOf = (path: string | URL): string[] => readFileSync(path, 'utf8').split('\n').filter(Boolean);

/** The lines of a file of training/annotations. */
const annotationsOf = <One>(name: string): One[] =>
  linesOf(new URL(`./${name}.jsonl`, import.meta.url)).map((line) => JSON.parse(line) as One);

const inventedTexts = (name: string): unknown[] =>
  annotationsOf<Invented>(name).map((one) => ({ ...onText(one, one.text), entities: one.entities }));

function annotatedArticles(folder: string, name: string): unknown[] {
  const annotated = annotationsOf<Offsets>(name);
  const texts = new Map<string, string>();
  for (const corpus of new Set(annotated.map((one) => one.corpus)))
    for (const { id, text } of readArticles<{ id: string; text: string }>(folder, corpus))
      texts.set(`${corpus} ${id}`, text);
  return annotated.map((one) => {
    const text = texts.get(`${one.corpus} ${one.id}`);
    if (text === undefined) throw new Error(`${one.corpus} has no article ${one.id}, which training/annotations has`);
    if (createHash('sha256').update(text).digest('hex') !== one.sha256)
      throw new Error(`${one.corpus}: the text of ${one.id} is not the one that was annotated`);
    return onText(one, text);
  });
}

/** Offsets become words, and the people who say something the names that are accepted for them. */
export function onText({ id, people, attributions }: Annotations, text: string) {
  const words = ([start, end]: Pair): string => text.slice(start, end);
  const described = people.map(({ name, title, aff, aka, ...person }) => ({
    ...person,
    name: words(name),
    ...(title && { title: words(title) }),
    ...(aff && { aff: words(aff) }),
    ...(aka && { aka: aka.map(words) }),
  }));
  const named = new Map(described.map((person) => [person.id, person]));
  return {
    id,
    text,
    people: described,
    attributions: attributions.map(({ who, ...attribution }) => {
      const speakers = who.map((person) => {
        const known = named.get(person);
        if (known === undefined) throw new Error(`article ${id}: ${person} says something and is not among its people`);
        return known;
      });
      return {
        ...attribution,
        status: speakers.length === 0 ? 'unresolved' : speakers[0]!.type === 'described' ? 'described' : 'named',
        speakers: speakers.length > 1 ? [speakers.map(({ name }) => name)] : speakers.flatMap(acceptedNames),
      };
    }),
  };
}

interface Person {
  readonly type: OffsetsOfPerson['type'];
  readonly name: string;
  readonly aff?: string;
  readonly aka?: readonly string[];
}

const PRONOUN = /^(?:he|she|it|they|we|I)$/i;

/** A longer form of a name is accepted, a body's or a place's other names, and any description of who has no name. */
function acceptedNames({ type, name, aff, aka = [] }: Person): string[] {
  const others = aka.filter((other) => {
    if (type === 'described') return !PRONOUN.test(other);
    if (other.toLowerCase().includes(name.toLowerCase())) return true;
    return type !== 'person' && /^\p{Lu}/u.test(other) && !/^(?:The|It|They|We)\b/.test(other);
  });
  return [...new Set([name, ...others, ...(type === 'described' && aff ? [aff] : [])])];
}
