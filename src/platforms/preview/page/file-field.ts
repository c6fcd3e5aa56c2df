import { element, fill } from './element.js';
import { fileSize } from './file-size.js';
import { icon } from './icon.js';
import type { FieldOptions, OptionField } from './option-field.js';

/** Makes the chip of an option that takes a file: chosen by Enter or a press, or dropped on it. */
export function createFileField({
  option,
  texts,
  locale,
  completion,
  maxFileBytes,
  onPicked,
}: FieldOptions): OptionField {
  const input = element('input', {
    class: 'file-input',
    attributes: { type: 'file', 'aria-label': `${option.shown}: ${option.description}` },
  });
  const face = element('span', { class: 'file-face' });
  const chip = element('label', { class: 'chip chip-file' }, [
    element('span', { class: 'chip-name' }, [option.shown]),
    input,
    icon('file'),
    face,
  ]);
  const chosen = (): File | null => input.files?.[0] ?? null;
  const show = (): void => {
    const file = chosen();
    face.textContent = file === null ? texts.chooseFile : `${file.name} · ${fileSize(file.size, locale)}`;
    face.classList.toggle('is-empty', file === null);
    chip.classList.remove('is-wrong');
  };
  input.addEventListener('change', () => {
    show();
    if (chosen() !== null) onPicked();
  });
  input.addEventListener('focus', () =>
    completion.open(input, { heading: option.shown, items: [], nothing: option.description, isFirstActive: false }),
  );
  show();
  return {
    option,
    element: chip,
    input,
    isEmpty: () => chosen() === null,
    read() {
      const file = chosen();
      if (file === null) return option.isRequired ? { kind: 'fault', text: texts.optionRequired } : { kind: 'empty' };
      if (file.size <= maxFileBytes) return { kind: 'file', file };
      return { kind: 'fault', text: fill(texts.fileTooBig, { size: fileSize(maxFileBytes, locale) }) };
    },
    clear() {
      input.value = '';
      show();
    },
    takeFiles(files) {
      input.files = files;
      show();
    },
    showFault(text) {
      chip.classList.toggle('is-wrong', text !== '');
      input.setAttribute('aria-invalid', String(text !== ''));
    },
  };
}
