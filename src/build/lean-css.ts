/** Leaves out of a style what means nothing on the pages that carry it. */
import postcss, { type AtRule, type Root, type Rule } from 'postcss';
import { marksIn, mayMatch, type Skeleton, said } from './skeleton.ts';

/**
 * The rules of a style that may mean something.
 *
 * @param skeleton All pages that carry the style.
 * @param later Words of scripts, which make elements and set classes that no page has when it is built.
 * @param alsoUsed Custom properties that other styles of these pages use.
 */
export function leanCss(
  css: string,
  skeleton: Skeleton,
  later: ReadonlySet<string>,
  alsoUsed: ReadonlySet<string> = new Set(),
): string {
  const root = postcss.parse(css);
  root.walkComments((comment) => {
    comment.remove();
  });
  root.walkRules((rule) => {
    shorten(rule);
    const selectors = rule.selectors.filter((selector) => isWanted(selector, skeleton, later));
    if (selectors.length === 0) removeWithEmptied(rule);
    else rule.selectors = selectors;
  });
  dropVariables(root, alsoUsed);
  gather(root, '(forced-colors:active)');
  return tight(root.toString());
}

/** Everything in some code that may be the name of an element, a class, an id or an attribute. */
export function wordsIn(code: string): Set<string> {
  return new Set(code.match(/[A-Za-z][\w-]*/g));
}

/** The custom properties whose values some styles use. */
export function variablesIn(css: string): string[] {
  return [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);
}

function isWanted(selector: string, skeleton: Skeleton, later: ReadonlySet<string>): boolean {
  // The root of a shadow tree, of which the site has none.
  if (selector.includes(':host')) return false;
  if (mayMatch(skeleton, selector)) return true;
  // Scripts may make anything that they name, and put it beside what the pages have.
  const marks = marksIn(said(selector));
  const isLater = (mark: string) => later.has(mark.replaceAll(/[^\w-]/g, ''));
  const named = marks.filter((mark) => /^\W/.test(mark));
  const isMade = (named.length > 0 ? named : marks).some(isLater);
  return isMade && marks.every((mark) => isLater(mark) || mayMatch(skeleton, mark));
}

/** What the compilers leave: prefixes that no browser needs (Safari 12.1), and spaces in values that they do not read. */
function shorten(rule: Rule): void {
  rule.walkDecls((declaration) => {
    const { prop, value } = declaration;
    if (prop === '-webkit-text-decoration-color') declaration.remove();
    else if (prop.startsWith('--')) declaration.value = value.replaceAll(', ', ',');
    else if (prop === 'font') declaration.value = value.replace(' / ', '/');
  });
}

/** Removes a rule, and the media query that would be left without any. */
function removeWithEmptied(rule: Rule): void {
  const { parent } = rule;
  rule.remove();
  if (parent?.type === 'atrule' && parent.nodes?.length === 0) parent.remove();
}

/** Puts the rules of one media query together, at the end: for a query whose rules overrule all others in any case. */
function gather(root: Root, query: string): void {
  const found = root.nodes.filter((node) => node.type === 'atrule' && node.params === query) as AtRule[];
  const [first, ...others] = found;
  if (!first) return;
  for (const other of others) {
    first.append(other.nodes ?? []);
    other.remove();
  }
  root.append(first);
}

/** Drops custom properties that nothing uses, and then those that only these used. */
function dropVariables(root: Root, alsoUsed: ReadonlySet<string>): void {
  const used = new Set([...alsoUsed, ...variablesIn(root.toString())]);
  let isAnyUnused = false;
  root.walkRules((rule) => {
    rule.walkDecls(/^--/, (declaration) => {
      if (used.has(declaration.prop)) return;
      isAnyUnused = true;
      declaration.remove();
    });
    if (rule.nodes.length === 0) removeWithEmptied(rule);
  });
  if (isAnyUnused) dropVariables(root, alsoUsed);
}

/** What was written for people to read has been removed: what stood around it goes too. */
function tight(css: string): string {
  return css.replaceAll(/\s*\n\s*/g, '').replaceAll(';}', '}');
}
