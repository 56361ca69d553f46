/** The ruler that cli-table3 pads by: widths measured with it are those it will draw. */
declare module 'cli-table3/src/utils.js' {
  const utils: { strlen(text: string): number };
  export default utils;
}
