/** Older news: left out of a query until the reader wants them, or nothing else is found. Pure. */
import type { Day } from '../schemas/dates.ts';
import type { FullTextReply, Question } from './full-text.ts';
import type { FullText } from './pagefind.ts';

/** What became of older news in an answer. */
export interface OlderNews {
  /** The first day whose news were searched in any case. */
  since: Day;
  state: 'left out' | 'included' | 'failed';
}

/** An answer of the full text; `older` only where there is an archive. */
export interface Asked {
  reply: FullTextReply;
  older?: OlderNews;
}

/** What decides about the archive. */
export interface Wish {
  /** The reader wants older news. */
  isWanted: boolean;
  /** Whether an answer comes to nothing, with the names of the list as well. */
  isNothing(reply: FullTextReply): boolean;
  /** Waits until the reader has stopped typing; false when the question is no longer asked. */
  isStillAsked(): Promise<boolean>;
}

/** Asks the full text, and the archive where the reader wants it or nothing else is found. */
export async function ask(fullText: FullText, question: Question, wish: Wish): Promise<Asked> {
  const { since } = fullText;
  if (since === undefined) return { reply: await fullText.search(question) };
  let reply: FullTextReply | undefined;
  if (!wish.isWanted) {
    reply = await fullText.search(question);
    if (!wish.isNothing(reply) || !(await wish.isStillAsked())) return { reply, older: { since, state: 'left out' } };
  }
  try {
    return { reply: await fullText.searchWithArchive(question), older: { since, state: 'included' } };
  } catch {
    return { reply: reply ?? (await fullText.search(question)), older: { since, state: 'failed' } };
  }
}
