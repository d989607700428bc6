import type { PassengerRecord } from '@tautai/dsl';
import { nameText } from '../../components/name-text.ts';
import { valueText } from '../../components/value-text.ts';
import { messages } from '../../messages/messages.ts';

type Group = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isKnown = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

function GroupView({ group }: { readonly group: Group }) {
  return (
    <dl className="facts">
      {Object.entries(group)
        .filter(([, value]) => isKnown(value))
        .map(([name, value]) => (
          <div
            key={name}
            className={isGroup(value) || (Array.isArray(value) && value.some(isGroup)) ? 'fact-nested' : undefined}
          >
            <dt>{nameText(name)}</dt>
            <dd>
              <ValueView value={value} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

function ListView({ items }: { readonly items: readonly unknown[] }) {
  if (items.length === 0) return messages.hit.noItems;
  if (!items.some(isGroup)) return items.map(valueText).join(', ');
  return (
    <ol className="record-items">
      {items.map((item, position) => (
        <li key={position}>
          <ValueView value={item} />
        </li>
      ))}
    </ol>
  );
}

function ValueView({ value }: { readonly value: unknown }) {
  if (Array.isArray(value)) return <ListView items={value} />;
  return isGroup(value) ? <GroupView group={value} /> : valueText(value);
}

/** The order in which a reviewer looks. */
const sectionOrder = [
  'passenger',
  'flight',
  'documents',
  'booking',
  'companions',
  'watchlist_matches',
  'history',
  'redress',
  'message',
] as const;

/** A record as sections that open and close; only what was delivered is shown. */
export function RecordView({ record }: { readonly record: PassengerRecord }) {
  return (
    <div className="record">
      {sectionOrder
        .filter((name) => isKnown(record[name]))
        .map((name, position) => (
          <details key={name} open={position < 2}>
            <summary>{messages.hit.sections[name]}</summary>
            <ValueView value={record[name]} />
          </details>
        ))}
    </div>
  );
}
