import { RE2JS } from 're2js';

/** Text tests of the portable form, by the name of the operator without its negation. */
export const textTests: Readonly<Record<string, (pattern: string) => (text: string) => boolean>> = {
  startsWith: (pattern) => (text) => text.slice(0, pattern.length) === pattern,
  endsWith: (pattern) => (text) =>
    text.length >= pattern.length && text.slice(text.length - pattern.length) === pattern,
  contains: (pattern) => (text) => text.indexOf(pattern) !== -1,
  isLike: (pattern) => {
    const expression = likeExpression(pattern);
    return (text) => expression.matcher(text).matches();
  },
  matches: (pattern) => {
    const expression = RE2JS.compile(pattern);
    return (text) => expression.matcher(text).find();
  },
};

/** A `like` pattern as a regular expression of the whole text, which takes linear time whatever the pattern. */
function likeExpression(pattern: string) {
  const source = pattern.replaceAll(/\\([*?\\])|[*?]|[^*?\\]+|\\/gsu, (piece: string, escaped: string | undefined) => {
    if (piece === '*') return '.*';
    return piece === '?' ? '.' : RE2JS.quote(escaped ?? piece);
  });
  return RE2JS.compile(source, RE2JS.DOTALL);
}
