import { z } from 'zod';
import type { CorpusProblem } from './corpus-error.js';
import { maxIdLength, toDocumentId } from './document-id.js';
import { parseYaml, yamlLine } from './parse-yaml.js';

/** Front matter begins on the second line of its file. */
const linesBefore = 1;

/** An empty value, `~` and `null` say that a field is not known. */
const unknown = (value: unknown): unknown => (value === '' || value === '~' || value === 'null' ? undefined : value);
const text = z.preprocess(unknown, z.string('must be text').optional());
const texts = z.preprocess(
  (value) => (typeof value === 'string' ? (unknown(value) === undefined ? undefined : [value]) : value),
  z.array(z.string('must be text'), 'must be a list of texts').optional(),
);
const names = z.preprocess(
  (value) => (Array.isArray(value) && value.every((name) => typeof name === 'string') ? value.join(', ') : unknown(value)),
  z.string('must be a name or a list of names').optional(),
);

/** What the front matter of a document may say; `corpus/README.md` explains the fields. Fields not named here are ignored. */
export const frontMatterSchema = z.object({
  id: z.preprocess(
    unknown,
    z
      .string('must be text')
      .refine((id) => toDocumentId(id) !== null, `must be letters, digits, -, _, . and / only, at most ${maxIdLength} of them`)
      .optional(),
  ),
  title: text,
  author: names,
  affiliation: text,
  publication: text,
  published: z.preprocess(
    unknown,
    z.string('must be text').refine(isPartialDate, 'must be a year, a month or a day, as in 2024, 2024-08 or 2024-08-31').optional(),
  ),
  url: z.preprocess(
    unknown,
    z.string('must be text').refine(isHttpUrl, 'must be a web address that begins with https:// or http://').optional(),
  ),
  language: z.preprocess(
    unknown,
    z
      .string('must be text')
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/, 'must be a language code, as in en, ko or pt-BR')
      .optional(),
  ),
  kind: z.preprocess(unknown, z.enum(['article', 'commentary', 'reference'], 'must be article, commentary or reference').optional()),
  topics: texts,
  coverage: z.preprocess(unknown, z.enum(['full', 'excerpt'], 'must be full or excerpt').optional()),
  sources: texts,
});

/** Front matter as its author wrote it; unknown fields are absent. */
export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** Front matter with everything that is wrong in it; `fields` is empty where there is a problem. */
export interface ParsedFrontMatter {
  readonly fields: FrontMatter;
  readonly problems: readonly CorpusProblem[];
}

/** Reads the YAML between the `---` lines of a file. */
export function parseFrontMatter(yaml: string, file: string): ParsedFrontMatter {
  const { value, faults } = parseYaml(yaml);
  if (faults.length > 0) {
    const problems = faults.map(({ line, message }) => ({
      file,
      line: line + linesBefore,
      message: `the front matter is not valid YAML: ${message}`,
      remedy: 'put texts with : or # in double quotes and check the indentation',
    }));
    return { fields: {}, problems };
  }
  if (isEmpty(value)) return { fields: {}, problems: [] };
  const parsed = frontMatterSchema.safeParse(value);
  if (parsed.success) return { fields: parsed.data, problems: [] };
  return { fields: {}, problems: parsed.error.issues.map((issue) => shapeProblem(yaml, file, issue)) };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '';
}

function shapeProblem(yaml: string, file: string, issue: z.core.$ZodIssue): CorpusProblem {
  if (issue.path.length === 0) {
    return {
      file,
      line: linesBefore + 1,
      message: 'the front matter is not a list of fields',
      remedy: 'write one "field: value" a line, or an empty line first if the --- is a rule',
    };
  }
  const line = yamlLine(yaml, issue.path) + linesBefore;
  return { file, line, message: `"${issue.path.join('.')}" is of the wrong form`, remedy: `it ${issue.message}` };
}

/** `2024`, `2024-08` or `2024-08-31`, and in the calendar. */
function isPartialDate(value: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

function isHttpUrl(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value);
}
