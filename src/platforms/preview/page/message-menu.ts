import { element } from './element.js';
import type { MenuHelp } from './wire.js';

/** Opens the menu of a message at a place of the window; it closes on Escape, on a press elsewhere, and when something is chosen. */
export function openMessageMenu(options: {
  readonly menus: readonly MenuHelp[];
  readonly label: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly opener: HTMLElement;
  readonly onChoose: (command: string) => void;
}): void {
  const { menus, label, at, opener, onChoose } = options;
  const outside = new AbortController();
  const close = (): void => {
    outside.abort();
    menu.remove();
    opener.focus({ preventScroll: true });
  };
  const items = menus.map(({ name, shown }) =>
    element(
      'button',
      {
        class: 'menu-item',
        attributes: { type: 'button', role: 'menuitem', tabindex: '-1' },
        onClick: () => {
          close();
          onChoose(name);
        },
      },
      [shown],
    ),
  );
  const menu = element('div', { class: 'menu', attributes: { role: 'menu', 'aria-label': label } }, items);
  menu.addEventListener('keydown', (event) => {
    const from = items.findIndex((item) => item === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) items[(from + step + items.length) % items.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
  });
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!(target instanceof Node) || !menu.contains(target)) close();
    },
    { signal: outside.signal },
  );
  document.body.append(menu);
  place(menu, at);
  items[0]?.focus();
}

function place(menu: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.setProperty('left', `${Math.max(8, Math.min(x, window.innerWidth - width - 8))}px`);
  menu.style.setProperty('top', `${Math.max(8, Math.min(y, window.innerHeight - height - 8))}px`);
}
