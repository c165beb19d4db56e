/** The elements of many pages laid over one another, to ask what a selector could mean on any of them. */
import { type Options, selectOne } from 'css-select';
import { Parser } from 'htmlparser2';

/** An element, for all elements in the same place that styles cannot tell apart. */
export interface Bone {
  tag: string;
  attributes: Record<string, string>;
  parent: Bone | null;
  /** By everything that styles can tell of them. */
  children: Map<string, Bone>;
}

/** Begins a skeleton. */
export function newSkeleton(): Bone {
  return { tag: '', attributes: {}, parent: null, children: new Map() };
}

/**
 * Lays a page over a skeleton.
 *
 * @param names The words of the styles: other names tell no elements apart.
 */
export function layOver(skeleton: Bone, html: string, names: ReadonlySet<string>): void {
  let here = skeleton;
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      here = boneIn(here, tag, marksOf(attributes, names));
    },
    onclosetag: () => {
      here = here.parent ?? skeleton;
    },
  });
  parser.end(html);
}

function boneIn(parent: Bone, tag: string, attributes: Record<string, string>): Bone {
  const key = JSON.stringify([tag, attributes]);
  const known = parent.children.get(key);
  if (known) return known;
  const bone: Bone = { tag, attributes, parent, children: new Map() };
  parent.children.set(key, bone);
  return bone;
}

/** Classes, the id and the presence of other attributes, where styles name them. */
function marksOf(attributes: Record<string, string>, names: ReadonlySet<string>): Record<string, string> {
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
    getChildren: ({ children }) => [...children.values()],
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

/** Whether a selector may mean an element of the skeleton: in doubt it may. Of neighbours each is looked for by itself. */
export function mayMatch(skeleton: Bone, selector: string): boolean {
  if (selector.includes('\\')) return true;
  const plain = said(selector);
  const [, above = '', one, other] = neighbours.exec(plain) ?? [];
  if (other !== undefined) return mayMatch(skeleton, above + one) && mayMatch(skeleton, above + other);
  return selectOne(plain.replaceAll(/(^|>)\s*(?=>|$)/g, '$1*').trim(), skeleton, options) !== null;
}
