/** What runs in the browser: Sveltia CMS, with the dev server to read, write and check the files. */
import CMS from './@sveltia/cms/npm/index.js';

const chinese = navigator.language.toLowerCase().startsWith('zh');
const config = await (await fetch('config.json', { cache: 'no-store' })).json();
const { formats, words, ...sveltia } = config;
/** @param {Record<'en' | 'zh', string>} both */
const say = (both) => both[chinese ? 'zh' : 'en'];

/** @param {string} address @param {unknown} question */
async function ask(address, question) {
  const reply = await fetch(address, { method: 'POST', body: JSON.stringify(question) }).catch(() => undefined);
  // Sveltia shows the cause of exactly this error in its dialogue.
  if (!reply?.ok) throw new Error('saving_failed', { cause: new Error(say(words.unreachable)) });
  return reply.json();
}

/** Files that wait to be read or written together: asked for one by one, the forms open ten times as slowly. */
let waiting = [];
const convert = (file) =>
  new Promise((done, failed) => {
    if (waiting.push({ file, done, failed }) === 1) setTimeout(convertAll);
  });
async function convertAll() {
  const asked = waiting;
  waiting = [];
  const answer = ask(
    'convert.json',
    asked.map(({ file }) => file),
  );
  for (const [index, { done, failed }] of asked.entries()) answer.then((results) => done(results[index]), failed);
}
for (const { name, ending } of formats)
  CMS.registerCustomFormat(name, ending, {
    fromFile: (text) => convert({ name, text }),
    toFile: (form) => convert({ name, form }),
  });

/** An entry's forms, one for each language, or that of a record: Sveltia hands out Immutable.js maps. */
function formsOf(entry) {
  const path = String(entry.get('path'));
  const places = [
    { file: path, at: ['data'] },
    { file: path.replace('/en/', '/zh/'), at: ['i18n', 'zh', 'data'] },
  ];
  const forms = places.map((place) => ({ ...place, form: entry.getIn(place.at)?.toJS() ?? {} }));
  return forms.filter(({ form }) => Object.keys(form).length > 0);
}

CMS.registerEventListener({
  name: 'preSave',
  handler: async ({ entry }) => {
    const forms = formsOf(entry);
    const files = forms.map(({ file, form }) => ({ file, form }));
    const { reasons, values } = await ask('check.json', { files, locale: chinese ? 'zh' : 'en' });
    if (reasons.length > 0) throw new Error('saving_failed', { cause: new Error(reasons.join('\n')) });
    settle();
    // From now on the file is what is being written, and says what readers are told of the change.
    return forms.reduce(
      (map, { file, at }) =>
        Object.entries(values[file]).reduce((set, [key, value]) => set.setIn([...at, key], value), map),
      entry,
    );
  },
});

// What was typed is not lost by leaving: whoever leaves is asked. Escape, which also ends the choice of a Chinese
// character, does not leave at all.
let touched = false;
const touch = ({ target }) => {
  if (target.closest?.('.pane')) touched = true;
};
for (const event of ['input', 'click']) document.addEventListener(event, touch, true);
const settle = () => {
  touched = false;
};
const isUnsaved = () => touched && document.querySelector('[aria-keyshortcuts$="+S"]:not(:disabled)') !== null;
addEventListener('beforeunload', (event) => {
  if (isUnsaved()) event.preventDefault();
});
/** Whether whoever leaves has been asked, and stays. */
const stays = () => {
  const stay = isUnsaved() && !confirm(say(words.leave));
  if (!stay) settle();
  return stay;
};
const arrow = (event) => {
  if (event.target.closest?.('button.back') && stays()) event.stopPropagation();
};
document.addEventListener('click', arrow, true);
navigation.addEventListener('navigate', (event) => {
  if (event.navigationType === 'traverse' && event.destination.sameDocument && stays()) event.preventDefault();
});
const preferences = JSON.parse(localStorage.getItem('sveltia-cms.prefs') ?? '{}');
localStorage.setItem('sveltia-cms.prefs', JSON.stringify({ ...preferences, closeWithEscape: false }));

// Sveltia begins with the git service of its configuration, and drops its store of drafts when that changes to the folder.
localStorage.setItem('sveltia-cms.user', '{"backendName":"local"}');

CMS.init({ config: sveltia });
