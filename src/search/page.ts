/** The search page: fills the form from `?q=`, asks Pagefind, lists what it found. */
interface Hit {
  url: string;
  excerpt: string;
  meta: { title?: string };
}
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<Hit> }[] }>;
}

const form = document.querySelector<HTMLFormElement>('#search');
const query = new URLSearchParams(location.search).get('q')?.trim();
if (form && query) {
  (form.elements.namedItem('q') as HTMLInputElement).value = query;
  void show(query);
}

async function show(words: string) {
  const list = document.querySelector('#search-results');
  const bundle = new URL(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}pagefind/pagefind.js`, location.href).href;
  const pagefind = (await import(/* @vite-ignore */ bundle)) as Pagefind;
  const { results } = await pagefind.search(words);
  const hits = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  list?.replaceChildren(...hits.map(item));
}

function item(hit: Hit) {
  const link = Object.assign(document.createElement('a'), { href: hit.url, textContent: hit.meta.title ?? hit.url });
  const line = document.createElement('li');
  line.append(link);
  return line;
}
