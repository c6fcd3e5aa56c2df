/** Lets files be dropped on an element; while one is held over it, the element has the class `is-target`. */
export function acceptFiles(box: HTMLElement, onFiles: (files: FileList) => void): void {
  const mark = (isTarget: boolean): void => void box.classList.toggle('is-target', isTarget);
  box.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    mark(true);
  });
  box.addEventListener('dragleave', () => mark(false));
  box.addEventListener('drop', (event) => {
    mark(false);
    const files = event.dataTransfer?.files;
    if (files === undefined || files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  });
}

/** Keeps the browser from leaving the page for a file that was dropped beside its place. */
export function ignoreFiles(page: Document): void {
  for (const kind of ['dragover', 'drop'] as const) page.addEventListener(kind, (event) => event.preventDefault());
}
