import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

export interface DocxParts {
  /** Elements of the body in WordprocessingML; see `docxParagraph`. */
  readonly body: string;
  /** Elements of the core properties. */
  readonly core?: string;
  /** More files, e.g. a large one. */
  readonly files?: Zippable;
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The smallest Word file that Word would open. */
export function makeDocx({ body, core = '', files = {} }: DocxParts): Uint8Array {
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': xml(`<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': xml(`<w:styles xmlns:w="${main}">${['Title', 'Heading 1'].map(style).join('')}</w:styles>`),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="${relations}"><Relationship Id="s1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'docProps/core.xml': xml(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    ),
    ...files,
  });
}

/** A paragraph; `styleId` e.g. `Title` or `Heading1`. */
export function docxParagraph(text: string, styleId?: string): string {
  const properties = styleId === undefined ? '' : `<w:pPr><w:pStyle w:val="${styleId}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

function xml(text: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
}

function style(name: string): string {
  return `<w:style w:type="paragraph" w:styleId="${name.replaceAll(' ', '')}"><w:name w:val="${name}"/></w:style>`;
}
