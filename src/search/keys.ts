/**
 * Keys of a search panel. Arrows walk through the results and back to the field; Enter in the dialog opens the first
 * result; a letter typed on a result goes on with the query; Escape closes the dialog.
 *
 * @param submit Searches for what stands in the field; resolves when there is an answer.
 */
export function bindKeys(root: HTMLElement, input: HTMLInputElement, submit: () => Promise<void>): void {
  const links = () => [...root.querySelectorAll<HTMLAnchorElement>('.sd-r a')];
  const dialog = root instanceof HTMLDialogElement ? root : undefined;
  let isComposing = false;
  input.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  // Safari ends the composition before the key that ended it; that key belongs to the input method too.
  for (const end of ['keyup', 'pointerdown'])
    root.addEventListener(end, (event) => {
      isComposing = 'isComposing' in event && event.isComposing === true;
    });
  root.addEventListener('keydown', (event) => {
    if (event.isComposing || isComposing) {
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    const stops: HTMLElement[] = [input, ...links()];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (way && at >= 0) {
      event.preventDefault();
      stops[Math.min(Math.max(at + way, 0), stops.length - 1)]?.focus();
    } else if (event.key === 'Escape' && dialog) {
      event.preventDefault();
      dialog.close();
    } else if (at > 0 && isLetter(event)) input.focus();
  });
  root.querySelector('form')?.addEventListener('submit', async (event) => {
    event.preventDefault();
    await submit();
    if (dialog) links()[0]?.click();
  });
}

const isLetter = ({ key, ctrlKey, metaKey }: KeyboardEvent) => key.length === 1 && key !== ' ' && !ctrlKey && !metaKey;
