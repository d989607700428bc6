/** Shapes of the service's answers as the views use them, all read off the types of its routes. */
import type { AppType } from '@tautai/api';
import type { Explanation } from '@tautai/engine';
import type { hc, InferRequestType, InferResponseType } from 'hono/client';

type Api = ReturnType<typeof hc<AppType>>['v1'];

/** A page of a list; `next_cursor` is null on the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next_cursor: string | null;
}

export type Session = InferResponseType<Api['session']['$post'], 200>;
export type User = Session['user'];
export type Role = User['roles'][number];
export type SignInOptions = InferResponseType<Api['session']['$get'], 401>;
export type DemoAccount = SignInOptions['demo_accounts'][number];
export type FirstAdministrator = InferRequestType<Api['setup']['$post']>['json'];

export type RuleSummary = InferResponseType<Api['rules']['$get'], 200>['items'][number];
export type RuleDetail = InferResponseType<Api['rules'][':id']['$get'], 200>;
export type RuleVersion = RuleDetail['versions'][number];
export type RuleVersionText = InferResponseType<Api['rules'][':id']['versions'][':version']['$get'], 200>;
export type VersionState = RuleSummary['state'];

/** A registered list with its items. */
export type RegisteredList = InferResponseType<Api['lists']['$get'], 200>[number];
/** In what the code lists of the service differ from those that come with the language. */
export type CodeListChanges = InferResponseType<Api['code-lists']['$get'], 200>;
/** A made-up passenger to try a rule on. */
export type Sample = InferResponseType<Api['samples']['$get'], 200>[number];

export type Batch = InferResponseType<Api['batches'][':id']['$get'], 200>;
export type BatchState = Batch['state'];
export type BatchDiagnostic = Batch['diagnostics'][number];
export type ScreenResult = InferResponseType<Api['batches'][':id']['results']['$get'], 200>['items'][number];

export type HitSummary = InferResponseType<Api['hits']['$get'], 200>['items'][number];
export type Disposition = NonNullable<HitSummary['disposition']>;
type HitAnswer = InferResponseType<Api['hits'][':id']['$get'], 200>;
/** On the wire the explanation is any object; it is the engine's. */
export type HitDetail = Omit<HitAnswer, 'explanation'> & { readonly explanation: Explanation };
export type Decision = HitDetail['decisions'][number];
