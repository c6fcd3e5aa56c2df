/** Calls back once after a time; what it returns takes that back. It does not keep the process alive. */
export function startTimer(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, ms);
  timer.unref();
  return () => clearTimeout(timer);
}
