import type { ForeignFeed, ForeignFile, Parsed, PastedText } from './importer.js';

/** What is to be read. */
export type Task =
  | { readonly kind: 'file'; readonly file: ForeignFile }
  | { readonly kind: 'text'; readonly text: PastedText }
  | { readonly kind: 'feed'; readonly feed: ForeignFeed };

/** The name by which problems call what is read. */
export function taskName(task: Task): string {
  if (task.kind === 'file') return task.file.name;
  return task.kind === 'text' ? task.text.title : task.feed.url;
}

/** A task on its way to the process that reads files; `id` tells late answers from awaited ones. */
export interface Asked {
  readonly id: string;
  readonly task: Task;
}

/** What the process says. */
export type FromChild =
  { readonly kind: 'begun' } | { readonly kind: 'answer'; readonly id: string; readonly parsed: Parsed };
