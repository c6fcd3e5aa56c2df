import { cutText } from './cut-text.js';
import { visibleText } from './visible-text.js';

/**
 * A text in a block of code, which shows it letter by letter and has a button to copy it. What would end the block or ping
 * is broken up; hidden marks are left out. `maxChars` counts the text without the block's own signs.
 */
export function renderCode(text: string, maxChars: number): string {
  const safe = visibleText(text)
    .replaceAll(/`{3,}/g, (run) => "'".repeat(run.length))
    .replaceAll(/@(?=everyone|here)/gi, '@\u200B')
    .trim();
  return `\`\`\`\n${cutText(safe, maxChars) || '…'}\n\`\`\``;
}
