import type {
  CodeAction,
  Completion,
  DefinitionLink,
  Diagnostic,
  FoldingRange,
  Hover,
  LanguageCode,
  OutlineItem,
  Reference,
  Refusal,
  RenameEdits,
  RenameTarget,
  RuleInSentences,
  SemanticToken,
  SignatureHelp,
  TextEdit,
  Witness,
} from '@tautai/dsl';
import type { CodeListChanges, RegisteredList } from '../api-client/contract.ts';
import type { VersionComparison } from './compare-texts.ts';
import type { TryOutcome } from './try-rule.ts';

/** What the language service must know beside the text: the registered lists, and what is amended of the code lists. */
export interface Configuration {
  readonly lists: readonly RegisteredList[];
  readonly codeLists: CodeListChanges;
}

interface Place {
  readonly text: string;
  readonly offset: number;
}

/** What the page may ask of the worker: argument and answer per method. Positions are offsets. */
export interface Methods {
  readonly configure: { readonly argument: Configuration; readonly answer: null };
  readonly diagnostics: { readonly argument: { readonly text: string }; readonly answer: readonly Diagnostic[] };
  /** What the logic of the text gives to think about; slower than `diagnostics`. */
  readonly analyse: { readonly argument: { readonly text: string }; readonly answer: readonly Diagnostic[] };
  /** The edits that write a record into the rule at an offset as a test; none where it has that test. */
  readonly addTest: {
    readonly argument: { readonly text: string; readonly offset: number; readonly witness: Witness };
    readonly answer: readonly TextEdit[];
  };
  /** What the rule of one text matches beside that of another. */
  readonly compare: {
    readonly argument: { readonly before: string; readonly after: string };
    readonly answer: VersionComparison;
  };
  readonly sentences: {
    readonly argument: { readonly text: string; readonly language: LanguageCode };
    readonly answer: readonly RuleInSentences[];
  };
  readonly completions: {
    readonly argument: Place;
    readonly answer: readonly Completion[];
  };
  readonly hover: {
    readonly argument: Place;
    readonly answer: Hover | null;
  };
  readonly codeActions: {
    readonly argument: { readonly text: string; readonly start: number; readonly end: number };
    readonly answer: readonly CodeAction[];
  };
  readonly format: { readonly argument: { readonly text: string }; readonly answer: string };
  readonly outline: { readonly argument: { readonly text: string }; readonly answer: readonly OutlineItem[] };
  readonly foldings: { readonly argument: { readonly text: string }; readonly answer: readonly FoldingRange[] };
  readonly semanticTokens: { readonly argument: { readonly text: string }; readonly answer: readonly SemanticToken[] };
  readonly signature: { readonly argument: Place; readonly answer: SignatureHelp | null };
  readonly definition: { readonly argument: Place; readonly answer: DefinitionLink | null };
  readonly references: { readonly argument: Place; readonly answer: readonly Reference[] };
  readonly prepareRename: { readonly argument: Place; readonly answer: RenameTarget | Refusal };
  readonly rename: {
    readonly argument: Place & { readonly newName: string };
    readonly answer: RenameEdits | Refusal;
  };
  readonly tryRule: {
    readonly argument: { readonly text: string; readonly record: unknown };
    readonly answer: TryOutcome;
  };
}

export type Method = keyof Methods;
export type Argument<M extends Method> = Methods[M]['argument'];
export type Answer<M extends Method> = Methods[M]['answer'];

export interface Request<M extends Method = Method> {
  readonly id: number;
  readonly method: M;
  readonly argument: Argument<M>;
}

/** `failed` is a defect of ours, never a fault of the text: those are diagnostics. */
export type Response =
  | { readonly id: number; readonly kind: 'answered'; readonly answer: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };
