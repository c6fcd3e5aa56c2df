import type { Texts } from './bot/messages/texts.js';
import type { CorpusFolder } from './library/folder/read-folder.js';
import type { Judge } from './library/folder/create-judge.js';
import type { Finding, GoldenResult } from './library/living/draft.js';
import { fromMarkdown } from './platforms/terminal/from-markdown.js';
import type { Canvas } from './platforms/terminal/render-answer.js';
import type { ReadOrigin } from './sources/reading.js';
import { sayFinding } from './views/corpus/say-findings.js';
import { wrapText } from './platforms/terminal/plain-text.js';

/** 0: done, or nothing to do. 1: a fault, told in plain words. 2: findings hold the change. */
export type ExitCode = 0 | 1 | 2;

/** What the operator's ways of changing a corpus are made of. */
export interface Admin {
  /** The corpus folder, as it was typed or set. */
  readonly folder: string;
  readonly readOrigin: ReadOrigin;
  readonly judge: Judge;
  readonly texts: Texts;
  readonly canvas: Canvas;
  /** Says something, a line or more. */
  readonly print: (text: string) => void;
  /** Asks whether to go on; `null` where nobody is there to answer. */
  readonly confirm: ((question: string) => Promise<boolean>) | null;
}

/** How a change is decided. */
export interface Decision {
  /** Go on without asking. */
  readonly yes?: boolean;
  /** Go on in spite of findings. */
  readonly force?: boolean;
}

/** What speaks against a change, and whether the golden questions are still answered. */
export function sayVerdict(
  verdict: { readonly findings: readonly Finding[]; readonly golden: GoldenResult },
  { corpus }: Pick<CorpusFolder, 'corpus'>,
  { texts, canvas }: Pick<Admin, 'texts' | 'canvas'>,
): string {
  const { findings, golden } = verdict;
  const { draft } = texts.add;
  const titles = new Map(corpus.documents.map(({ id, meta }) => [id, meta.title]));
  const reasons = findings.map((finding) => sayFinding(finding, (id) => titles.get(id) ?? id, texts));
  const asked = [
    draft.golden(golden.after, golden.asked),
    golden.before === golden.after ? draft.goldenSame : draft.goldenBefore(golden.before),
  ].join(', ');
  const lines = [...(reasons.length === 0 ? [draft.clean] : reasons), ...(golden.asked === 0 ? [] : [asked])];
  return lines.map((line) => wrapText(fromMarkdown(line), canvas.width, 0)).join('\n');
}
