/** Shapes of the service's answers as the views use them; a view never sees a response object. */
import type { PassengerRecord } from '@tautai/dsl';
import type { Explanation } from '@tautai/engine';

export type Role =
  | 'analyst'
  | 'approver'
  | 'reviewer'
  | 'supervisor'
  | 'data_protection_officer'
  | 'oversight'
  | 'administrator';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly roles: readonly Role[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface Session {
  readonly user: User;
  readonly csrf: string;
}

/** A page of a list; `next_cursor` is null on the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next_cursor: string | null;
}

export type VersionState = 'draft' | 'submitted' | 'approved' | 'retired';
export type Severity = 'low' | 'medium' | 'high' | 'critical';

export interface RuleSummary {
  readonly id: string;
  readonly title: string;
  readonly purpose: string | null;
  readonly severity: Severity | null;
  readonly score: number;
  readonly state: VersionState;
  readonly is_active: boolean;
  readonly active_version: number | null;
  readonly latest_version: number;
  readonly review_by: string | null;
  readonly hits: number;
  readonly owner: string | null;
  readonly updated_at: string;
}

export interface RuleVersion {
  readonly version: number;
  readonly hash: string;
  readonly state: VersionState;
  readonly author: Person;
  readonly created_at: string;
  readonly submitted_at: string | null;
  readonly approved_by: Person | null;
  readonly approved_at: string | null;
  readonly returned_reason: string | null;
}

export interface RuleDetail extends RuleSummary {
  readonly versions: readonly RuleVersion[];
  readonly latest: RuleVersionText;
}

export interface RuleVersionText extends RuleVersion {
  readonly text: string;
}

/** A registered list with its items. */
export interface RegisteredList {
  readonly name: string;
  readonly type: string;
  readonly item_count: number;
  readonly hash: string;
  readonly items: readonly { readonly value: string; readonly expires: string | null }[];
}

export interface Sample {
  readonly name: string;
  readonly title: string;
  readonly record: PassengerRecord;
}

export type BatchState = 'received' | 'parsing' | 'scoring' | 'done' | 'failed';

export interface BatchDiagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly message: string;
  /** What became of it: the record was rejected, the value left out, and so on. */
  readonly action: string;
  readonly offset: number;
  readonly line?: number | undefined;
  readonly segment?: number | undefined;
  readonly position?: number | undefined;
  readonly field?: string | undefined;
}

export interface Batch {
  readonly id: string;
  readonly state: BatchState;
  readonly format: string | null;
  readonly submitted_by: string;
  readonly received_at: string;
  readonly records_total: number;
  readonly records_rejected: number;
  readonly records_scored?: number | undefined;
  readonly hits?: number | undefined;
  readonly sensitive_removed: Readonly<Record<string, number>>;
  readonly diagnostics: readonly BatchDiagnostic[];
  readonly failure: string | null;
}

export interface ScreenResult {
  readonly position: number;
  readonly reference: string | null;
  readonly score: number;
  readonly level: string | null;
  readonly matches: readonly string[];
  readonly refer_for_review: boolean;
  readonly hits: readonly string[];
}

export type Disposition = 'confirmed' | 'false_hit' | 'inconclusive';

export interface HitSummary {
  readonly id: string;
  readonly rule_id: string;
  readonly rule_title: string;
  readonly rule_version: number;
  readonly level: string | null;
  readonly score: number;
  readonly passenger: { readonly reference: string; readonly full_name: string | null };
  readonly flight: {
    readonly carrier: string;
    readonly number: string;
    readonly departs_local: string | null;
    readonly origin: string;
    readonly destination: string | null;
  };
  readonly state: 'open' | 'decided';
  readonly disposition: Disposition | null;
  readonly created_at: string;
  readonly still_matches: boolean;
}

export interface Decision {
  readonly disposition: Disposition;
  readonly reason: string;
  readonly by: Person;
  readonly at: string;
}

export interface HitDetail extends HitSummary {
  readonly rule: {
    readonly id: string;
    readonly title: string;
    readonly version: number;
    readonly text: string;
    readonly hash: string;
    readonly purpose: string | null;
    readonly basis: string | null;
  };
  readonly ruleset_hash: string;
  readonly record: PassengerRecord;
  readonly explanation: Explanation;
  readonly reason: string | null;
  readonly decisions: readonly Decision[];
}
