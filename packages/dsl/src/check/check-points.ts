/** The table of a scorecard: conditions with what each adds. */
import type { Fix } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { replaceWith } from '../fixes/replace-with.ts';
import type { PointsRow, PointsSection, RuleItem } from '../syntax/ast.ts';
import { wholeNumberOf } from './check-literal.ts';
import type { Checking } from './context.ts';
import type { TypedCondition, TypedRow } from './typed-ast.ts';

/** The condition of a scorecard: that the points of the rows that hold reach the threshold. */
export function checkPoints(rule: RuleItem, threshold: number | null, checking: Checking): TypedCondition | null {
  const [section, ...repeated] = rule.sections.filter((each): each is PointsSection => each.kind === 'points');
  for (const { range } of repeated) {
    const head = { start: range.start, end: range.start + 'points'.length };
    checking.diagnostics.push(report('rule/repeated-section', { section: 'points' }, head));
  }
  if (section === undefined) return null;
  const rows = section.rows.map((row) => checkRow(row, checking));
  const good = rows.filter((row) => row !== null);
  if (threshold === null || good.length === 0 || good.length < rows.length) return null;
  const reachable = good.reduce((sum, { points }) => sum + Math.max(0, points), 0);
  if (reachable < threshold) {
    const fixes = reachable > 0 ? lowerThreshold(rule, reachable) : [];
    checking.diagnostics.push(report('scorecard/out-of-reach', { threshold, reachable }, section.range, { fixes }));
    return null;
  }
  return { kind: 'points', threshold, rows: good, range: section.range };
}

function lowerThreshold(rule: RuleItem, reachable: number): readonly Fix[] {
  const entry = rule.sections.find((each) => each.kind === 'entry' && each.key.text === 'threshold');
  return entry?.kind === 'entry' ? [replaceWith(`Lower it to ${reachable}`, entry.value.range, String(reachable))] : [];
}

/** The condition and the points are both checked, so that one run reports every fault. */
function checkRow({ condition: node, points: number, reason, range }: PointsRow, checking: Checking): TypedRow | null {
  const condition = checking.checkCondition(node, [], checking);
  const points = number === null ? null : wholeNumberOf(number, checking);
  if (condition === null || points === null) return null;
  return { condition, points, reason: reason?.value ?? null, range };
}
