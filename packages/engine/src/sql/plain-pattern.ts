/**
 * Whether a pattern of `matches` means the same to RE2 and to Postgres: letters and digits and a few signs as themselves,
 * `.`, escaped punctuation, plain sets, groups, alternatives, `^`, `$`, and one repetition behind each atom. Groups are not
 * counted: a pattern has been compiled as RE2 before it comes here, so its brackets are even.
 */
export const isPlainPattern = (pattern: string): boolean => plain.test(pattern);

const set = String.raw`\[\^?(?:[A-Za-z0-9](?:-[A-Za-z0-9])?| )+\]`;
const atom = String.raw`(?:[A-Za-z0-9 @_,:;/'"#%&=<>!~.-]|\\[.*?+^$|()[\]{}\\-]|${set}|\))`;
const repetition = String.raw`(?:[*+?]|\{(?:\d|[1-9]\d)(?:,(?:\d|[1-9]\d)?)?\})?`;
const plain = new RegExp(String.raw`^(?:${atom}${repetition}|\((?:\?:)?|\||\^|\$)*$`, 'u');
