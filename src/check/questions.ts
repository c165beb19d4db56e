import { isBlank } from '../knowable.ts';
import { type Context, reportOn } from './context.ts';

/** A question is answered, or it is open: what is marked as the one has not the words of the other. */
export function checkQuestions(context: Context): void {
  for (const { collection, locale, file, settings } of context.pages) {
    if (collection !== 'questions' || locale !== 'en') continue;
    const { state, answer } = settings.data;
    const answered = answer !== undefined && answer !== null && !isBlank(answer);
    if (state === 'open' && answered) reportOn(context, file).error(settings.valueAt(['state']), 'answerAndOpen');
    if (state === 'answered' && !answered)
      reportOn(context, file).error(settings.valueAt(['state']), 'answeredWithout');
  }
}
