import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import { button, buttonRows, container, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';

export interface PrivacyOptions {
  /** Whether the server keeps questions without an answer. */
  readonly keepsGaps: boolean;
  /** Whether the reader may erase the server's data. */
  readonly mayErase: boolean;
}

/** What is kept, for how long, and how to erase it; private. */
export function renderPrivacy({ keepsGaps, mayErase }: PrivacyOptions, { records }: Texts): Message {
  const { privacy, controls } = records;
  const lines = [...privacy.lines, keepsGaps ? privacy.gapsOn : privacy.gapsOff];
  const components = [
    container('reading', [
      textDisplay([`### ${privacy.title}`, ...lines.map((line) => `- ${line}`)].join('\n')),
      ...buttonRows([
        button({ label: controls.eraseMe, control: controlKeys.eraseme, args: [] }),
        mayErase ? button({ label: controls.eraseServer, control: controlKeys.eraseall, args: ['ask'] }) : null,
      ]),
    ]),
  ];
  return { components, isPrivate: true, placement: 'new', outcome: 'privacy' };
}

/** Asks whether a server's data shall really go; private. */
export function renderEraseSurely({ records }: Texts): Message {
  const { privacy, controls } = records;
  const surely = button({ label: controls.eraseSurely, control: controlKeys.eraseall, args: ['surely'] });
  const components = [container('error', [textDisplay(privacy.sure), ...buttonRows([surely])])];
  return { components, isPrivate: true, placement: 'new', outcome: 'erase-asked' };
}
