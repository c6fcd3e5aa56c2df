import type { Citable } from './citable.js';

/** `Author, “Title”, date, ¶4: address`, with what is known; the date in ISO form, which every reader understands. */
export function writeLink(citable: Citable): string {
  return citable.url === null ? describe(citable) : `${describe(citable)}: ${citable.url}`;
}

/** As `writeLink`, as a Markdown link. */
export function writeMarkdownLink(citable: Citable): string {
  const label = describe(citable).replaceAll(/[\\[\]*_`<>~|]/g, (sign) => `\\${sign}`);
  if (citable.url === null) return label;
  return `[${label}](${citable.url.replaceAll(/[\s()<>\\]/g, (sign) => ESCAPED[sign] ?? encodeURIComponent(sign))})`;
}

// `encodeURIComponent` leaves brackets as they are.
const ESCAPED: Readonly<Record<string, string>> = { '(': '%28', ')': '%29' };

function describe({ authors, title, published, paragraph }: Citable): string {
  const names = authors.map((name) => ('literal' in name ? name.literal : `${name.given} ${name.family}`));
  const parts = [
    ...(names.length === 0 ? [] : [names.join(', ')]),
    `“${title}”`,
    ...(published === null ? [] : [published]),
    ...(paragraph === null ? [] : [`¶${paragraph}`]),
  ];
  return parts.join(', ').replaceAll(/\s+/g, ' ').trim();
}
