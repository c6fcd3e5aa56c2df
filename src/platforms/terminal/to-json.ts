import type { Answer, Citation } from '../../answer/answer.js';

/** The machine-readable answer: the stable interface of `ask --json` and `--jsonl`. */
export interface JsonAnswer {
  readonly question: string;
  readonly status: 'found' | 'refused';
  readonly summary: readonly { readonly text: string; readonly citations: readonly number[] }[];
  readonly citations: readonly JsonCitation[];
  /** Ranked passages, best first, up to ten; also where the question was refused. */
  readonly hits: readonly { readonly document: string; readonly passage: string; readonly score: number }[];
}

export interface JsonCitation {
  readonly n: number;
  readonly document: string;
  readonly passage: string;
  /** From the first to the last quoted sentence of the passage, as stored. */
  readonly quote: string;
  readonly url: string | null;
}

/** An answer as plain data. */
export function toJson(answer: Answer): JsonAnswer {
  const hits = answer.hits.map(({ document, passage, score }) => ({
    document: document.id,
    passage: passage.id,
    score: Number(score.toFixed(4)),
  }));
  if (answer.kind === 'refused')
    return { question: answer.question, status: 'refused', summary: [], citations: [], hits };
  return {
    question: answer.question,
    status: 'found',
    summary: answer.summary,
    citations: answer.citations.map(toCitation),
    hits,
  };
}

function toCitation({ n, document, passage, evidence }: Citation): JsonCitation {
  const quote = passage.text.slice(evidence[0]?.start ?? 0, evidence.at(-1)?.end ?? passage.text.length);
  return { n, document: document.id, passage: passage.id, quote, url: document.meta.url };
}
