import { z } from 'zod';

/** Limits that the schema does not say, or says wider. Source: Discord API, Interactions, Modal; Component Reference. */
const maxComponents = 5;
const inputType = 4;

const inputShape = z.object({
  type: z.literal(inputType),
  custom_id: z.string(),
  label: z.undefined({ error: 'the label stands in the Label component' }).optional(),
  value: z.string().optional(),
  min_length: z.number().default(0),
  max_length: z.number().default(4000),
});
const modalShape = z.object({
  custom_id: z.string(),
  components: z
    .array(z.union([z.object({ type: z.literal(10) }), z.object({ type: z.literal(18), component: z.unknown() })]))
    .min(1)
    .max(maxComponents),
});

/** What is wrong with a form besides its schema; nothing for a good one. */
export function checkModal(modal: unknown): readonly string[] {
  const result = modalShape.safeParse(modal);
  if (!result.success) return [`the form is not understood: ${result.error.message}`];
  const parts = result.data.components.flatMap((part) => ('component' in part ? [part.component] : []));
  const ids = parts.flatMap((part) => z.object({ custom_id: z.string() }).safeParse(part).data?.custom_id ?? []);
  return [
    ...(parts.length === 0 ? ['a form with nothing to fill in'] : []),
    ...(new Set(ids).size < ids.length ? ['two inputs have the same custom_id'] : []),
    ...parts.flatMap(checkInput),
  ];
}

/** The custom ids of a form's text inputs, with what stands in them at first. */
export function readInputs(modal: unknown): ReadonlyMap<string, string> {
  const { components } = modalShape.parse(modal);
  return new Map(
    components.flatMap((part) => {
      const input = inputShape.safeParse('component' in part ? part.component : null);
      return input.success ? [[input.data.custom_id, input.data.value ?? ''] as const] : [];
    }),
  );
}

function checkInput(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null || !('type' in part) || part.type !== inputType) return [];
  const input = inputShape.safeParse(part);
  if (!input.success) return [`an input is not understood: ${input.error.message}`];
  const { value, min_length: min, max_length: max } = input.data;
  // Discord refuses a prefilled text outside the input's own limits; an empty one counts as none.
  const isOutside = value !== undefined && value !== '' && (value.length < min || value.length > max);
  return isOutside ? [`a prefilled text of ${value.length} characters, outside ${min}–${max}`] : [];
}
