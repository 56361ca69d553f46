/** The stages that need nothing but the text, and what they make of it: all that `newsx meta` runs. */
export { language } from './language/index.ts';
export { sentences } from './sentences/index.ts';
export { structure } from './structure/index.ts';
export { tokens } from './tokens/index.ts';
