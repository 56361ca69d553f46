/** Where the program starts: as the script that the build made ready for this engine, else as modules. */
import { readyScript, run } from './ready.ts';
import { compileLater } from './run/thrift.ts';

// First: the flags of the engine are part of what a cache must fit.
compileLater(process.versions.v8);

const here = new URL('.', import.meta.url);
const script = readyScript(here, process.argv[2]);
if (script === null) await import('./main.ts');
else run(script, here, (specifier) => import(specifier));
