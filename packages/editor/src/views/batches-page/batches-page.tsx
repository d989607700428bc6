import { Link } from 'wouter';
import { listBatches } from '../../api-client/batches.ts';
import type { Batch } from '../../api-client/contract.ts';
import { BatchStateBadge, isUnderWay } from '../../components/batch-state.tsx';
import { instantText } from '../../components/dates.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { MoreButton } from '../../components/more-button.tsx';
import { Page } from '../../components/page.tsx';
import { ResourceView } from '../../components/resource-view.tsx';
import { Table } from '../../components/table.tsx';
import { messages } from '../../messages/messages.ts';
import { usePagedList } from '../../state/use-paged-list.ts';
import { UploadForm } from './upload-form.tsx';

const words = messages.batches;
const refreshMs = 1500;

function BatchRow({ batch }: { readonly batch: Batch }) {
  return (
    <tr>
      <th scope="row">
        <Link href={`/batches/${encodeURIComponent(batch.id)}`} className="identifier">
          {batch.id.slice(0, 13)}
        </Link>
      </th>
      <td>
        <BatchStateBadge state={batch.state} />
      </td>
      <td>{batch.format}</td>
      <td className="number">{batch.records_total}</td>
      <td className="number">{batch.records_rejected}</td>
      <td className="number">{batch.hits ?? messages.common.none}</td>
      <td className="date">{instantText(batch.received_at)}</td>
      <td>{batch.submitted_by}</td>
    </tr>
  );
}

function BatchTable({ batches }: { readonly batches: readonly Batch[] }) {
  const { columns } = words;
  return (
    <Table
      label={words.title}
      columns={[
        { name: columns.id },
        { name: columns.state },
        { name: columns.format },
        { name: columns.records, isNumber: true },
        { name: columns.rejected, isNumber: true },
        { name: columns.hits, isNumber: true },
        { name: columns.received },
        { name: columns.by },
      ]}
    >
      {batches.map((batch) => (
        <BatchRow key={batch.id} batch={batch} />
      ))}
    </Table>
  );
}

export function BatchesPage() {
  const batches = usePagedList('batches', (cursor, signal) => listBatches(signal, cursor), {
    refreshWhile: { intervalMs: refreshMs, isPending: ({ items }) => items.some(({ state }) => isUnderWay(state)) },
  });
  return (
    <Page title={words.title}>
      <p className="lead">{words.intro}</p>
      <UploadForm />
      <ResourceView resource={batches.resource}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
          ) : (
            <>
              <BatchTable batches={items} />
              <MoreButton list={batches} />
            </>
          )
        }
      </ResourceView>
    </Page>
  );
}
