import { drawBlocks } from './draw-markdown.js';
import type { Wording } from './draw-markdown.js';
import { element } from './element.js';
import { icon } from './icon.js';
import type { DrawnField, DrawnForm } from './wire.js';

type Input = HTMLInputElement | HTMLTextAreaElement;

/** Opens a form over the page. Escape, the cross and Cancel close it without a word to anybody, as on Discord. */
export function openForm(
  form: DrawnForm,
  wording: Wording,
  onSubmit: (fields: Readonly<Record<string, string>>) => void,
): void {
  const { texts } = wording;
  const inputs = new Map<string, Input>();
  const parts = form.parts.map((part) => {
    if (part.kind === 'text') return element('div', { class: 'text' }, drawBlocks(part.blocks, wording));
    const input = createInput(part);
    inputs.set(part.customId, input);
    return drawField(part, input, texts.required);
  });
  const close = (): void => dialog.close();
  const closer = element(
    'button',
    { class: 'dialog-close', attributes: { type: 'button', 'aria-label': texts.cancel }, onClick: close },
    [icon('close')],
  );
  const body = element('form', { attributes: { autocomplete: 'off' } }, [
    element('h2', { attributes: { id: 'dialog-title' } }, [form.title]),
    closer,
    ...parts,
    element('div', { class: 'dialog-buttons' }, [
      element('button', { class: 'button button-secondary', attributes: { type: 'button' }, onClick: close }, [
        texts.cancel,
      ]),
      element('button', { class: 'button button-primary', attributes: { type: 'submit' } }, [texts.submit]),
    ]),
  ]);
  const dialog = element('dialog', { class: 'dialog', attributes: { 'aria-labelledby': 'dialog-title' } }, [body]);
  body.addEventListener('submit', (event) => {
    event.preventDefault();
    close();
    onSubmit(Object.fromEntries([...inputs].map(([customId, { value }]) => [customId, value])));
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    takeKeyboard(document.activeElement);
  });
  document.body.append(dialog);
  dialog.showModal();
  [...inputs.values()][0]?.focus();
}

/** Chromium gives the focus back to a field behind a dialog, but not what is typed. */
function takeKeyboard(field: Element | null): void {
  if (!(field instanceof HTMLElement)) return;
  field.blur();
  field.focus();
}

function createInput({ customId, placeholder, value, isLong, isRequired, minChars, maxChars }: DrawnField): Input {
  const input = isLong
    ? element('textarea', { attributes: { rows: '4' } })
    : element('input', { attributes: { type: 'text' } });
  input.id = `field-${customId}`;
  input.placeholder = placeholder;
  input.value = value;
  input.required = isRequired;
  input.minLength = minChars;
  input.maxLength = maxChars;
  return input;
}

function drawField({ label, description, isRequired }: DrawnField, input: Input, required: string): HTMLElement {
  const hint = description === '' ? null : element('p', { class: 'field-hint' }, [description]);
  if (hint !== null) {
    hint.id = `${input.id}-hint`;
    input.setAttribute('aria-describedby', hint.id);
  }
  return element('div', { class: 'field' }, [
    element('label', { attributes: { for: input.id } }, [
      label,
      isRequired ? element('span', { class: 'required', attributes: { title: required } }, [' *']) : null,
    ]),
    hint,
    input,
  ]);
}
