/** As many whole lines as fit into `maxChars`, from the first, and how many more there are. */
export function fitLines(lines: readonly string[], maxChars: number, more: (count: number) => string): readonly string[] {
  if (lines.join('\n').length <= maxChars) return lines;
  const room = maxChars - more(lines.length).length - 1;
  const count = lines.findIndex((_, index) => lines.slice(0, index + 1).join('\n').length > room);
  return [...lines.slice(0, count), more(lines.length - count)];
}
