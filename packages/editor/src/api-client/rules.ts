import { client } from './client.ts';
import type {
  CodeListChanges,
  Page,
  RegisteredList,
  RuleDetail,
  RuleSummary,
  RuleVersionText,
  Sample,
} from './contract.ts';
import { pageQuery, withSignal } from './request-options.ts';

const { rules, lists, samples, 'code-lists': codeLists } = client.v1;

const versionOf = (id: string, version: number) => ({ param: { id, version: String(version) } });

export async function listRules(signal?: AbortSignal, cursor?: string): Promise<Page<RuleSummary>> {
  return (await rules.$get({ query: pageQuery(cursor) }, withSignal(signal))).json();
}

export async function readRule(id: string, signal?: AbortSignal): Promise<RuleDetail> {
  return (await rules[':id'].$get({ param: { id } }, withSignal(signal))).json();
}

export async function readVersion(id: string, version: number, signal?: AbortSignal): Promise<RuleVersionText> {
  return (await rules[':id'].versions[':version'].$get(versionOf(id, version), withSignal(signal))).json();
}

export async function createRule(text: string): Promise<RuleDetail> {
  return (await rules.$post({ json: { text } })).json();
}

/** Refused when the version that was edited is not the latest any more. */
export async function saveVersion(id: string, text: string, baseVersion: number): Promise<void> {
  await rules[':id'].versions.$post({ param: { id }, json: { text, base_version: baseVersion } });
}

export async function submitVersion(id: string, version: number): Promise<void> {
  await rules[':id'].versions[':version'].submit.$post(versionOf(id, version));
}

export async function approveVersion(id: string, version: number): Promise<void> {
  await rules[':id'].versions[':version'].approve.$post(versionOf(id, version));
}

export async function returnVersion(id: string, version: number, reason: string): Promise<void> {
  await rules[':id'].versions[':version'].return.$post({ ...versionOf(id, version), json: { reason } });
}

export async function activateVersion(id: string, version: number): Promise<void> {
  await rules[':id'].versions[':version'].activate.$post(versionOf(id, version));
}

export async function deactivateRule(id: string): Promise<void> {
  await rules[':id'].deactivate.$post({ param: { id } });
}

/** Made-up passengers to try a rule on. */
export async function listSamples(signal?: AbortSignal): Promise<readonly Sample[]> {
  return (await samples.$get({}, withSignal(signal))).json();
}

/** Every registered list with its items, as the checker and *try it* need them. */
export async function readLists(signal?: AbortSignal): Promise<readonly RegisteredList[]> {
  return (await lists.$get({}, withSignal(signal))).json();
}

/** What the service has amended of the code lists, as the checker needs it. */
export async function readCodeLists(signal?: AbortSignal): Promise<CodeListChanges> {
  return (await codeLists.$get({}, withSignal(signal))).json();
}
