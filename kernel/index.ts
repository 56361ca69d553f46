/** The innermost loops of the taggers, compiled to WebAssembly by scripts/kernel.ts; src/tagging/kernel.ts calls them. */

export { configureFeatures, featuresOf, readBeliefs, readParagraph, scoreAgain, scoreParagraph } from './attributions';
export { bestPairs, bestSteps, configure, runPairs, runSteps } from './chain';
export { parse } from './parse';
export { addKeyed, addScaled, bestKeyed, scoreKeyed, stepFirst, stepSecond } from './sums';
