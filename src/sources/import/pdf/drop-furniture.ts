import type { PdfLine } from './find-lines.js';

/** So many lines at the top and at the bottom of a page may be running heads. */
const edgeLines = 2;
/** `12`, `- 12 -`, `Page 3 of 9`, `3 / 9`, `iv`. */
const pageNumber =
  /^(?:page|p\.|쪽|페이지)?\s*[-–—|[(]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:\/|of|\|)\s*\d{1,4})?\s*[-–—|\])]?(?:\s*(?:쪽|페이지))?$/i;

/** The lines of all pages in order, without page numbers and without what stands at the edge of page after page. */
export function dropFurniture(pages: readonly (readonly PdfLine[])[]): readonly PdfLine[] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgesOf(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, Math.ceil(pages.length / 3));
  return pages.flatMap((page) => {
    const edges = new Set(edgesOf(page));
    const isFurniture = (line: PdfLine): boolean =>
      edges.has(line) && (pageNumber.test(line.text) || (seen.get(keyOf(line)) ?? 0) >= often);
    return page.filter((line) => !isFurniture(line));
  });
}

function edgesOf(page: readonly PdfLine[]): readonly PdfLine[] {
  const byHeight = page.toSorted((a, b) => b.bottom - a.bottom);
  return [...byHeight.slice(0, edgeLines), ...byHeight.slice(-edgeLines)];
}

/** The words without the page's number. */
function keyOf({ text }: PdfLine): string {
  return text.replace(/\d+/g, '#').trim().toLowerCase();
}
