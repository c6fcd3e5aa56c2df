import type { CorpusProblem } from './corpus-error.js';
import { maxIdLength, toDocumentId } from './document-id.js';
import type { DocumentId, DocumentKind } from './document.js';
import { isHttpUrl, isLanguageCode, isPartialDate } from './meta-forms.js';
import { parseYaml, yamlLine } from './parse-yaml.js';
import { choiceShape, convertedShape, listShape, readFields, textShape } from './yaml-shape.js';
import type { FieldReader, Shape, ShapeFault } from './yaml-shape.js';

/** Front matter as its author wrote it; `null`: not stated. `corpus/README.md` explains the fields. */
export interface FrontMatter {
  readonly id: DocumentId | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly affiliation: string | null;
  readonly publication: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly kind: DocumentKind | null;
  readonly topics: readonly string[] | null;
  readonly coverage: 'full' | 'excerpt' | null;
  readonly sources: readonly string[] | null;
  readonly discussion: readonly string[] | null;
  readonly work: DocumentId | null;
  /** Address of the page or feed that the text is read anew from. */
  readonly imported: string | null;
  /** Which of the texts behind `imported` it is: a feed entry's id. */
  readonly entry: string | null;
}

/** Front matter with everything that is wrong in it; a field with a problem is `null`. */
export interface ParsedFrontMatter {
  readonly fields: FrontMatter;
  readonly problems: readonly CorpusProblem[];
}

/** Front matter begins on the second line of its file. */
const linesBefore = 1;

/** Longer front matter is a text between two rules, or hostile: YAML takes a second for a million characters. */
const maxYamlChars = 50_000;

const id = convertedShape(toDocumentId, `must be letters, digits, -, _, . and / only, at most ${maxIdLength} of them`);
const date = keptShape(isPartialDate, 'must be a year, a month or a day, as in 2024, 2024-08 or 2024-08-31');
const url = keptShape(isHttpUrl, 'must be a web address that begins with https:// or http://');
const language = keptShape(isLanguageCode, 'must be a language code, as in en, ko or pt-BR');
const kind = choiceShape(['article', 'commentary', 'reference']);
const coverage = choiceShape(['full', 'excerpt']);
const texts = listShape(textShape);
const names: Shape<string> = (value, report) => texts(value, report)?.join(', ') ?? null;

/** Reads a field each; a field of another name is ignored. */
const readAll = (read: FieldReader): FrontMatter => ({
  id: read('id', id),
  title: read('title', textShape),
  author: read('author', names),
  affiliation: read('affiliation', textShape),
  publication: read('publication', textShape),
  published: read('published', date),
  url: read('url', url),
  language: read('language', language),
  kind: read('kind', kind),
  topics: read('topics', texts),
  coverage: read('coverage', coverage),
  sources: read('sources', texts),
  discussion: read('discussion', texts),
  work: read('work', id),
  imported: read('imported', url),
  entry: read('entry', textShape),
});

/** Front matter that says nothing. */
export const emptyFrontMatter: FrontMatter = readAll(() => null);

/** The names of all fields. */
export const frontMatterFields: readonly string[] = Object.keys(emptyFrontMatter);

/** Reads the YAML between the `---` lines of a file. */
export function parseFrontMatter(yaml: string, file: string): ParsedFrontMatter {
  if (yaml.length > maxYamlChars) return { fields: emptyFrontMatter, problems: [tooLongProblem(file)] };
  const { value, faults } = parseYaml(yaml);
  if (faults.length > 0) {
    const remedy = 'put texts with : or # in double quotes and check the indentation';
    const problems = faults.map(({ line, message }) => ({
      file,
      line: line + linesBefore,
      message: `the front matter is not valid YAML: ${message}`,
      remedy,
    }));
    return { fields: emptyFrontMatter, problems };
  }
  if (value === null || value === '') return { fields: emptyFrontMatter, problems: [] };
  const shapeFaults: ShapeFault[] = [];
  const read = readFields(value, shapeFaults);
  const fields = read === null ? emptyFrontMatter : readAll(read);
  return { fields, problems: shapeFaults.map((fault) => shapeProblem(yaml, file, fault)) };
}

function tooLongProblem(file: string): CorpusProblem {
  const message = `the front matter has more than ${maxYamlChars} characters`;
  return { file, line: 1, message, remedy: 'move what is text below the closing ---' };
}

function shapeProblem(yaml: string, file: string, { path, message }: ShapeFault): CorpusProblem {
  const line = yamlLine(yaml, path) + linesBefore;
  if (path.length > 0)
    return { file, line, message: `"${path.join('.')}" is of the wrong form`, remedy: `it ${message}` };
  const remedy = 'write one "field: value" a line, or an empty line at the top if the --- is a rule';
  return { file, line, message: 'the front matter is no list of fields', remedy };
}

function keptShape(fits: (text: string) => boolean, message: string): Shape<string> {
  return convertedShape((text) => (fits(text) ? text : null), message);
}
