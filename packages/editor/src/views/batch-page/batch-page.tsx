import { useState } from 'react';
import { Link } from 'wouter';
import { readBatch, readResults } from '../../api-client/batches.ts';
import type { Batch, BatchDiagnostic, ScreenResult } from '../../api-client/contract.ts';
import { LevelBadge } from '../../components/badge.tsx';
import { BatchStateBadge, isUnderWay } from '../../components/batch-state.tsx';
import { instantText } from '../../components/dates.ts';
import { Facts } from '../../components/facts.tsx';
import { MoreButton } from '../../components/more-button.tsx';
import { nameText } from '../../components/name-text.ts';
import { Notice } from '../../components/notice.tsx';
import { Prose } from '../../components/prose.tsx';
import { Page } from '../../components/page.tsx';
import { ResourceView } from '../../components/resource-view.tsx';
import { Table } from '../../components/table.tsx';
import { messages } from '../../messages/messages.ts';
import { usePagedList } from '../../state/use-paged-list.ts';
import { useResource } from '../../state/use-resource.ts';

const words = messages.batch;
const refreshMs = 1000;

function Progress({ batch }: { readonly batch: Batch }) {
  if (!isUnderWay(batch.state)) return null;
  const all = batch.records_total - batch.records_rejected;
  const scored = batch.records_scored ?? 0;
  const text = words.progress(scored, all);
  return (
    <output className="progress">
      <progress aria-label={text} {...(all > 0 ? { max: all, value: scored } : {})} />
      <span>{text}</span>
    </output>
  );
}

function sensitiveText(removed: Batch['sensitive_removed']): string {
  const entries = Object.entries(removed).filter(([, count]) => count > 0);
  return entries.length === 0
    ? words.noneRemoved
    : entries.map(([category, count]) => `${nameText(category)}: ${count}`).join(', ');
}

function BatchFacts({ batch }: { readonly batch: Batch }) {
  const { facts } = words;
  return (
    <Facts
      facts={[
        { name: facts.format, value: batch.format },
        { name: facts.received, value: instantText(batch.received_at) },
        { name: facts.by, value: batch.submitted_by },
        { name: facts.total, value: batch.records_total },
        { name: facts.rejected, value: batch.records_rejected },
        { name: facts.scored, value: batch.records_scored },
        { name: facts.hits, value: batch.hits },
        { name: facts.sensitive, value: sensitiveText(batch.sensitive_removed) },
      ]}
    />
  );
}

function positionText({ line, segment, position, offset }: BatchDiagnostic): string {
  if (line !== undefined) return messages.common.line(line);
  if (segment !== undefined) return words.segment(segment);
  return position === undefined ? words.offset(offset) : words.record(position);
}

function Diagnostics({ diagnostics }: { readonly diagnostics: readonly BatchDiagnostic[] }) {
  if (diagnostics.length === 0) return <p className="muted">{words.noDiagnostics}</p>;
  return (
    <Table
      label={words.diagnostics}
      columns={[{ name: words.position }, { name: words.code }, { name: words.message }, { name: words.action }]}
    >
      {diagnostics.map((diagnostic, position) => (
        <tr key={position}>
          <th scope="row">{positionText(diagnostic)}</th>
          <td>
            <span className="identifier">{diagnostic.code}</span>
          </td>
          <td className="wide-cell">
            <Prose text={diagnostic.message} />
          </td>
          <td>{nameText(diagnostic.action)}</td>
        </tr>
      ))}
    </Table>
  );
}

function ResultRow({ result }: { readonly result: ScreenResult }) {
  return (
    <tr>
      <th scope="row">{result.reference ?? words.record(result.position)}</th>
      <td className="number">{result.score}</td>
      <td>{result.level === null ? messages.common.none : <LevelBadge level={result.level} />}</td>
      <td className="link-cell">
        {result.matches.map((rule) => (
          <Link key={rule} href={`/rules/${encodeURIComponent(rule)}`} className="identifier">
            {rule}
          </Link>
        ))}
      </td>
      <td className="link-cell">
        {result.hits.map((hit, position) => (
          <Link key={hit} href={`/hits/${encodeURIComponent(hit)}`}>
            {words.openHit(position + 1, result.hits.length)}
          </Link>
        ))}
      </td>
    </tr>
  );
}

function ResultTable({ results }: { readonly results: readonly ScreenResult[] }) {
  const { columns } = words;
  return (
    <Table
      label={words.results}
      columns={[
        { name: columns.reference },
        { name: columns.score, isNumber: true },
        { name: columns.level },
        { name: columns.matches },
        { name: columns.hits },
      ]}
    >
      {results.map((result) => (
        <ResultRow key={result.position} result={result} />
      ))}
    </Table>
  );
}

function Results({ batch }: { readonly batch: Batch }) {
  const [onlyMatches, setOnlyMatches] = useState(true);
  // Fetched anew when screening has moved on.
  const list = usePagedList(`results ${batch.id} ${batch.state} ${batch.records_scored}`, (cursor, signal) =>
    readResults(batch.id, signal, cursor),
  );
  return (
    <ResourceView resource={list.resource}>
      {({ items }) => {
        if (items.length === 0)
          return <p className="muted">{isUnderWay(batch.state) ? words.resultsWait : words.noResults}</p>;
        const shown = onlyMatches ? items.filter(({ matches }) => matches.length > 0) : items;
        return (
          <>
            <label className="choice">
              <input type="checkbox" checked={onlyMatches} onChange={(event) => setOnlyMatches(event.target.checked)} />
              {words.onlyMatches}
            </label>
            {shown.length === 0 ? <p className="muted">{words.noMatches}</p> : <ResultTable results={shown} />}
            <MoreButton list={list} />
          </>
        );
      }}
    </ResourceView>
  );
}

function BatchView({ batch }: { readonly batch: Batch }) {
  return (
    <div className="stack">
      {batch.state === 'failed' && <Notice tone="error">{batch.failure ?? words.failed}</Notice>}
      <Progress batch={batch} />
      <section className="panel" aria-label={words.facts.total}>
        <BatchFacts batch={batch} />
      </section>
      <section className="panel" aria-labelledby="results-title">
        <h2 id="results-title">{words.results}</h2>
        <Results batch={batch} />
      </section>
      <section className="panel" aria-labelledby="diagnostics-title">
        <h2 id="diagnostics-title">{words.diagnostics}</h2>
        <Diagnostics diagnostics={batch.diagnostics} />
      </section>
    </div>
  );
}

export function BatchPage({ id }: { readonly id: string }) {
  const batch = useResource(`batch ${id}`, (signal) => readBatch(id, signal), {
    refreshWhile: { intervalMs: refreshMs, isPending: ({ state }) => isUnderWay(state) },
  });
  const title = words.title(id.slice(0, 13));
  return (
    <Page
      title={title}
      heading={
        <h1>
          {title} {batch.status === 'ready' && <BatchStateBadge state={batch.value.state} />}
        </h1>
      }
    >
      <ResourceView resource={batch}>{(value) => <BatchView batch={value} />}</ResourceView>
    </Page>
  );
}
