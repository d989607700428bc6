import type { CodeAction, Completion, Diagnostic, Hover, OutlineItem } from '@tautai/dsl';
import type { CodeListChanges, RegisteredList } from '../api-client/contract.ts';
import type { TryOutcome } from './try-rule.ts';

/** What the language service must know beside the text: the registered lists, and what is amended of the code lists. */
export interface Configuration {
  readonly lists: readonly RegisteredList[];
  readonly codeLists: CodeListChanges;
}

/** What the page may ask of the worker: argument and answer per method. Positions are offsets. */
export interface Methods {
  readonly configure: { readonly argument: Configuration; readonly answer: null };
  readonly diagnostics: { readonly argument: { readonly text: string }; readonly answer: readonly Diagnostic[] };
  readonly completions: {
    readonly argument: { readonly text: string; readonly offset: number };
    readonly answer: readonly Completion[];
  };
  readonly hover: {
    readonly argument: { readonly text: string; readonly offset: number };
    readonly answer: Hover | null;
  };
  readonly codeActions: {
    readonly argument: { readonly text: string; readonly start: number; readonly end: number };
    readonly answer: readonly CodeAction[];
  };
  readonly format: { readonly argument: { readonly text: string }; readonly answer: string };
  readonly outline: { readonly argument: { readonly text: string }; readonly answer: readonly OutlineItem[] };
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
