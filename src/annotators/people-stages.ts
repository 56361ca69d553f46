/** The stages that find who is in a text and who says what. */
export { attributions } from './attributions/index.ts';
export { namedEntities } from './entities/index.ts';
export { names } from './names/index.ts';
export { quotes } from './quotes/index.ts';
export { entities } from './reference/entities.ts';
export { references } from './reference/index.ts';
export { unexplained } from './unexplained/index.ts';
