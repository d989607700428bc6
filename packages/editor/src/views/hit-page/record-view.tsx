import type { FieldType, PassengerRecord } from '@tautai/dsl';
import { catalogue, fieldsOf } from '@tautai/dsl';
import { nameText } from '../../components/name-text.ts';
import { valueText } from '../../components/value-text.ts';
import { messages } from '../../messages/messages.ts';

type Group = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNested = (value: unknown): boolean => isGroup(value) || (Array.isArray(value) && value.some(isGroup));
const isKnown = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

interface Typed {
  readonly type: FieldType;
}

/** In the catalogue's order and with its words; a database may have lost the order of the record. */
function GroupView({ group, type }: Typed & { readonly group: Group }) {
  return (
    <dl className="facts">
      {Object.entries(fieldsOf(type))
        .filter(([name]) => isKnown(group[name]))
        .map(([name, field]) => (
          <div key={name} className={isNested(group[name]) ? 'fact-nested' : undefined}>
            <dt title={field.meaning}>{nameText(name)}</dt>
            <dd>
              <ValueView value={group[name]} type={field.type} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

function ListView({ items, type }: Typed & { readonly items: readonly unknown[] }) {
  if (items.length === 0) return messages.hit.noItems;
  if (!items.some(isGroup)) return items.map(valueText).join(', ');
  return (
    <ol className="record-items">
      {items.map((item, position) => (
        <li key={position}>
          <ValueView value={item} type={type} />
        </li>
      ))}
    </ol>
  );
}

function ValueView({ value, type }: Typed & { readonly value: unknown }) {
  if (Array.isArray(value)) return <ListView items={value} type={type} />;
  return isGroup(value) ? <GroupView group={value} type={type} /> : valueText(value);
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
] as const satisfies readonly (keyof PassengerRecord)[];

/** A record as sections that open and close; only what was delivered is shown. */
export function RecordView({ record }: { readonly record: PassengerRecord }) {
  return (
    <div className="record">
      {sectionOrder
        .filter((name) => isKnown(record[name]))
        .map((name, position) => (
          <details key={name} open={position < 2}>
            <summary>{messages.hit.sections[name]}</summary>
            <ValueView value={record[name]} type={catalogue.fields[name].type} />
          </details>
        ))}
    </div>
  );
}
