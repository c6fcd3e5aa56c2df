/** Text without characters that would steer a terminal: control and bidirectional formatting characters become spaces. */
export function plainText(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}

/** Breaks a text into lines of at most `width` columns, each after `indent` spaces. A longer word stands alone; wide letters count two. */
export function wrapText(text: string, width: number, indent: number): string {
  const pad = ' '.repeat(indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && columns(line) + 1 + columns(word) > width - indent) {
      lines.push(pad + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, pad + line].join('\n');
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
// eslint-disable-next-line no-control-regex -- colours take no columns
const COLOUR = /\u001b\[[0-9;]*m/g;

function columns(text: string): number {
  const bare = text.replace(COLOUR, '');
  return bare.length + (bare.match(WIDE)?.length ?? 0);
}
