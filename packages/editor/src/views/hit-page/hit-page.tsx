import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { Decision, HitDetail } from '../../api-client/contract.ts';
import { readHit } from '../../api-client/hits.ts';
import { Badge, LevelBadge } from '../../components/badge.tsx';
import { instantText, localDateTimeText } from '../../components/dates.ts';
import { Facts } from '../../components/facts.tsx';
import { flightText } from '../../components/flight-text.ts';
import { nameText } from '../../components/name-text.ts';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { ResourceView } from '../../components/resource-view.tsx';
import { textPositions } from '../../convert/text-positions.ts';
import { messages } from '../../messages/messages.ts';
import { useHasRole } from '../../state/session.tsx';
import { useResource } from '../../state/use-resource.ts';
import { ExplanationTree } from '../explanation-tree/explanation-tree.tsx';
import { DecisionForm } from './decision-form.tsx';
import { RecordView } from './record-view.tsx';
import { RuleListing } from './rule-listing.tsx';

const words = messages.hit;

function HitFacts({ hit }: { readonly hit: HitDetail }) {
  const { passenger, flight, rule } = hit;
  return (
    <Facts
      facts={[
        { name: words.level, value: hit.level === null ? null : <LevelBadge level={hit.level} /> },
        { name: words.score, value: hit.score },
        { name: words.flight, value: flightText(flight) },
        {
          name: messages.hits.columns.departs,
          value: flight.departs_local === null ? null : localDateTimeText(flight.departs_local),
        },
        { name: words.passenger, value: passenger.reference },
        { name: words.purpose, value: rule.purpose === null ? null : nameText(rule.purpose) },
        { name: words.basis, value: rule.basis },
        { name: words.found, value: instantText(hit.created_at) },
      ]}
    />
  );
}

/** The explanation beside the text: choosing a condition points its lines out. */
function Why({ hit }: { readonly hit: HitDetail }) {
  const { rule, explanation } = hit;
  const positions = useMemo(() => textPositions(rule.text), [rule.text]);
  const [selectedLines, setSelectedLines] = useState<{ readonly first: number; readonly last: number } | null>(null);
  return (
    <section className="panel" aria-labelledby="why-title">
      <h2 id="why-title">{words.why}</h2>
      {hit.reason !== null && <p className="reason">{hit.reason}</p>}
      {explanation.note !== null && <Notice tone="warning">{words.undecidedUnless}</Notice>}
      <div className="why">
        <ExplanationTree
          explanation={explanation}
          text={rule.text}
          positions={positions}
          onSelect={(range) =>
            setSelectedLines({
              first: positions.getPositionAt(range.start).lineNumber,
              last: positions.getPositionAt(range.end).lineNumber,
            })
          }
        />
        <div>
          <h3>
            <Link href={`/rules/${encodeURIComponent(rule.id)}`}>{words.ruleText(rule.id, rule.version)}</Link>{' '}
            <span className="hash" title={rule.hash}>
              {rule.hash.slice(0, 12)}
            </span>
          </h3>
          <RuleListing
            text={rule.text}
            explanation={explanation}
            selectedLines={selectedLines}
            label={words.ruleText(rule.id, rule.version)}
          />
        </div>
      </div>
    </section>
  );
}

function Decisions({ decisions }: { readonly decisions: readonly Decision[] }) {
  return (
    <ul className="decisions">
      {decisions.map((decision) => (
        <li key={decision.at}>
          <Badge tone="accent">{words.dispositions[decision.disposition]}</Badge>{' '}
          <span className="muted">
            {messages.common.by(decision.by.name)}, {instantText(decision.at)}
          </span>
          <p>{decision.reason}</p>
        </li>
      ))}
    </ul>
  );
}

function DecisionPanel({ hit, onDecided }: { readonly hit: HitDetail; readonly onDecided: () => void }) {
  const mayDecide = useHasRole('reviewer', 'supervisor');
  const isOpen = hit.state === 'open';
  return (
    <section className="panel" aria-labelledby="decide-title">
      <h2 id="decide-title">{isOpen ? words.decide.title : words.decisions}</h2>
      {hit.decisions.length > 0 && <Decisions decisions={hit.decisions} />}
      {isOpen && mayDecide && <DecisionForm hitId={hit.id} onDecided={onDecided} />}
      {isOpen && !mayDecide && <p className="muted">{words.decide.notYours}</p>}
    </section>
  );
}

function Hit({ hit, reload }: { readonly hit: HitDetail; readonly reload: () => void }) {
  const [hasDecided, setDecided] = useState(false);
  const onDecided = (): void => {
    setDecided(true);
    reload();
  };
  return (
    <Page title={hit.passenger.full_name ?? messages.hits.unnamed} isWide>
      {hasDecided && <Notice tone="done">{words.decide.done}</Notice>}
      <Notice tone="hint" title={words.refer}>
        {words.referText}
        {!hit.still_matches && <p>{words.noLongerMatches}</p>}
      </Notice>
      <section className="panel" aria-label={words.facts}>
        <HitFacts hit={hit} />
      </section>
      <Why hit={hit} />
      <div className="hit-layout">
        <section className="panel" aria-labelledby="record-title">
          <h2 id="record-title">{words.record}</h2>
          <RecordView record={hit.record} />
        </section>
        <DecisionPanel hit={hit} onDecided={onDecided} />
      </div>
    </Page>
  );
}

export function HitPage({ id }: { readonly id: string }) {
  const resource = useResource(`hit ${id}`, (signal) => readHit(id, signal));
  if (resource.status === 'ready') return <Hit hit={resource.value} reload={resource.reload} />;
  return (
    <Page title={messages.hits.title}>
      <ResourceView resource={resource}>{() => null}</ResourceView>
    </Page>
  );
}
