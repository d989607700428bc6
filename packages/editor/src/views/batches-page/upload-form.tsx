import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useLocation } from 'wouter';
import { uploadBatch } from '../../api-client/batches.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Field } from '../../components/field.tsx';
import { messages } from '../../messages/messages.ts';
import { useAction } from '../../state/use-action.ts';

const words = messages.batches;

/** Sends a file, then shows its batch. */
export function UploadForm() {
  const [, navigate] = useLocation();
  const action = useAction();
  const [file, setFile] = useState<File | null>(null);
  const [hasTried, setTried] = useState(false);
  // One key per chosen file: pressing again after a lost answer is the same batch, another file is another.
  const key = useRef('');
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (file === null) return;
    void action.run(async () => {
      const batch = await uploadBatch(file, key.current);
      navigate(`/batches/${encodeURIComponent(batch.id)}`);
    });
  };
  return (
    <form className="panel upload" onSubmit={onSubmit} noValidate>
      <Field label={words.file} error={hasTried && file === null ? words.choose : undefined}>
        {(attributes) => (
          <input
            {...attributes}
            type="file"
            accept=".json,.jsonl,.ndjson,.edi,.edifact,.paxlst,.pnrgov,.xml,.txt"
            onChange={(event) => {
              key.current = crypto.randomUUID();
              setFile(event.target.files?.[0] ?? null);
            }}
          />
        )}
      </Field>
      <Button look="primary" type="submit" isBusy={action.isBusy} busyText={`${words.busy} …`}>
        {words.submit}
      </Button>
      {action.error !== undefined && <ErrorNotice error={action.error} />}
    </form>
  );
}
