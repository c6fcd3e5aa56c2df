import { element } from './element.js';
import { icon } from './icon.js';
import type { Setting } from './wire.js';
import type { View } from './view.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The bar above the channel: what Discord's window does not have, that is, who looks and how. */
export function drawTopBar(
  view: View,
  { texts, locales }: Setting,
  onChange: (change: Partial<Record<keyof View, string>>) => void,
): readonly HTMLElement[] {
  const choices: Readonly<Record<keyof View, { readonly label: string; readonly choices: readonly Choice[] }>> = {
    locale: { label: texts.language, choices: locales.map(({ locale, name }) => ({ value: locale, label: name })) },
    role: {
      label: texts.role,
      choices: [
        { value: 'member', label: texts.member },
        { value: 'moderator', label: texts.moderator },
      ],
    },
    person: {
      label: texts.person,
      choices: [
        { value: 'you', label: texts.you },
        { value: 'other', label: texts.other },
      ],
    },
    look: {
      label: texts.look,
      choices: [
        { value: 'system', label: texts.lookSystem },
        { value: 'light', label: texts.light },
        { value: 'dark', label: texts.dark },
      ],
    },
    width: {
      label: texts.width,
      choices: [
        { value: 'desktop', label: texts.desktop },
        { value: 'phone', label: texts.phone },
      ],
    },
  };
  const switches = element(
    'div',
    { class: 'switches', attributes: { id: 'switches', role: 'group', 'aria-label': texts.switches } },
    Object.entries(choices).map(([name, { label, choices: each }]) =>
      drawSwitch(
        { name, label, choices: each, chosen: String(Object.entries(view).find(([key]) => key === name)?.[1]) },
        (value) => onChange({ [name]: value }),
      ),
    ),
  );
  const opener = element(
    'button',
    {
      class: 'switches-opener',
      attributes: {
        type: 'button',
        'aria-expanded': 'false',
        'aria-controls': 'switches',
        'aria-label': texts.switches,
      },
      onClick: () => opener.setAttribute('aria-expanded', String(switches.classList.toggle('is-open'))),
    },
    [icon('sliders')],
  );
  return [element('p', { class: 'brand' }, [icon('mark'), element('span', {}, [texts.title])]), opener, switches];
}

function drawSwitch(
  {
    name,
    label,
    choices,
    chosen,
  }: { readonly name: string; readonly label: string; readonly choices: readonly Choice[]; readonly chosen: string },
  onChoose: (value: string) => void,
): HTMLElement {
  const select = element(
    'select',
    { attributes: { id: `switch-${name}` } },
    choices.map(({ value, label: text }) => element('option', { attributes: { value } }, [text])),
  );
  select.value = chosen;
  select.addEventListener('change', () => onChoose(select.value));
  return element('div', { class: 'switch' }, [element('label', { attributes: { for: select.id } }, [label]), select]);
}
