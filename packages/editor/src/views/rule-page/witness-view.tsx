import type { Witness } from '@tautai/dsl';
import { Prose } from '../../components/prose.tsx';
import { messages } from '../../messages/messages.ts';

const words = messages.rule.witness;

interface WitnessViewProps {
  readonly witness: Pick<Witness, 'record' | 'message'>;
  /** Writes the record into the rule as a test; null where that cannot be done. */
  readonly addTest: (() => void) | null;
}

/** A made-up record that shows what was said. */
export function WitnessView({ witness, addTest }: WitnessViewProps) {
  return (
    <details className="witness">
      <summary>{words.show}</summary>
      <p>
        <Prose text={witness.message} />
      </p>
      <pre className="witness-record">{JSON.stringify(witness.record, null, 2)}</pre>
      {addTest !== null && (
        <button type="button" className="link-button" onClick={addTest}>
          {words.addTest}
        </button>
      )}
    </details>
  );
}
