import { Link, useSearchParams } from 'wouter';
import type { HitSummary } from '../../api-client/contract.ts';
import { listHits } from '../../api-client/hits.ts';
import { Badge, LevelBadge } from '../../components/badge.tsx';
import { instantText, localDateTimeText } from '../../components/dates.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Field } from '../../components/field.tsx';
import { Page } from '../../components/page.tsx';
import { ResourceView } from '../../components/resource-view.tsx';
import { Table } from '../../components/table.tsx';
import { messages } from '../../messages/messages.ts';
import { usePagedList } from '../../state/use-paged-list.ts';
import { MoreButton } from '../../components/more-button.tsx';
import { countByLevel, inQueueOrder } from './hit-order.ts';
import { flightText } from '../../components/flight-text.ts';

const words = messages.hits;
const levels = ['critical', 'high', 'medium', 'low'] as const;
type StateFilter = 'open' | 'decided' | 'all';
const stateFilters: readonly StateFilter[] = ['open', 'decided', 'all'];

function HitState({ hit }: { readonly hit: HitSummary }) {
  if (hit.disposition !== null) return <Badge>{messages.hit.dispositions[hit.disposition]}</Badge>;
  return (
    <>
      <Badge tone="accent">{hit.state === 'open' ? words.open : words.decided}</Badge>{' '}
      {!hit.still_matches && <span className="muted">{words.noLongerMatches}</span>}
    </>
  );
}

function HitRow({ hit }: { readonly hit: HitSummary }) {
  return (
    <tr>
      <td>{hit.level === null ? messages.common.none : <LevelBadge level={hit.level} />}</td>
      <th scope="row">
        <Link href={`/hits/${encodeURIComponent(hit.id)}`}>{hit.passenger.full_name ?? words.unnamed}</Link>
      </th>
      <td>{flightText(hit.flight)}</td>
      <td className="date">
        {hit.flight.departs_local === null ? messages.common.none : localDateTimeText(hit.flight.departs_local)}
      </td>
      <td className="wide-cell">
        <span className="identifier">{hit.rule_id}</span> {hit.rule_title}
      </td>
      <td className="number">{hit.score}</td>
      <td>
        <HitState hit={hit} />
      </td>
      <td className="date">{instantText(hit.created_at)}</td>
    </tr>
  );
}

function HitTable({ hits }: { readonly hits: readonly HitSummary[] }) {
  const { columns } = words;
  return (
    <Table
      label={words.title}
      columns={[
        { name: columns.level },
        { name: columns.passenger },
        { name: columns.flight },
        { name: columns.departs },
        { name: columns.rule },
        { name: columns.score, isNumber: true },
        { name: columns.state },
        { name: columns.found },
      ]}
    >
      {inQueueOrder(hits).map((hit) => (
        <HitRow key={hit.id} hit={hit} />
      ))}
    </Table>
  );
}

interface FiltersProps {
  readonly state: StateFilter;
  readonly level: string;
  readonly choose: (name: 'state' | 'level', value: string) => void;
}

function Filters({ state, level, choose }: FiltersProps) {
  const names: Readonly<Record<StateFilter, string>> = { open: words.open, decided: words.decided, all: words.all };
  return (
    <div className="toolbar">
      <Field label={words.stateFilter}>
        {(attributes) => (
          <select {...attributes} value={state} onChange={(event) => choose('state', event.target.value)}>
            {stateFilters.map((each) => (
              <option key={each} value={each}>
                {names[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.levelFilter}>
        {(attributes) => (
          <select {...attributes} value={level} onChange={(event) => choose('level', event.target.value)}>
            <option value="">{words.anyLevel}</option>
            {levels.map((each) => (
              <option key={each} value={each}>
                {messages.severities[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

/** The filters stand in the address, so that a queue can be kept as a bookmark. */
export function HitsPage() {
  const [search, setSearch] = useSearchParams();
  const state = stateFilters.find((each) => each === search.get('state')) ?? 'open';
  const level = search.get('level') ?? '';
  const hits = usePagedList(`hits ${state} ${level}`, (cursor, signal) =>
    listHits(
      {
        ...(state === 'all' ? {} : { state }),
        ...(level === '' ? {} : { level }),
      },
      signal,
      cursor,
    ),
  );
  const isUnfilteredQueue = state === 'open' && level === '';
  return (
    <Page title={words.title} isWide>
      <p className="lead">{words.intro}</p>
      <Filters
        state={state}
        level={level}
        choose={(name, value) =>
          setSearch((previous) => {
            const next = new URLSearchParams(previous);
            next.set(name, value);
            return next;
          })
        }
      />
      <ResourceView resource={hits.resource}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={isUnfilteredQueue ? words.emptyOpenTitle : words.emptyTitle}>
              {isUnfilteredQueue ? words.emptyOpenText : words.emptyText}
            </EmptyState>
          ) : (
            <>
              <output className="level-counts">
                {[...countByLevel(inQueueOrder(items))].map(([each, count]) => (
                  <span key={each ?? ''}>{words.count(count, each ?? words.noLevel)}</span>
                ))}
              </output>
              <HitTable hits={items} />
              <MoreButton list={hits} />
            </>
          )
        }
      </ResourceView>
    </Page>
  );
}
