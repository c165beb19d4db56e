/** A setting of a block: whether it must be there, and of what the words in its quotes are names. */
export interface BlockSetting {
  required: boolean;
  namesOf: 'statuses' | 'sources' | 'checklist';
}

/** What a block takes: settings, and whether text stands between its tags. */
export interface BlockRule {
  settings: Readonly<Record<string, BlockSetting>>;
  text: boolean;
}

/** The blocks that staff may use in a text. The content check and the guides read it. */
export const blockRules: Readonly<Record<string, BlockRule>> = {
  Note: { settings: {}, text: true },
  Status: { settings: { is: { required: true, namesOf: 'statuses' } }, text: false },
  Source: { settings: { of: { required: true, namesOf: 'sources' } }, text: false },
  Checklist: { settings: { items: { required: false, namesOf: 'checklist' } }, text: false },
};

export const blockNames = Object.keys(blockRules);
