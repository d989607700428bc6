import { indexRules, type CodeLists, type RuleIndex, type TypedFile } from '@tautai/dsl';
import { and, eq, or } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { listVersions } from '../../db/schema/list-versions.ts';
import { lists } from '../../db/schema/lists.ts';
import { ruleVersions } from '../../db/schema/rule-versions.ts';
import { rulesets, type RulesetContent } from '../../db/schema/rulesets.ts';
import { invariant, ServiceError } from '../../errors.ts';
import { canonicalJson } from '../../hash.ts';
import { constantLists } from '../../screening/constant-lists.ts';
import type { DatedList } from '../../screening/dated-lists.ts';
import { createDatedRuleset, type DatedRuleset } from '../../screening/dated-ruleset.ts';
import { toDatedLists } from '../lists/dated.ts';
import type { RegisteredList } from '../lists/registered-lists.ts';
import { readRuleText } from '../rules/read-text.ts';

/** A ruleset ready to screen, with what a hit says of its rules. */
export interface LoadedRuleset {
  readonly hash: string;
  readonly versions: ReadonlyMap<string, number>;
  readonly screening: DatedRuleset;
  /** Its rules as they were checked, each with the lists that stand in its text. */
  readonly files: readonly RuleAndLists[];
  /** The same rules, ready to be held against another; read when somebody asks first. */
  readonly index: () => RuleIndex;
}

type RuleAndLists = Pick<TypedFile, 'rules' | 'lists'>;

/** Rulesets by hash. Content with a hash and code lists of a process never change, so nothing here goes stale. */
export interface RulesetCache {
  readonly load: (hash: string) => Promise<LoadedRuleset>;
}

const rulesetsKept = 8;

/** What rulesets are put together from. */
interface Sources {
  readonly db: Pick<Database, 'select'>;
  readonly codeLists: CodeLists;
}

export function createRulesetCache(sources: Sources): RulesetCache {
  const kept = new Map<string, Promise<LoadedRuleset>>();
  return {
    load(hash) {
      const known = kept.get(hash);
      if (known !== undefined) return known;
      const loading = loadByHash(sources, hash);
      kept.set(hash, loading);
      // What failed is tried again by the next who asks.
      loading.catch(() => kept.delete(hash));
      for (const oldest of kept.keys()) {
        if (kept.size <= rulesetsKept) break;
        kept.delete(oldest);
      }
      return loading;
    },
  };
}

async function loadByHash(sources: Sources, hash: string): Promise<LoadedRuleset> {
  const [row] = await sources.db
    .select({ content: rulesets.content })
    .from(rulesets)
    .where(eq(rulesets.hash, hash))
    .limit(1);
  invariant(row !== undefined, `the ruleset ${hash} was activated`);
  return assembleRuleset(sources, hash, row.content);
}

/** Reads and compiles what a ruleset names. Throws `ruleset/invalid` where it does not fit together. */
export async function assembleRuleset(
  { db, codeLists }: Sources,
  hash: string,
  content: RulesetContent,
): Promise<LoadedRuleset> {
  const registered = toDatedLists(await listsOf(db, content));
  const texts = await textsOf(db, content);
  const files: RuleAndLists[] = [];
  for (const { ruleId, text } of texts) {
    const { rule, lists: ownLists } = readRuleText(text, { lists: registered, codeLists });
    if (rule === null) throw new ServiceError('ruleset/invalid', `${ruleId} has an error with the lists as they are`);
    files.push({ rules: [rule], lists: ownLists });
  }
  const screening = createDatedRuleset({
    rules: files.flatMap(({ rules }) => rules),
    lists: [...registered, ...withoutDoubles(files.flatMap((file) => constantLists(file.lists)))],
    levels: content.levels,
  });
  // Compiles now what will be asked for first: a ruleset that does not compile is never activated.
  screening.at(undefined);
  let index: RuleIndex | null = null;
  return {
    hash,
    versions: new Map(content.rules.map(({ id, version }) => [id, version])),
    screening,
    files,
    index: () => (index ??= indexRules(files)),
  };
}

/** Lists in rule texts share one name space with each other: the same name must mean the same values. */
function withoutDoubles(constants: readonly DatedList[]): readonly DatedList[] {
  const byName = new Map<string, DatedList>();
  for (const constant of constants) {
    const other = byName.get(constant.name);
    if (other !== undefined && canonicalJson(other.items) !== canonicalJson(constant.items)) {
      throw new ServiceError('ruleset/invalid', `two rules say different things of the list ${constant.name}`);
    }
    byName.set(constant.name, constant);
  }
  return [...byName.values()];
}

async function listsOf(db: Sources['db'], content: RulesetContent): Promise<readonly RegisteredList[]> {
  if (content.lists.length === 0) return [];
  const named = content.lists.map(({ name, version }) =>
    and(eq(listVersions.listName, name), eq(listVersions.version, version)),
  );
  return db
    .select({
      name: lists.name,
      type: lists.type,
      version: listVersions.version,
      hash: listVersions.hash,
      items: listVersions.items,
    })
    .from(listVersions)
    .innerJoin(lists, eq(lists.name, listVersions.listName))
    .where(or(...named));
}

async function textsOf(db: Sources['db'], content: RulesetContent) {
  if (content.rules.length === 0) return [];
  const named = content.rules.map(({ id, version }) =>
    and(eq(ruleVersions.ruleId, id), eq(ruleVersions.version, version)),
  );
  return db
    .select({ ruleId: ruleVersions.ruleId, text: ruleVersions.text })
    .from(ruleVersions)
    .where(or(...named))
    .orderBy(ruleVersions.ruleId);
}
