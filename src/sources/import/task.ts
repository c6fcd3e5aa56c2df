import type { ForeignFeed, ForeignFile, PastedText } from './importer.js';

/** What the worker is asked to read. */
export type Task =
  | { readonly kind: 'file'; readonly file: ForeignFile }
  | { readonly kind: 'text'; readonly text: PastedText }
  | { readonly kind: 'feed'; readonly feed: ForeignFeed };

/** The name by which problems call what is read. */
export function taskName(task: Task): string {
  switch (task.kind) {
    case 'file':
      return task.file.name;
    case 'text':
      return task.text.title;
    case 'feed':
      return task.feed.url;
  }
}
