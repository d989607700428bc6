/** Name of the Tau language within Monaco. */
export const languageId = 'tau';
