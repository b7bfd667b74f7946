/** Marks around the words that were found: private characters, which no source can use to make markup. */
export const highlightTags = { before: '\ue000', after: '\ue001' } as const;
