import type { CodeListAmendments, CodeLists } from '@tautai/dsl';
import { amendCodeLists, defaultCodeLists, noAmendments, readCodeListAmendments } from '@tautai/dsl';
import { contentHash } from '../hash.ts';

/** The code lists in use, and in what they differ from those that come with the language. */
export interface AmendedCodeLists {
  readonly codeLists: CodeLists;
  readonly amendments: CodeListAmendments;
}

/** The code lists of an installation that amends nothing. */
export const unamendedCodeLists = (): AmendedCodeLists => ({
  codeLists: defaultCodeLists(),
  amendments: noAmendments,
});

/** Reads a file of amendments, whole or not at all; docs/operations.md says what may stand in it. */
export function parseCodeListFile(text: string): AmendedCodeLists | { readonly problems: readonly string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problems: ['the file is not JSON'] };
  }
  const base = defaultCodeLists();
  const read = readCodeListAmendments(json, base);
  if ('problems' in read) {
    return { problems: read.problems.map(({ path, message }) => `${path === '' ? 'the file' : path} ${message}`) };
  }
  const { amendments } = read;
  const digest = contentHash({ base: base.digest, amendments });
  return { codeLists: amendCodeLists(base, amendments, digest), amendments };
}
