/** What a browser of 2020 (Chrome 87, Safari 14: WebViews inside chat apps) makes of a page's styles. */
import postcss from 'postcss';

/** An old engine drops the whole rule when it does not know one selector of it (Selectors 3, section 13). */
const newSelectors =
  /:(?:has|is|where|dir|modal|popover-open|user-valid|user-invalid|open|state|active-view-transition)\b/;
const newAtRules =
  /^(?:layer|container|scope|starting-style|view-transition|property|font-palette-values|position-try)$/;
/** `width >= 48rem`: an unknown condition is never met (Media Queries 4, section 3.2). */
const newConditions = /[<>=]/;
const newValues =
  /\b(?:light-dark|color-mix|oklch|oklab|lab|lch|color|round|anchor|sin|cos|linear)\(|\d(?:[dsl]v[hwib]|cq[whib]|cqmin|cqmax|rlh|lh|rcap|rex)\b/;
const newProperties =
  /^(?:aspect-ratio|accent-color|text-wrap.*|text-autospace|hanging-punctuation|container.*|view-transition.*|content-visibility|field-sizing|interpolate-size|inset(?:-.+)?|scrollbar-(?:gutter|color|width)|translate|rotate|scale|font-palette|text-box.*|color-scheme|overflow-clip-margin)$/;

/** The part of a style sheet that an old engine obeys. */
function oldStyles(css: string): string {
  const root = postcss.parse(css);
  root.walkAtRules((rule) => {
    if (newAtRules.test(rule.name) || (rule.name === 'media' && newConditions.test(rule.params))) rule.remove();
  });
  root.walkRules((rule) => {
    const isNested = rule.parent?.type === 'rule';
    if (isNested || newSelectors.test(rule.selector)) rule.remove();
  });
  root.walkDecls((declaration) => {
    const isNew = newProperties.test(declaration.prop) || newValues.test(declaration.value);
    // A custom property takes anything; what it stands for turns out to be invalid where it is used.
    if (isNew && !declaration.prop.startsWith('--')) declaration.remove();
  });
  return root.toString();
}

/** A page as an old engine reads it: with older styles. */
export function oldPage(html: string): string {
  return html
    .replaceAll(/(<style\b[^>]*>)([\s\S]*?)(<\/style>)/g, (_, open, css, close) => open + oldStyles(css) + close)
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
}
