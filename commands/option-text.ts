import type { Options } from '../src/bot/command.js';

/** A text option without white space around it, or `null` where it was left out or is blank. */
export function optionText(options: Options, name: string): string | null {
  const value = options[name];
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}
