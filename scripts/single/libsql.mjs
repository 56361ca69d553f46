/** The driver of archives, if it is installed where the program stands: a file alone has no native code within it. In the place of the package libsql. */
import { createRequire } from 'node:module';

export default createRequire(import.meta.url)('libsql');
