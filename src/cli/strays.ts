/**
 * Which rejections nobody waits for are harmless. pdf.js looks up the pages that come next ahead of
 * time, and where two of them are damaged, one of its promises is rejected without anyone who waits
 * for it: the file is a failure already, and the run should not end for that.
 * In: the `XRefEntryException` of a PDF whose second and third page are damaged -> out: true.
 */

/** The errors of pdf.js have names of their own (read off its source); what it trips over has its place in the stack. */
const OF_PDF: ReadonlySet<string> = new Set([
  'AbortException',
  'BaseException',
  'DNLMarkerError',
  'EOIMarkerError',
  'FormatError',
  'InvalidPDFException',
  'Jbig2Error',
  'JpegError',
  'JpxError',
  'MissingDataException',
  'ParserEOFException',
  'PasswordException',
  'RenderingCancelledException',
  'ResponseException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
]);

export function isStray(reason: unknown): boolean {
  return reason instanceof Error && (OF_PDF.has(reason.name) || /pdfjs/.test(reason.stack ?? ''));
}
