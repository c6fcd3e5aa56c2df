import type { Corpus } from '../../corpus/document.js';
import type { LibraryState, Operation } from './state.js';

/** Whether everything that the operations name is there, in this state of a library. */
export function namesWhatIsThere(operations: readonly Operation[], state: LibraryState, shipped: Corpus): boolean {
  const added = new Set<string>(state.added.map(({ id }) => id));
  for (const operation of operations) if (operation.kind === 'put') added.add(operation.document.id);
  const works = new Set<string>([...added, ...shipped.documents.map(({ id }) => id)]);
  return operations.every((operation) => {
    switch (operation.kind) {
      case 'drop':
        return added.has(operation.id);
      case 'hide':
      case 'edit':
        return works.has(operation.id);
      case 'show':
        return state.hidden.includes(operation.id);
      case 'schedule':
      case 'drop-source':
        return state.sources.some(({ id }) => id === operation.id);
      case 'drop-question':
        return state.questions.some(({ id }) => id === operation.id);
      case 'put':
      case 'put-source':
      case 'put-question':
      case 'restore':
        break;
    }
    return true;
  });
}
