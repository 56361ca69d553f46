/**
 * Text as HTML that shows exactly that text, in content and in quoted attributes.
 *
 *   <script>alert("x")</script> -> &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;
 */
const SPECIAL = /[&<>"'\r\0]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser turns a raw carriage return into a line feed, and drops U+0000, for which HTML has no other form.
  '\r': '&#13;',
  '\0': '\ufffd',
};

export function escapeHtml(text: string): string {
  return text.replace(SPECIAL, (character) => ESCAPES[character]!);
}
