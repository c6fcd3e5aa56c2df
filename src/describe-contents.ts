import type { Contents } from './library/store/check-file.js';

/** What a backup holds, in words. */
export function describeContents({ servers, versions, texts }: Contents): string {
  return [count(servers, 'server'), count(versions, 'version'), count(texts, 'text')].join(', ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
