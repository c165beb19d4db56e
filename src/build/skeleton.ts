/** The elements of many pages laid over one another, to ask what a selector could mean on any of them. */
import { compile, type Options, selectOne } from 'css-select';
import { Parser } from 'htmlparser2';

/** Pages laid over one another. */
export interface Skeleton {
  root: Bone;
  /** Everything that a selector can name and some element has: `li`, `.tag`, `#open`, `[lang]`. */
  marks: Set<string>;
}

/** An element, for all elements in the same place that styles cannot tell apart. */
interface Bone {
  tag: string;
  attributes: Record<string, string>;
  parent: Bone | null;
  children: Bone[];
  /** The children by everything that styles can tell of them. */
  places: Map<string, Bone>;
}

const newBone = (tag: string, attributes: Record<string, string>, parent: Bone | null): Bone => ({
  tag,
  attributes,
  parent,
  children: [],
  places: new Map(),
});

/** Begins a skeleton. */
export function newSkeleton(): Skeleton {
  return { root: newBone('', {}, null), marks: new Set() };
}

/**
 * Lays a page over a skeleton.
 *
 * @param names The words of the styles: other names tell no elements apart.
 */
export function layOver({ root, marks }: Skeleton, html: string, names: ReadonlySet<string>): void {
  let here = root;
  const parser = new Parser({
    onopentag: (tag, all) => {
      const attributes = named(all, names);
      const key = JSON.stringify([tag, attributes]);
      const known = here.places.get(key) ?? newBone(tag, attributes, here);
      if (!here.places.has(key)) {
        here.places.set(key, known);
        here.children.push(known);
        for (const mark of marksOf(known)) marks.add(mark);
      }
      here = known;
    },
    onclosetag: () => {
      here = here.parent ?? root;
    },
  });
  parser.end(html);
}

function marksOf({ tag, attributes: { class: classes = '', id, ...others } }: Bone): string[] {
  const own = classes.split(' ').map((name) => `.${name}`);
  return [tag, ...own, ...(id === undefined ? [] : [`#${id}`]), ...Object.keys(others).map((name) => `[${name}]`)];
}

/** Classes, the id and the presence of other attributes, where styles name them. */
function named(attributes: Record<string, string>, names: ReadonlySet<string>): Record<string, string> {
  const marks: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'class')
      marks.class = value
        .split(/\s+/)
        .filter((one) => names.has(one))
        .join(' ');
    else if (name === 'id' && names.has(value)) marks.id = value;
    else if (names.has(name)) marks[name] = '';
  }
  return marks;
}

/** How css-select walks a skeleton. */
const options: Options<Bone, Bone> = {
  adapter: {
    isTag: (bone): bone is Bone => bone.tag !== '',
    getName: ({ tag }) => tag,
    getAttributeValue: ({ attributes }, name) => attributes[name],
    hasAttrib: ({ attributes }, name) => name in attributes,
    getParent: ({ parent }) => parent,
    getChildren: ({ children }) => children,
    // Nobody asks: a skeleton knows no neighbours and no texts.
    getSiblings: (bone) => [bone],
    getText: () => '',
    removeSubsets: (bones) => bones,
  },
};

/** What pages do not say: states, and what scripts or readers open. */
const unsaid = /::?[a-z-]+(?:\((?:[^()]|\([^()]*\))*\))?|\[(?:open|hidden)\]/g;
const neighbours = /^(.*?)([^\s>+~]*)\s*[+~]\s*(.*)$/;

/** What a selector says of elements as they are built: without states, and without the values of attributes. */
export function said(selector: string): string {
  return selector.replaceAll(unsaid, '').replaceAll(/\[([\w-]+)[^\]]*\]/g, '[$1]');
}

type Query = ReturnType<typeof compile<Bone, Bone>>;
const compiled = new Map<string, Query>();

/** Whether a selector may mean an element of the skeleton: in doubt it may. Of neighbours each is looked for by itself. */
export function mayMatch(skeleton: Skeleton, selector: string): boolean {
  if (selector.includes('\\')) return true;
  const plain = said(selector);
  const [, above = '', one, other] = neighbours.exec(plain) ?? [];
  if (other !== undefined) return mayMatch(skeleton, above + one) && mayMatch(skeleton, above + other);
  // Sooner told than searched for.
  if (!marksIn(plain).every((mark) => skeleton.marks.has(mark))) return false;
  const query = compiled.get(plain) ?? compile(plain.replaceAll(/(^|>)\s*(?=>|$)/g, '$1*').trim(), options);
  compiled.set(plain, query);
  return selectOne(query, skeleton.root, options) !== null;
}

/** The elements, classes, ids and attributes that a selector names, of those that are `said`. */
export function marksIn(plain: string): string[] {
  return plain.match(/[.#]?[A-Za-z][\w-]*|\[[\w-]+\]/g) ?? [];
}
