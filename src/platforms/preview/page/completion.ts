import { element } from './element.js';

/** A line of the list above the message box. */
export interface CompletionItem {
  readonly label: string;
  /** What it does, in a few words; may be empty. */
  readonly detail: string;
  readonly pick: () => void;
}

/** What the list shows. */
export interface CompletionContent {
  readonly heading: string;
  readonly items: readonly CompletionItem[];
  /** Shown instead of items where there are none; empty: the list closes. */
  readonly nothing?: string;
  /** Whether Enter takes the first item without another key. */
  readonly isFirstActive: boolean;
}

/** The list of what could be typed, steered from the input that has the focus. */
export interface Completion {
  readonly element: HTMLElement;
  open(input: HTMLInputElement, content: CompletionContent): void;
  close(): void;
  /** Arrows, Enter, Tab and Escape; `true` where the list took the key. */
  takesKey(event: KeyboardEvent): boolean;
}

const LIST_ID = 'completion-list';

/** Makes the list that all inputs of the message box share: they are comboboxes, it is their listbox. */
export function createCompletion(): Completion {
  const heading = element('p', { class: 'completion-heading' });
  const list = element('ul', { class: 'completion-list', attributes: { id: LIST_ID, role: 'listbox' } });
  const box = element('div', { class: 'completion' }, [heading, list]);
  box.hidden = true;
  let owner: HTMLInputElement | null = null;
  let items: readonly CompletionItem[] = [];
  let active = -1;

  const moveTo = (to: number): void => {
    active = to;
    [...list.children].forEach((line, at) => line.setAttribute('aria-selected', String(at === active)));
    if (active < 0) owner?.removeAttribute('aria-activedescendant');
    else owner?.setAttribute('aria-activedescendant', `completion-${active}`);
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  };
  const close = (): void => {
    box.hidden = true;
    items = [];
    moveTo(-1);
    if (owner !== null) tell(owner, false);
    owner = null;
  };
  const step = (by: number): void => moveTo((Math.max(active, by < 0 ? 0 : -1) + by + items.length) % items.length);

  return {
    element: box,
    open(input, content) {
      if (owner !== input) close();
      if (content.items.length === 0 && (content.nothing ?? '') === '') return close();
      owner = input;
      items = content.items;
      heading.textContent = items.length === 0 ? (content.nothing ?? '') : content.heading;
      list.setAttribute('aria-label', content.heading);
      list.replaceChildren(...items.map(drawItem));
      list.hidden = items.length === 0;
      box.hidden = false;
      tell(input, items.length > 0);
      moveTo(content.isFirstActive && items.length > 0 ? 0 : -1);
    },
    close,
    takesKey({ key, shiftKey }) {
      if (box.hidden) return false;
      if (key === 'Escape') close();
      else if (items.length === 0) return false;
      else if (key === 'ArrowDown') step(1);
      else if (key === 'ArrowUp') step(-1);
      else if (active >= 0 && (key === 'Enter' || (key === 'Tab' && !shiftKey))) items[active]?.pick();
      else return false;
      return true;
    },
  };
}

/** Says whether the list is open; an input for files has no list. */
function tell(input: HTMLInputElement, isOpen: boolean): void {
  if (input.type === 'text') input.setAttribute('aria-expanded', String(isOpen));
}

/** Makes an input a combobox of the list. */
export function createCombobox(label: string, placeholder = ''): HTMLInputElement {
  return element('input', {
    attributes: {
      type: 'text',
      role: 'combobox',
      'aria-label': label,
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': LIST_ID,
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder,
    },
  });
}

function drawItem({ label, detail, pick }: CompletionItem, index: number): HTMLElement {
  const line = element(
    'li',
    { class: 'completion-item', attributes: { id: `completion-${index}`, role: 'option' }, onClick: pick },
    [
      element('span', { class: 'completion-label' }, [label]),
      detail === '' ? null : element('span', { class: 'completion-detail' }, [detail]),
    ],
  );
  // The input keeps the focus.
  line.addEventListener('pointerdown', (event) => event.preventDefault());
  return line;
}
