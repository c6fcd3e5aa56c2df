/** In UTF-16 code units; nobody asks a longer one, and taking it apart takes time that grows with its square. */
const MAX_LENGTH = 300;

/** A line that ends like a question is one, unless it is far too long. */
export function isQuestion(line: string): boolean {
  return line.length <= MAX_LENGTH && /[?？؟⸮;՞፧][\p{Pe}\p{Pf}\p{Pi}"'*_!]*\s*$/u.test(line);
}
