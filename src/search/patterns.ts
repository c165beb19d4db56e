const programmes: Record<string, string> = {
  'targeted-class': 'class',
  'training-plan': 'plan',
  scholarship: 'award',
  internship: 'place',
  'teaching-team': 'team',
};

/** The name of the pattern that stands for a part of the core. */
export function patternOf(collection: string, slug: string): string {
  if (collection !== 'programmes') return collection;
  return programmes[slug] ?? 'more';
}
