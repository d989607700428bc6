/**
 * Characters that change how a text looks without being seen: control characters, bidirectional controls, zero-width
 * space, byte order mark. A name that carries them compares with no other and can mislead its reader. The joiners
 * U+200C and U+200D stay, since they belong to the spelling of some scripts.
 */
// oxlint-disable-next-line no-control-regex -- naming the control characters is the point
const hidden = /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** The text without them. */
export function withoutHiddenCharacters(text: string): string {
  return text.replace(hidden, '');
}
