import type {
  CheckedFile,
  CodeLists,
  Diagnostic,
  ListDeclaration,
  TypedListConstant,
  TypedRule,
  TypedRuleset,
} from '@tautai/dsl';
import { check } from '@tautai/dsl';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { constantLists } from '../screening/constant-lists.ts';
import type { DatedList } from '../screening/dated-lists.ts';
import { UsageError } from './command.ts';
import { readLists } from './read-lists.ts';
import type { ListFault } from './read-lists.ts';

/** A rule file that was read and checked. */
export interface RuleFile {
  /** As the caller named it. */
  readonly name: string;
  readonly sourceText: string;
  readonly checked: CheckedFile;
}

/** Rule files with the lists that they were checked against. */
export interface RuleFiles {
  readonly files: readonly RuleFile[];
  /** Registered lists, and after them those that stand in the files. */
  readonly lists: readonly DatedList[];
  readonly codeLists: CodeLists;
  readonly listFaults: readonly ListFault[];
  readonly rules: readonly TypedRule[];
  readonly ruleset: TypedRuleset | null;
}

/** Reads a text file that a command names; a file that cannot be read is a wrong call. */
export function readText(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(cannotRead(name, error));
  }
}

/** Why a file could not be read, without a path of ours. */
export function cannotRead(name: string, error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOENT') return `there is no file ${name}`;
  return code === 'EISDIR' ? `${name} is a folder` : `${name} cannot be read (${code})`;
}

/** Why a folder or a file in it cannot be written. */
export const cannotWrite = (name: string, error: unknown): string => `${name} cannot be written (${codeOf(error)})`;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown fault';

/** The `.tau` files of a path: the file itself, or all below a folder, in order. */
export function ruleFilesAt(path: string, name: string): readonly string[] {
  if (!existsSync(path)) throw new UsageError(`there is no file or folder ${name}`);
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tau'))
    .toSorted();
  if (files.length === 0) throw new UsageError(`there is no .tau file in ${name}`);
  return files.map((file) => join(path, file));
}

/**
 * Reads and checks rule files. Lists come from `listsFolder`, else from a folder `lists` beside the first file or beside
 * the folder that holds it.
 */
export function readRules(
  paths: readonly string[],
  options: { readonly lists: string | undefined; readonly codeLists: CodeLists; readonly from: string },
): RuleFiles {
  const { codeLists } = options;
  const { lists: registered, faults } = readLists(options.lists ?? listsFolderBeside(paths[0] ?? options.from));
  const declared = new Map<string, ListDeclaration>(
    registered.map(({ name, type, items }) => [name, { type, values: items.map(({ value }) => value) }]),
  );
  const files = paths.map((path): RuleFile => {
    const sourceText = readText(path, relative(options.from, path));
    const readFixture = (file: string): string | null => {
      const fixture = join(dirname(path), file);
      return existsSync(fixture) ? readFileSync(fixture, 'utf8') : null;
    };
    const checked = check(sourceText, { lists: declared, codeLists, readFixture });
    return { name: relative(options.from, path) || basename(path), sourceText, checked };
  });
  const constants: readonly TypedListConstant[] = files.flatMap(({ checked }) => checked.file.lists);
  return {
    files,
    lists: [...registered, ...constantLists(constants)],
    codeLists,
    listFaults: faults,
    rules: files.flatMap(({ checked }) => checked.file.rules),
    ruleset: files.map(({ checked }) => checked.file.ruleset).find((each) => each !== null) ?? null,
  };
}

/** The folder of lists that belongs to a rule file, or to a folder of them; null where there is none. */
export function listsFolderBeside(rulePath: string): string | null {
  const folder = existsSync(rulePath) && statSync(rulePath).isDirectory() ? rulePath : dirname(rulePath);
  return [join(folder, 'lists'), join(dirname(folder), 'lists')].find((each) => existsSync(each)) ?? null;
}

/** Whether diagnostics make a command end with 1. */
export const isFaulty = (diagnostics: readonly Pick<Diagnostic, 'severity'>[], isStrict: boolean): boolean =>
  diagnostics.some(({ severity }) => severity === 'error' || (isStrict && severity === 'warning'));
