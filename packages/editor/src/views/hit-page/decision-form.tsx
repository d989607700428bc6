import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Disposition } from '../../api-client/contract.ts';
import { decideHit } from '../../api-client/hits.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { TextAreaField } from '../../components/field.tsx';
import { messages } from '../../messages/messages.ts';
import { useAction } from '../../state/use-action.ts';

const words = messages.hit.decide;
const choices = [
  { disposition: 'confirmed', name: words.confirmed, help: words.confirmedHelp },
  { disposition: 'false_hit', name: words.false_hit, help: words.false_hitHelp },
  { disposition: 'inconclusive', name: words.inconclusive, help: words.inconclusiveHelp },
] as const;

interface ChoicesProps {
  readonly chosen: Disposition | null;
  readonly choose: (disposition: Disposition) => void;
  readonly error: string | undefined;
}

function Choices({ chosen, choose, error }: ChoicesProps) {
  return (
    <fieldset aria-describedby={error === undefined ? undefined : 'choice-error'}>
      <legend>{words.legend}</legend>
      {choices.map(({ disposition, name, help }) => (
        <label key={disposition} className="choice">
          <input
            type="radio"
            name="disposition"
            checked={chosen === disposition}
            onChange={() => choose(disposition)}
          />
          <span>
            <strong>{name}</strong> – {help}
          </span>
        </label>
      ))}
      {error !== undefined && (
        <p id="choice-error" className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** A person's decision about a hit; it always has a reason. */
export function DecisionForm({ hitId, onDecided }: { readonly hitId: string; readonly onDecided: () => void }) {
  const [chosen, setChosen] = useState<Disposition | null>(null);
  const [reason, setReason] = useState('');
  const [hasTried, setTried] = useState(false);
  const action = useAction();
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (chosen === null || reason.trim() === '') return;
    void action.run(() => decideHit(hitId, chosen, reason.trim())).then((isDone) => isDone && onDecided());
  };
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      {action.error !== undefined && <ErrorNotice error={action.error} />}
      <Choices
        chosen={chosen}
        choose={setChosen}
        error={hasTried && chosen === null ? words.choiceNeeded : undefined}
      />
      <TextAreaField
        label={words.reason}
        hint={words.reasonHint}
        error={hasTried && reason.trim() === '' ? words.reasonNeeded : undefined}
        required
        rows={3}
        value={reason}
        onValue={setReason}
      />
      <Button look="primary" type="submit" isBusy={action.isBusy} busyText={`${words.busy} …`}>
        {words.submit}
      </Button>
    </form>
  );
}
