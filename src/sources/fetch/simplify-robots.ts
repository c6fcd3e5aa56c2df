/**
 * Reduces a `robots.txt` to what concerns us: names of other programs become one, and each name stands once in a row of names.
 * The parser keeps every rule once for each name before it, so that half a megabyte of names and rules would fill the memory.
 */
export function simplifyRobots(text: string, ourName: string): string {
  const seen = new Set<string>();
  const kept: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const rule = line.split('#', 1).join('').trim();
    const name = /^user-agent\s*:(.*)/i.exec(rule)?.[1];
    if (name === undefined) {
      if (/^[^:]+:/.test(rule)) seen.clear();
      kept.push(rule);
      continue;
    }
    const agent = simplifyName(name, ourName);
    if (!seen.has(agent)) kept.push(`User-agent: ${agent}`);
    seen.add(agent);
  }
  return kept.join('\n');
}

function simplifyName(name: string, ourName: string): string {
  const bare = name.split('/', 1).join('').trim();
  if (bare === '*') return '*';
  return bare.toLowerCase() === ourName.toLowerCase() ? ourName : 'other';
}
