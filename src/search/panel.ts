/** A search panel, in the dialog or on the search page: listens, asks the list and the full text, shows. */
import { keep, queryOfAddress } from './address.ts';
import { reply } from './answer.ts';
import { countKinds, numberOf } from './counts.ts';
import { bindKeys } from './keys.ts';
import type { PagefindFiles } from './load.ts';
import { near } from './mend.ts';
import { merge } from './merge.ts';
import { type FullText, type FullTextReply, startPagefind } from './pagefind.ts';
import { prepare } from './prepare.ts';
import { subjectOf } from './subject.ts';
import type { Kind, SearchList } from './types.ts';
import { viewOf } from './view.ts';

/** Milliseconds without a keystroke before the full text is asked; the list answers at once. */
const pause = 30;
/** Pages of the full text that are shown at first, and that each wish for more adds. */
const step = 10;

/** Makes a panel answer. */
export function attach(root: HTMLElement, list: SearchList, files: PagefindFiles): void {
  const input = root.querySelector('input') as HTMLInputElement;
  const prepared = prepare(list);
  const isPage = !(root instanceof HTMLDialogElement);
  let fullText: FullText | undefined;
  let isBroken = false;
  let asTyped = false;
  let kind: Kind | undefined;
  let limit = step;
  let turn = 0;

  const view = viewOf(root, list, {
    search(query, exactly) {
      input.value = query;
      changed(exactly);
      input.focus();
    },
    filter(chosen) {
      kind = chosen;
      void answer();
    },
    more() {
      limit += step;
      void answer();
    },
  });

  /** Answers what stands in the field: from the list at once, then from the full text as well. */
  async function answer(): Promise<void> {
    turn += 1;
    const mine = turn;
    const found = reply(prepared, input.value, asTyped);
    root.dataset.asked = input.value;
    if (!found.query) return view.clear();
    const show = (more: FullTextReply = { total: 0, hits: [], counts: {} }, isFinal = isBroken) => {
      const all = merge(list, found, more.hits);
      const results = kind ? all.filter((result) => result.kind === kind) : all;
      const number = numberOf(results, more.hits, more.total);
      const isNothing = isFinal && number === 0;
      view.show({
        ...found,
        results,
        number,
        kind,
        counts: countKinds(all, more.counts),
        isPartial: isBroken,
        isFinal,
        ...(isNothing && { near: near(prepared, found.query) }),
      });
    };
    show();
    if (!fullText || isBroken) return;
    await new Promise((done) => setTimeout(done, pause));
    if (mine !== turn) return;
    try {
      const more = await fullText.search(subjectOf(prepared, found.query), limit, kind);
      if (mine === turn) show(more, true);
    } catch {
      isBroken = true;
      if (mine === turn) show();
    }
  }

  /** A new query: searched for, and kept in the address of the search page. */
  function changed(exactly = false): void {
    asTyped = exactly;
    kind = undefined;
    limit = step;
    void answer();
    if (isPage) keep(input.value, 'typing');
  }

  input.addEventListener('input', (event) => {
    // Half-composed pinyin is not a query yet.
    if (!(event as InputEvent).isComposing) changed();
  });
  input.addEventListener('compositionend', () => changed());
  bindKeys(root, input, async () => {
    if (isPage) keep(input.value, 'asked');
    if (root.dataset.answered !== input.value) await answer();
  });
  if (isPage) {
    const asked = queryOfAddress();
    input.value ||= asked;
    if (asked) keep(asked, 'asked');
    addEventListener('popstate', () => {
      input.value = queryOfAddress();
      asTyped = false;
      void answer();
    });
  }
  const { index = '', site = '' } = root.dataset;
  startPagefind(files, index, document.documentElement.lang, site)
    .then((started) => {
      fullText = started;
      if (started.older) view.warn(list.words.older);
    })
    .catch(() => {
      isBroken = true;
    })
    .finally(answer);
  void answer();
}
