import type { ServiceContext } from '../../context.ts';
import { toDiagnosticsJson } from '../../http/diagnostic-json.ts';
import { createRouter } from '../../http/router.ts';
import { approveVersion } from '../../services/rules/approve.ts';
import { checkText } from '../../services/rules/check.ts';
import { compareVersions } from '../../services/rules/compare.ts';
import { createRule } from '../../services/rules/create.ts';
import { getRule } from '../../services/rules/get.ts';
import { findVersion, type VersionRow } from '../../services/rules/internal.ts';
import { listRules } from '../../services/rules/list.ts';
import { returnVersion } from '../../services/rules/return.ts';
import { reviseRule } from '../../services/rules/revise.ts';
import { submitVersion } from '../../services/rules/submit.ts';
import { activateVersion } from '../../services/rulesets/activate.ts';
import { deactivateRule } from '../../services/rulesets/deactivate.ts';
import { toRulesetJson } from '../ruleset/to-json.ts';
import {
  activateRuleVersionRoute,
  approveRuleVersionRoute,
  checkRuleRoute,
  compareRuleVersionsRoute,
  createRuleRoute,
  createRuleVersionRoute,
  deactivateRuleRoute,
  getRuleRoute,
  getRuleVersionRoute,
  listRulesRoute,
  returnRuleVersionRoute,
  submitRuleVersionRoute,
} from './routes.ts';
import { toComparisonJson, toSummaryJson, toVersionJson, toVersionTextJson } from './to-json.ts';

export const ruleRoutes = createRouter()
  .openapi(checkRuleRoute, async (c) => {
    const { text } = c.req.valid('json');
    const diagnostics = await checkText(c.var.context, text);
    return c.json({ diagnostics: toDiagnosticsJson(diagnostics, text) }, 200);
  })
  .openapi(listRulesRoute, async (c) => {
    const page = await listRules(c.var.context, c.req.valid('query'));
    return c.json({ ...page, items: page.items.map(toSummaryJson) }, 200);
  })
  .openapi(createRuleRoute, async (c) => {
    const id = await createRule(c.var.context, c.req.valid('json').text);
    return c.json(await ruleJson(c.var.context, id), 201);
  })
  .openapi(getRuleRoute, async (c) => c.json(await ruleJson(c.var.context, c.req.valid('param').id), 200))
  .openapi(getRuleVersionRoute, async (c) => {
    const { id, version } = c.req.valid('param');
    return c.json(await versionJson(c.var.context, id, version), 200);
  })
  .openapi(compareRuleVersionsRoute, async (c) => {
    const { id, version, base } = c.req.valid('param');
    const comparison = await compareVersions(c.var.context, { ruleId: id, base, version });
    return c.json(toComparisonJson(comparison), 200);
  })
  .openapi(createRuleVersionRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { text, base_version: baseVersion } = c.req.valid('json');
    const version = await reviseRule(c.var.context, { id, text, baseVersion });
    return c.json(await versionJson(c.var.context, id, version), 201);
  })
  .openapi(submitRuleVersionRoute, async (c) => {
    const { id, version } = c.req.valid('param');
    await submitVersion(c.var.context, id, version);
    return c.json(await versionJson(c.var.context, id, version), 200);
  })
  .openapi(approveRuleVersionRoute, async (c) => {
    const { id, version } = c.req.valid('param');
    await approveVersion(c.var.context, id, version);
    return c.json(await versionJson(c.var.context, id, version), 200);
  })
  .openapi(returnRuleVersionRoute, async (c) => {
    const { id, version } = c.req.valid('param');
    await returnVersion(c.var.context, { ruleId: id, version, reason: c.req.valid('json').reason });
    return c.json(await versionJson(c.var.context, id, version), 200);
  })
  .openapi(activateRuleVersionRoute, async (c) => {
    const { id, version } = c.req.valid('param');
    return c.json(toRulesetJson(await activateVersion(c.var.context, id, version)), 200);
  })
  .openapi(deactivateRuleRoute, async (c) =>
    c.json(toRulesetJson(await deactivateRule(c.var.context, c.req.valid('param').id)), 200),
  );

async function ruleJson(context: ServiceContext, id: string) {
  const { overview, latest, versions } = await getRule(context, id);
  return {
    ...toSummaryJson(overview),
    versions: versions.map(toVersionJson),
    latest: await textJson(context, latest),
  };
}

async function versionJson(context: ServiceContext, id: string, version: number) {
  return textJson(context, await findVersion(context.db, id, version));
}

async function textJson(context: ServiceContext, row: VersionRow) {
  return toVersionTextJson(row, await checkText(context, row.version.text));
}
