/** Some text on a page; points from the lower left. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface PdfParts {
  readonly pages: readonly (readonly PdfText[])[];
  /** Entries of the information dictionary, e.g. `/Title (A title)`. */
  readonly info?: string;
  /** Whether it asks for a password: the keys in it are those of no password. */
  readonly isLocked?: boolean;
  /** Whether each page shows a picture of one grey dot. */
  readonly hasPicture?: boolean;
}

/** A small PDF 1.4 written by hand; texts are Latin. Source of the form: PDF 1.7, 7.5. */
export function makePdf({ pages, info = '', isLocked = false, hasPicture = false }: PdfParts): Uint8Array {
  const font = 3;
  const picture = 4;
  const firstPage = 6;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    stream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', 'x'),
    `<< ${info} >>`,
    ...pages.flatMap((texts, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${firstPage + index * 2 + 1} 0 R ` +
        `/Resources << /Font << /F ${font} 0 R >> ${hasPicture ? `/XObject << /P ${picture} 0 R >>` : ''} >> >>`,
      stream('', `${texts.map(drawText).join('\n')}${hasPicture ? '\nq 612 0 0 792 0 0 cm /P Do Q' : ''}`),
    ]),
  ];
  const key = `<${'5a'.repeat(32)}>`;
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]`;
  return assemble(hasPicture ? objects : objects.with(picture - 1, 'null'), isLocked ? lock : '');
}

/** Lines one below the other, 14 points apart, from a height on. */
export function textLines(lines: readonly string[], y = 700): readonly PdfText[] {
  return lines.map((text, index) => ({ text, x: 72, y: y - index * 14, size: 11 }));
}

function drawText({ text, x, y, size }: PdfText): string {
  return `BT /F ${size} Tf ${x} ${y} Td (${text.replaceAll(/[\\()]/g, String.raw`\$&`)}) Tj ET`;
}

function stream(entries: string, content: string): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R ${trailer} >>\n`;
  return Buffer.from(`${file}startxref\n${file.indexOf('xref\n0 ')}\n%%EOF\n`, 'latin1');
}
