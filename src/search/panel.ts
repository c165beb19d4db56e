/** A search panel, in the dialog or on the search page: listens, asks the list and the full text, shows. */
import { keep, keepOlder, olderOfAddress, queryOfAddress } from './address.ts';
import { reply } from './answer.ts';
import { countKinds, numberOf } from './counts.ts';
import type { FullTextReply } from './full-text.ts';
import { bindKeys } from './keys.ts';
import type { PagefindFiles } from './load.ts';
import { near } from './mend.ts';
import { merge } from './merge.ts';
import { type Asked, ask } from './older-news.ts';
import { type FullText, startPagefind } from './pagefind.ts';
import { prepare } from './prepare.ts';
import { subjectOf } from './subject.ts';
import type { Kind, SearchList } from './types.ts';
import { viewOf } from './view.ts';

/** Milliseconds without a keystroke before the full text is asked; the list answers at once. */
const pause = 30;
/** Milliseconds without a keystroke before a query that finds nothing is put to the archive of older news. */
const longPause = 500;
/** Pages of the full text that are shown at first, and that each wish for more adds. */
const step = 10;

const none: FullTextReply = { total: 0, hits: [], counts: {} };

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
  let wantsOlder = isPage && olderOfAddress();
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
      void answer(true);
    },
    searchOlder() {
      wantsOlder = true;
      if (isPage) keepOlder();
      void answer(true);
    },
  });

  /**
   * Answers what stands in the field: from the list at once, then from the full text as well.
   *
   * @param isMore Adds to an answer, which stays until there is more.
   */
  async function answer(isMore = false): Promise<void> {
    turn += 1;
    const mine = turn;
    const isStillAsked = async (after: number) => {
      await new Promise((done) => setTimeout(done, after));
      return mine === turn;
    };
    const found = reply(prepared, input.value, asTyped);
    root.dataset.asked = input.value;
    if (!found.query) return view.clear();
    const show = ({ reply: more, older }: Asked = { reply: none }, isFinal = isBroken, isPartial = isBroken) => {
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
        isPartial,
        isFinal,
        older,
        ...(isNothing && { near: near(prepared, found.query) }),
      });
    };
    if (!isMore) show();
    if (!fullText || isBroken) return;
    if (!(await isStillAsked(pause))) return;
    try {
      const question = { subject: subjectOf(prepared, found.query), limit, kind };
      const asked = await ask(fullText, question, {
        isWanted: wantsOlder,
        isNothing: ({ total }) => total === 0 && found.answers.length === 0,
        isStillAsked: async () => (await isStillAsked(longPause)) && view.wait(),
      });
      if (mine === turn) show(asked, true);
    } catch {
      // The next query may do better: files that did not arrive are asked for again.
      if (mine === turn) show(undefined, true, true);
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
      wantsOlder = olderOfAddress();
      void answer();
    });
  }
  const { index = '', site = '' } = root.dataset;
  startPagefind(files, index, document.documentElement.lang, site)
    .then((started) => {
      fullText = started;
      if (started.isStale) view.warn(list.words.stale);
    })
    .catch(() => {
      isBroken = true;
    })
    .finally(answer);
  void answer();
}
