/** All that an ordinary page loads of search: its link opens a dialog, and the rest is fetched when a reader means to search. */
import { button, linkTo, listOf, make } from './dom.ts';
import type { SearchSettings } from './page.ts';
import { pagefindOf } from './pagefind.ts';

const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
const settings = JSON.parse(link?.dataset.search ?? '{}') as SearchSettings;
const onPage = document.querySelector<HTMLElement>('search.sd');
const hasDialogs = 'HTMLDialogElement' in window;
let dialog: HTMLDialogElement | undefined;
let isAwake = false;
let hasFailed = false;

/** A reader can type at once; what answers comes later. */
function makeDialog(): HTMLDialogElement {
  // Not of the type `search`: there Escape empties the field before it closes the dialog.
  const field = { id: 'sd-q', name: 'q', role: 'searchbox', autocomplete: 'off' as const, maxLength: 200 };
  const input = Object.assign(make('input', ''), field);
  const label = Object.assign(make('label', '', settings.label), { htmlFor: field.id });
  const close = button(settings.close, () => made.close());
  const form = make('form', 'sd-f', label, make('div', 'sd-q', input, close));
  const status = make('p', 'sd-n');
  // The look of results comes with the dialog, so that no page carries it; the search page has it.
  const styles = Object.assign(make('link', ''), { rel: 'stylesheet', href: settings.styles });
  const made = make('dialog', 'sd', styles, form, status, make('div', 'sd-a'));
  form.action = link?.href ?? '';
  status.setAttribute('role', 'status');
  made.setAttribute('aria-label', settings.label);
  made.addEventListener('click', ({ target }) => target === made && made.close());
  made.addEventListener('close', () => {
    made.remove();
    dialog = undefined;
    isAwake = false;
    // Back closes the dialog; closed in another way, it takes its step of the history along.
    if (history.state?.search) history.back();
    else if (isAsked()) history.replaceState(null, '', location.pathname + location.hash);
  });
  return made;
}

const isAsked = () => Boolean(history.state?.search) || new URLSearchParams(location.search).has('q');

function open(isStep: boolean): void {
  dialog ??= makeDialog();
  wake(dialog);
  if (!dialog.open) {
    document.body.append(dialog);
    if (isStep) history.pushState({ search: true }, '');
    dialog.showModal();
  }
  dialog.querySelector('input')?.select();
}

/** Fetches what answers, before the dialog its styles; after a failure shows the main pages, and the next key tries again. */
function wake(root: HTMLElement): void {
  if (isAwake) return;
  isAwake = true;
  pagefindOf(settings.index).catch(() => {});
  const list = fetch(settings.list, { cache: 'no-cache' });
  Promise.all([list, import('./panel.ts')])
    .then(async ([response, { attach }]) => attach(root, settings, await response.json()))
    .catch(async () => {
      isAwake = false;
      // Browsers do not fetch a script again that failed once: the search page does, with what was typed.
      if (hasFailed && (await list.catch(() => undefined))?.ok) {
        await new Promise((done) => setTimeout(done, 1000));
        location.assign(`${link?.href}?q=${encodeURIComponent(root.querySelector('input')?.value ?? '')}`);
      }
      hasFailed = true;
      const pages = [...document.querySelectorAll<HTMLAnchorElement>('.mast nav a')];
      const links = pages.map(({ href, text }) => linkTo(href, text));
      root.querySelector('.sd-n')?.replaceChildren(settings.failed);
      root.querySelector('.sd-a')?.replaceChildren(listOf('sd-g', links));
    });
}

function start(event: Event): void {
  if (!onPage && !hasDialogs) return;
  event.preventDefault();
  if (onPage) onPage.querySelector('input')?.select();
  else open(true);
}

link?.addEventListener('click', (event) => {
  if (!(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)) start(event);
});
addEventListener('keydown', (event) => {
  if (event.isComposing || event.altKey) return;
  const isTyping = (event.target as Element).closest('input, textarea, select, [contenteditable]');
  if (event.ctrlKey || event.metaKey ? event.key.toLowerCase() === 'k' : event.key === '/' && !isTyping) start(event);
});
addEventListener('input', ({ target }) => {
  const root = onPage ?? dialog;
  if (root?.contains(target as Node)) wake(root);
});
for (const name of ['compositionstart', 'compositionend'])
  addEventListener(name, () => (onPage ?? dialog)?.toggleAttribute('data-composing', name === 'compositionstart'));
if (onPage) {
  onPage.addEventListener('focusin', () => wake(onPage));
  // Whoever was quicker than this script has typed already; whoever came by the link wants to type.
  const isFromHere = document.referrer.startsWith(location.origin) && document.activeElement === document.body;
  if (isFromHere) onPage.querySelector('input')?.focus({ preventScroll: true });
  if (isAsked() || onPage.contains(document.activeElement)) wake(onPage);
} else if (hasDialogs) {
  addEventListener('popstate', () => (isAsked() ? open(false) : dialog?.close()));
  if (isAsked()) open(false);
}
