import { escapeLine } from './escape-text.js';

const PLAIN_ID = /^[\p{L}\p{M}\p{N}._/#-]{1,90}$/u;

/** A passage's or document's id in code form, which a tap copies; escaped where it holds what code form cannot. */
export function renderId(id: string): string {
  return PLAIN_ID.test(id) ? `\`${id}\`` : escapeLine(id, 100);
}
