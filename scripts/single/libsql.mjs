/** The driver of archives, if it is installed where the program stands: a file alone has no native code within it. In the place of src/archive/libsql.ts. */
import { createRequire } from 'node:module';

export const Database = createRequire(import.meta.url)('libsql');
