import { useState } from 'react';
import { Link } from 'wouter';
import type { RuleSummary } from '../../api-client/contract.ts';
import { readEveryPage } from '../../api-client/every-page.ts';
import { listRules } from '../../api-client/rules.ts';
import { Badge, LevelBadge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { dateText } from '../../components/dates.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { TextField } from '../../components/field.tsx';
import { Page } from '../../components/page.tsx';
import { nameText } from '../../components/name-text.ts';
import { ResourceView } from '../../components/resource-view.tsx';
import { Table } from '../../components/table.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { messages } from '../../messages/messages.ts';
import { useHasRole } from '../../state/session.tsx';
import { useResource } from '../../state/use-resource.ts';
import { filterRules } from './filter-rules.ts';

const words = messages.rules;

const isOverdue = (reviewBy: string): boolean => reviewBy < new Date().toISOString().slice(0, 10);

function RuleRow({ rule }: { readonly rule: RuleSummary }) {
  return (
    <tr>
      <th scope="row">
        <Link href={`/rules/${encodeURIComponent(rule.id)}`} className="identifier">
          {rule.id}
        </Link>
      </th>
      <td className="wide-cell">{rule.title}</td>
      <td>{rule.purpose === null ? messages.common.none : nameText(rule.purpose)}</td>
      <td>{rule.severity === null ? messages.common.none : <LevelBadge level={rule.severity} />}</td>
      <td className="number">{signed(rule.score)}</td>
      <td>
        <StateBadge state={rule.state} />
      </td>
      <td>
        {rule.is_active ? (
          <Badge tone="done">{words.activeVersion(rule.active_version ?? rule.latest_version)}</Badge>
        ) : (
          <span className="muted">{words.inactive}</span>
        )}
      </td>
      <td className="number">{rule.hits}</td>
      <td className="date">
        {rule.review_by === null ? messages.common.none : dateText(rule.review_by)}{' '}
        {rule.review_by !== null && isOverdue(rule.review_by) && <Badge tone="high">{words.reviewOverdue}</Badge>}
      </td>
    </tr>
  );
}

const signed = (score: number): string => `${score > 0 ? '+' : ''}${score}`;

function RuleTable({ rules }: { readonly rules: readonly RuleSummary[] }) {
  const { columns } = words;
  return (
    <Table
      label={words.title}
      columns={[
        { name: columns.id },
        { name: columns.title },
        { name: columns.purpose },
        { name: columns.severity },
        { name: columns.score, isNumber: true },
        { name: columns.state },
        { name: columns.active },
        { name: columns.hits, isNumber: true },
        { name: columns.reviewBy },
      ]}
    >
      {rules.map((rule) => (
        <RuleRow key={rule.id} rule={rule} />
      ))}
    </Table>
  );
}

function FilteredRules({ rules }: { readonly rules: readonly RuleSummary[] }) {
  const [filter, setFilter] = useState('');
  const shown = filterRules(rules, filter);
  return (
    <>
      <div className="toolbar">
        <TextField
          label={words.filter}
          type="search"
          placeholder={words.filterHint}
          value={filter}
          onValue={setFilter}
        />
        <output className="muted">{words.count(shown.length, rules.length)}</output>
      </div>
      {shown.length > 0 ? (
        <RuleTable rules={shown} />
      ) : (
        <p>
          {words.noMatch} <Button onClick={() => setFilter('')}>{words.clearFilter}</Button>
        </p>
      )}
    </>
  );
}

function NewRuleLink() {
  const mayWrite = useHasRole('analyst');
  if (!mayWrite) return null;
  return (
    <Link href="/rules/new" className="button button-primary">
      {words.new}
    </Link>
  );
}

export function RulesPage() {
  const rules = useResource('rules', (signal) => readEveryPage((cursor) => listRules(signal, cursor)));
  return (
    <Page title={words.title} actions={<NewRuleLink />}>
      <ResourceView resource={rules}>
        {(items) =>
          items.length > 0 ? (
            <FilteredRules rules={items} />
          ) : (
            <EmptyState title={words.emptyTitle} action={<NewRuleLink />}>
              {words.emptyText}
            </EmptyState>
          )
        }
      </ResourceView>
    </Page>
  );
}
