import theme from '../styles/theme.css?raw';

/** The light colours of the design tokens, by name: `ink` → `#0c2529`. Written once, in the theme. */
const colours: ReadonlyMap<string, string> = new Map(
  [...(theme.split('@media')[0] ?? '').matchAll(/--color-([\w-]+): (#[\da-f]{3,6})/gi)].map(
    ([, name = '', value = '']) => [name, value],
  ),
);

/**
 * One colour of the theme.
 *
 * @throws Error when the theme has no such colour.
 */
export function colour(name: string): string {
  const value = colours.get(name);
  if (!value) throw new Error(`src/styles/theme.css has no --color-${name}.`);
  return value;
}
