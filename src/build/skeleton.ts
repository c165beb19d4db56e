/** The elements of many pages laid over one another: what stands where, and what could a selector mean. */

/** An element, for all elements of its kind in the same place. */
export interface Bone {
  tag: string;
  /** Its classes as `.name`, its id as `#name`, its attributes as `[name]`; only those that styles name. */
  marks: ReadonlySet<string>;
  parent: Bone | undefined;
  children: Map<string, Bone>;
}

/** Elements that have no end tag (HTML, section 13.1.2). */
const childless = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

const tags = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const attributes = /([a-z][\w:-]*)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi;
const codes = /<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g;

/** Begins a skeleton. */
export function newSkeleton(): Bone {
  return { tag: '', marks: new Set(), parent: undefined, children: new Map() };
}

/**
 * Lays a page over a skeleton.
 *
 * @param names The words of the styles: other names tell no elements apart.
 */
export function layOver(root: Bone, html: string, names: ReadonlySet<string>): void {
  let here = root;
  for (const [, close, tag = '', rest = ''] of html.replaceAll(codes, '').matchAll(tags)) {
    if (close) here = parentOf(here, tag) ?? here;
    else {
      const bone = boneIn(here, tag, rest, names);
      if (!childless.test(tag) && !rest.endsWith('/')) here = bone;
    }
  }
}

/** Where the page goes on after an end tag; elements whose own end tag was left out end with it. */
function parentOf(here: Bone, tag: string): Bone | undefined {
  for (let bone: Bone | undefined = here; bone; bone = bone.parent) if (bone.tag === tag) return bone.parent;
  return undefined;
}

function boneIn(parent: Bone, tag: string, rest: string, names: ReadonlySet<string>): Bone {
  const marks = [...rest.matchAll(attributes)].flatMap(([, name = '', ...values]) => {
    const value = values.find((one) => one !== undefined) ?? '';
    if (name === 'class') return value.split(/\s+/).flatMap((one) => (names.has(one) ? [`.${one}`] : []));
    if (name === 'id' && names.has(value)) return [`#${value}`];
    return names.has(name) ? [`[${name}]`] : [];
  });
  const key = [tag, ...marks].join(' ');
  const known = parent.children.get(key);
  if (known) return known;
  const bone: Bone = { tag, marks: new Set(marks), parent, children: new Map() };
  parent.children.set(key, bone);
  return bone;
}

/** A part of a selector between two combinators: `li.tag`. */
type Compound = string[];
type Step = { compound: Compound; isChild: boolean };

/** What pages do not say: states, and what comes before or after. */
const unsaid = /::?[a-z-]+(?:\((?:[^()]|\([^()]*\))*\))?|\[(?:open|hidden)\]/g;
const siblings = /^(.*?)([^\s>+~]*)\s*[+~]\s*(.*)$/;

/** Whether a selector may mean an element of the skeleton. In doubt it may: states and neighbours are not looked at. */
export function mayMatch(root: Bone, selector: string): boolean {
  const plain = said(selector);
  const [, above, sibling, rest] = siblings.exec(plain) ?? [];
  if (rest !== undefined) return mayMatch(root, `${above}${sibling}`) && mayMatch(root, `${above}${rest}`);
  const steps = [...plain.matchAll(/(>?)\s*([^\s>]+)/g)].map(
    ([, child, compound = '']): Step => ({
      compound: compound.match(/[.#]?[\w-]+|\[[\w-]+\]/g) ?? [],
      isChild: child === '>',
    }),
  );
  return someBone(root, (bone) => fits(bone, steps));
}

/** What a selector says of elements as they are built: without states, and without the values of attributes. */
export function said(selector: string): string {
  return selector.replaceAll(unsaid, '').replaceAll(/\[([\w-]+)[^\]]*\]/g, '[$1]');
}

function someBone(bone: Bone, test: (bone: Bone) => boolean): boolean {
  return bone.children.values().some((child) => test(child) || someBone(child, test));
}

function fits(bone: Bone | undefined, steps: readonly Step[]): boolean {
  const last = steps.at(-1);
  if (!last) return true;
  if (!bone?.tag || !last.compound.every((mark) => bone.tag === mark || bone.marks.has(mark))) return false;
  const rest = steps.slice(0, -1);
  if (last.isChild) return fits(bone.parent, rest);
  for (let above = bone.parent; above; above = above.parent) if (fits(above, rest)) return true;
  return rest.length === 0;
}
