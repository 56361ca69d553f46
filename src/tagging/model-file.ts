/** What every tagger's model file says of itself, held against what this newsx knows. */
import { readSections, type Sections } from '../lexicon/sections.ts';

export interface Known {
  /** How the file begins. */
  readonly magic: string;
  /** The layout of the file. */
  readonly version: number;
  /** Raised with every change to the feature code: older weights would be looked up under wrong numbers. */
  readonly features: number;
  readonly labels: readonly string[];
}

/**
 * Reads a tagger's model file.
 * @param what its name, for messages
 * @throws Error that says what does not fit.
 */
export function readModelFile(bytes: Uint8Array, what: string, { magic, version, features, labels }: Known): Sections {
  const file = readSections(bytes, magic, what);
  const { about } = file;
  if (about.version !== version) throw new Error(`${what}: has version ${about.version}, this newsx reads ${version}`);
  if (about.features !== features)
    throw new Error(`${what}: was trained for version ${about.features} of the features, this newsx has ${features}`);
  if (!Array.isArray(about.labels) || about.labels.join() !== labels.join())
    throw new Error(`${what}: has the labels ${about.labels}, this newsx has ${labels}`);
  return file;
}
