/** The word that differs from a typed one by at most a third of its letters, and least; `null` where none is near. */
export function nearestWord(typed: string, words: readonly string[]): string | null {
  const near = words
    .map((word) => ({ word, distance: editDistance(typed.toLowerCase().slice(0, 64), word.toLowerCase()) }))
    .filter(({ word, distance }) => distance <= Math.max(1, Math.floor(word.length / 3)))
    .toSorted((one, other) => one.distance - other.distance);
  return near[0]?.word ?? null;
}

/** Levenshtein's distance: letters to insert, drop or replace. */
function editDistance(one: string, other: string): number {
  const letters = Array.from(other);
  let row = Array.from({ length: letters.length + 1 }, (_, column) => column);
  for (const [index, letter] of Array.from(one).entries()) {
    let diagonal = index;
    const next = [index + 1];
    for (const [column, otherLetter] of letters.entries()) {
      const [above = 0, left = 0] = [row[column + 1], next[column]];
      next.push(Math.min(above + 1, left + 1, diagonal + (letter === otherLetter ? 0 : 1)));
      diagonal = above;
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
