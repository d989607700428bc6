import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextAreaField } from '../../components/field.tsx';
import { messages } from '../../messages/messages.ts';

interface ReturnDialogProps {
  readonly onClose: () => void;
  readonly submit: (reason: string) => void;
}

/** Asks why a submitted version goes back to its author. */
export function ReturnDialog({ onClose, submit }: ReturnDialogProps) {
  const [reason, setReason] = useState('');
  const [hasTried, setTried] = useState(false);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') submit(reason.trim());
  };
  return (
    <Dialog title={messages.rule.returnTitle} onClose={onClose}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <TextAreaField
          label={messages.rule.returnReason}
          rows={4}
          required
          error={hasTried && reason.trim() === '' ? messages.common.required : undefined}
          value={reason}
          onValue={setReason}
        />
        <div className="dialog-actions">
          <Button look="primary" type="submit">
            {messages.rule.return}
          </Button>
          <Button onClick={onClose}>{messages.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
