/**
 * A terminal's screen as SVG: the command line, and what it printed, in the colours that it asked
 * for, on light and on dark.
 *
 *   $ newsx quotes a.txt, `\x1b[32mAda Obi\x1b[39m` -> a line of text of which two words are green
 */

const CHARACTER = 8.4;
const LINE = 20;
const MARGIN = 16;
const STYLE = `.screen{fill:#fafaf7}text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;fill:#1c1c1c;white-space:pre}
.dim{fill:#666}.bold{font-weight:bold}.green{fill:#1a6b34}.red{fill:#b3261e}
@media(prefers-color-scheme:dark){.screen{fill:#17191b}text{fill:#e6e6e6}.dim{fill:#9a9a9a}.green{fill:#7fd39a}.red{fill:#ff8a80}}`;

/** What the escape sequences that the tables use turn on, and off again. */
const ON: Readonly<Record<string, string>> = { '1': 'bold', '2': 'dim', '31': 'red', '32': 'green' };
const OFF: Readonly<Record<string, readonly string[]>> = {
  '0': ['bold', 'dim', 'red', 'green'],
  '22': ['bold', 'dim'],
  '39': ['red', 'green'],
};

/**
 * @param printed with escape sequences for colours and weights
 * @throws Error for one that is not known here: the picture would not be true
 */
export function terminalPicture(title: string, command: string, printed: string): string {
  const lines = [`$ ${command}`, ...printed.replace(/\n$/, '').split('\n')];
  const columns = Math.max(...lines.map((line) => [...line.replace(ESCAPES, '')].length));
  const width = Math.ceil(columns * CHARACTER + 2 * MARGIN);
  const height = lines.length * LINE + 2 * MARGIN;
  const active = new Set<string>();
  const drawn = lines.map((line, i) => lineOf(line, MARGIN + (i + 0.75) * LINE, active));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<rect class="screen" width="${width}" height="${height}" rx="8"/>
${drawn.join('\n')}
</svg>
`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
const ESCAPES = /\u001b\[([\d;]*)m/g;

function lineOf(line: string, y: number, active: Set<string>): string {
  let column = 0;
  let spans = '';
  // Each piece stands at its own column, so that a font of another width shifts nothing.
  for (const [i, piece] of line.split(ESCAPES).entries()) {
    if (i % 2 === 1) {
      for (const code of piece.split(';')) switchTo(code || '0', active);
      continue;
    }
    for (const [part] of piece.matchAll(/\S+(?: \S+)*/g)) {
      const at = column + [...piece.slice(0, piece.indexOf(part))].length;
      const names = [...active].join(' ');
      spans += `<tspan x="${(MARGIN + at * CHARACTER).toFixed(1)}"${names ? ` class="${names}"` : ''}>${escaped(part)}</tspan>`;
    }
    column += [...piece].length;
  }
  return `<text y="${y}">${spans}</text>`;
}

function switchTo(code: string, active: Set<string>): void {
  if (ON[code]) active.add(ON[code]);
  else if (OFF[code]) for (const name of OFF[code]) active.delete(name);
  else throw new Error(`the picture of a terminal knows no escape sequence ${code}`);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
