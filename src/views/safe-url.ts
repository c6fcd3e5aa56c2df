/** A web address that can stand in Markdown and in a button, or `null` for anything else (other schemes, nonsense). */
export function safeUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, username, password, href } = new URL(url);
  if (!['http:', 'https:'].includes(protocol) || username !== '' || password !== '') return null;
  // A bracket would end the link in Markdown; an @ could ping, since Discord looks for mentions before links.
  return href.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('@', '%40');
}

/** `[label](address)` with a label that is escaped already; only the label where the address is unsafe or too long. */
export function maskedLink(escapedLabel: string, url: string | null, maxUrlChars = 200): string {
  const safe = safeUrl(url);
  return safe === null || safe.length > maxUrlChars ? escapedLabel : `[${escapedLabel}](${safe})`;
}
