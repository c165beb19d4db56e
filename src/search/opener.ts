/** All that an ordinary page loads of search: it turns the link to the search page into a dialog. */
import { bringToLife } from './load.ts';

const dialog = document.querySelector<HTMLDialogElement>('dialog.sd');
const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
const panel = dialog ?? document.querySelector<HTMLElement>('.sp');

/** Starts loading, and says so in words when that fails. */
function prepare(): void {
  const failure = panel?.querySelector<HTMLElement>('.sd-fail');
  const say = (isFailed: boolean) => failure?.toggleAttribute('hidden', !isFailed);
  if (panel)
    bringToLife(panel).then(
      () => say(false),
      () => say(true),
    );
}

function open(event: Event): void {
  const input = panel?.querySelector('input');
  if (!input || (dialog && !dialog.showModal)) return;
  event.preventDefault();
  if (dialog && !dialog.open) dialog.showModal();
  input.focus();
  input.select();
  prepare();
}

for (const sign of ['pointerenter', 'focus', 'touchstart'])
  (dialog ? link : panel)?.addEventListener(sign, prepare, { passive: true, capture: true });
link?.addEventListener('click', (event) => {
  if (!(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)) open(event);
});
document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.altKey) return;
  const isCommand = event.ctrlKey || event.metaKey;
  const field = (event.target as Element).closest?.('input, textarea, select, [contenteditable]');
  // A dialog that has just closed may keep the focus for a moment: nobody types where nothing is seen.
  const isTyping = field && field.getClientRects().length > 0;
  if (isCommand ? event.key.toLowerCase() === 'k' : event.key === '/' && !isTyping) open(event);
});
dialog?.addEventListener('click', ({ target }) => {
  const place = (target as Element).closest('a');
  const isHere = place?.hash && place.pathname === location.pathname;
  if (target === dialog || isHere || (target as Element).closest('.sd-x')) dialog.close();
});
// Whoever was quicker than this script has not been heard: the field is in use, or filled in already.
if (!dialog && (panel?.contains(document.activeElement) || new URLSearchParams(location.search).get('q'))) prepare();
