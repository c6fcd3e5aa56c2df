import { element } from './element.js';
import { icon } from './icon.js';
import type { DrawnOption, DrawnSelect, PageTexts } from './wire.js';

let count = 0;

/**
 * A menu of options as a combobox without typing: arrows, Home, End, a first letter, Enter or Space, Escape. Where more than one
 * value may be chosen, closing the menu sends them.
 */
export function createSelectMenu(
  select: DrawnSelect,
  texts: PageTexts,
  onChoose: (values: readonly string[]) => void,
): HTMLElement {
  count += 1;
  const id = `select-${count}`;
  const isMultiple = select.maxValues > 1;
  const chosen = new Set(select.options.filter(({ isChosen }) => isChosen).map(({ value }) => value));
  const face = element('span', { class: 'select-face' });
  const placeholder = select.placeholder || texts.choose;
  const opener = element(
    'button',
    {
      class: 'select',
      attributes: {
        type: 'button',
        role: 'combobox',
        'aria-haspopup': 'listbox',
        'aria-expanded': 'false',
        'aria-controls': id,
        'aria-label': placeholder,
      },
    },
    [face, icon('chevron')],
  );
  opener.disabled = select.isDisabled;
  const options = select.options.map((option, index) => drawOption(option, `${id}-${index}`));
  const list = element(
    'ul',
    {
      class: 'select-list',
      attributes: {
        id,
        role: 'listbox',
        'aria-label': placeholder,
        'aria-multiselectable': isMultiple ? 'true' : null,
      },
    },
    options,
  );
  list.hidden = true;
  let active = -1;

  const showChosen = (): void => {
    const labels = select.options.filter(({ value }) => chosen.has(value)).map(({ label }) => label);
    face.textContent = labels.join(', ') || placeholder;
    face.classList.toggle('is-empty', labels.length === 0);
    options.forEach((option, at) =>
      option.setAttribute('aria-selected', String(chosen.has(select.options[at]?.value ?? ''))),
    );
  };
  const moveTo = (to: number): void => {
    active = Math.max(0, Math.min(options.length - 1, to));
    options.forEach((option, at) => option.classList.toggle('is-active', at === active));
    opener.setAttribute('aria-activedescendant', `${id}-${active}`);
    options[active]?.scrollIntoView({ block: 'nearest' });
  };
  const open = (): void => {
    list.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    moveTo(
      Math.max(
        0,
        select.options.findIndex(({ value }) => chosen.has(value)),
      ),
    );
    list.scrollIntoView({ block: 'nearest' });
  };
  const close = (isSent: boolean): void => {
    if (list.hidden) return;
    list.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    opener.removeAttribute('aria-activedescendant');
    if (isSent && chosen.size > 0) onChoose([...chosen]);
  };
  const choose = (at: number): void => {
    const value = select.options[at]?.value;
    if (value === undefined) return;
    if (!isMultiple) chosen.clear();
    if (isMultiple && chosen.has(value)) chosen.delete(value);
    else if (chosen.size < select.maxValues) chosen.add(value);
    showChosen();
    if (!isMultiple) close(true);
  };

  options.forEach((option, at) => {
    option.addEventListener('pointerdown', (event) => event.preventDefault());
    option.addEventListener('click', () => choose(at));
  });
  opener.addEventListener('click', () => (list.hidden ? open() : close(isMultiple)));
  opener.addEventListener('blur', () => close(isMultiple));
  opener.addEventListener('keydown', (event) => {
    const to = readMove(event.key, active, options.length);
    if (list.hidden && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) open();
    else if (list.hidden || event.key === 'Tab') return;
    else if (event.key === 'Escape') close(false);
    else if (event.key === 'Enter' || event.key === ' ') choose(active);
    else if (to !== null) moveTo(to);
    else if (event.key.length === 1) moveTo(findByLetter(select.options, event.key, active) ?? active);
    else return;
    event.preventDefault();
  });
  showChosen();
  return element('div', { class: 'select-box' }, [opener, list]);
}

function drawOption({ label, description }: DrawnOption, id: string): HTMLElement {
  return element('li', { class: 'select-option', attributes: { id, role: 'option' } }, [
    element('span', { class: 'select-label' }, [label]),
    description === '' ? null : element('span', { class: 'select-description' }, [description]),
  ]);
}

function readMove(key: string, active: number, length: number): number | null {
  if (key === 'ArrowDown') return active + 1;
  if (key === 'ArrowUp') return active - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : null;
}

/** The next option that begins with a letter, going round. */
function findByLetter(options: readonly DrawnOption[], letter: string, from: number): number | null {
  const order = options.map((_, step) => (from + 1 + step) % options.length);
  return order.find((at) => options[at]?.label.toLowerCase().startsWith(letter.toLowerCase()) === true) ?? null;
}
