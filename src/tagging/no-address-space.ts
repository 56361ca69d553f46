/** A limit to the addresses of the process (`ulimit -v`) leaves no room for a memory. No document is to blame. */
export class NoAddressSpace extends Error {
  constructor() {
    super(
      'the taggers need more address space than this process may have (ulimit -v, or what a cluster calls virtual memory): set NODE_OPTIONS=--disable-wasm-trap-handler, with which they need some 5 GB for each of --jobs, or ask for 40 GB for each',
    );
  }
}
