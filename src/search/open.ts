/** All that an ordinary page loads of search: its link opens a dialog, and the rest is fetched when a reader means to search. */
import styles from '../styles/search.css?url';
import { button, linkTo, make } from './dom.ts';
import type { SearchSettings } from './settings.ts';

const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
const settings = JSON.parse(link?.dataset.search ?? '{}') as SearchSettings;
const onPage = document.querySelector<HTMLElement>('search.sd');
let dialog: HTMLDialogElement | undefined;
let isAwake = false;

/** The field that a reader types into is there at once; what answers it comes later. */
function makeDialog(): HTMLDialogElement {
  const input = Object.assign(make('input', ''), {
    id: 'sd-q',
    name: 'q',
    type: 'search',
    autocomplete: 'off',
    maxLength: 200,
  });
  const label = Object.assign(make('label', '', settings.label), { htmlFor: input.id });
  const field = make(
    'div',
    'sd-q',
    input,
    button(settings.close, () => made.close()),
  );
  const form = Object.assign(make('form', 'sd-f', label, field), { action: link?.href ?? '' });
  const status = make('p', 'sd-n');
  status.setAttribute('role', 'status');
  const made = make('dialog', 'sd', form, status, make('div', 'sd-a'));
  made.ariaLabel = settings.label;
  made.addEventListener('click', ({ target }) => target === made && made.close());
  // Of its own, Escape would empty the field first.
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    made.close();
  });
  // Back closes the dialog; however it is closed, its step of the history goes.
  made.addEventListener('close', () => {
    if (history.state?.search) history.back();
    else if (isAsked()) history.replaceState(null, '', location.pathname + location.hash);
  });
  document.body.append(made);
  return made;
}

const isAsked = () => history.state?.search || new URLSearchParams(location.search).has('q');

function open(isStep: boolean): void {
  dialog ??= makeDialog();
  if (!dialog.open) {
    if (isStep) history.pushState({ search: true }, '');
    dialog.showModal();
  }
  dialog.querySelector('input')?.select();
  wake(dialog);
}

/** The look of results comes with what shows them, so that no page carries it; the search page has it. */
function dress(): Promise<unknown> | undefined {
  if (onPage) return undefined;
  const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles });
  document.head.append(sheet);
  return new Promise((done) => {
    sheet.onload = done;
    sheet.onerror = done;
  });
}

/** Fetches what answers. Another key tries again after a failure. */
function wake(root: HTMLElement): void {
  if (isAwake) return;
  isAwake = true;
  Promise.all([import('./panel.ts'), fetch(settings.list, { cache: 'no-cache' }), dress()])
    .then(async ([{ attach }, response]) => attach(root, settings, await response.json()))
    .catch(() => {
      isAwake = false;
      const pages = [...document.querySelectorAll<HTMLAnchorElement>('header nav a')];
      const list = make('ul', 'sd-g', ...pages.map(({ href, text }) => make('li', '', linkTo(href, text))));
      root.querySelector('.sd-n')?.replaceChildren(settings.failed);
      root.querySelector('.sd-a')?.replaceChildren(list);
    });
}

function start(event: Event): void {
  if (!onPage && !('HTMLDialogElement' in window)) return;
  event.preventDefault();
  if (onPage) onPage.querySelector('input')?.select();
  else open(true);
}

link?.addEventListener('click', (event) => {
  if (!(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)) start(event);
});
document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.altKey) return;
  const isTyping = (event.target as Element).closest('input, textarea, select, [contenteditable]');
  if (event.ctrlKey || event.metaKey ? event.key.toLowerCase() === 'k' : event.key === '/' && !isTyping) start(event);
});
document.addEventListener('input', ({ target }) => {
  const root = onPage ?? dialog;
  if (root?.contains(target as Node)) wake(root);
});
if (onPage) {
  onPage.addEventListener('focusin', () => wake(onPage));
  // Whoever was quicker than this script has typed already; whoever came by the link wants to type.
  const isFromHere = document.referrer.startsWith(location.origin) && document.activeElement === document.body;
  if (isFromHere) onPage.querySelector('input')?.focus({ preventScroll: true });
  if (isAsked() || onPage.contains(document.activeElement)) wake(onPage);
} else {
  addEventListener('popstate', () => (isAsked() ? open(false) : dialog?.close()));
  if (isAsked() && 'HTMLDialogElement' in window) open(false);
}
