/** What the command line takes from its package, where there is none. In the place of src/cli/package-files.ts. */
export const version = () => NEWSX_VERSION;

/** The pool is told by build.mjs what its threads run. */
export const WORKER = new URL(import.meta.url);
