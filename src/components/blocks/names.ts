/** The blocks that staff may use in a text, with the settings each takes. The content check and the guides read it. */
export const blockSettings = {
  Note: [],
  Status: ['is'],
  Source: ['of'],
  Checklist: ['items'],
} as const satisfies Record<string, readonly string[]>;
