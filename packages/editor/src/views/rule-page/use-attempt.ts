import { useEffect, useState } from 'react';
import type { Sample } from '../../api-client/contract.ts';
import { ruleWorker } from '../../state/rule-worker.ts';
import type { TryOutcome } from '../../worker/try-rule.ts';

/** Whom the rule is tried on. */
export type Subject =
  | { readonly kind: 'none' }
  | { readonly kind: 'sample'; readonly sample: Sample }
  | { readonly kind: 'own'; readonly json: string };

/** The attempt for a text; while a newer one runs, the one before stays to be seen. */
export type Attempt = { readonly text: string } & (
  | { readonly status: 'none' }
  | { readonly status: 'running' }
  | { readonly status: 'bad_json' }
  | { readonly status: 'crashed' }
  | { readonly status: 'done'; readonly outcome: TryOutcome }
);

const pauseMs = 200;

function recordOf(subject: Subject): { readonly record: unknown } | null {
  if (subject.kind === 'sample') return { record: subject.sample.record };
  if (subject.kind === 'none') return null;
  try {
    return { record: JSON.parse(subject.json) };
  } catch {
    return null;
  }
}

/**
 * Evaluates in the worker whenever text or subject change, and when the worker was started again (`generation`); an
 * answer for an old text is dropped.
 */
export function useAttempt(text: string, subject: Subject, generation: number): Attempt {
  const [attempt, setAttempt] = useState<Attempt>({ text: '', status: 'none' });
  useEffect(() => {
    const chosen = recordOf(subject);
    if (chosen === null) {
      const isEmpty = subject.kind !== 'own' || subject.json.trim() === '';
      setAttempt({ text, status: isEmpty ? 'none' : 'bad_json' });
      return undefined;
    }
    let isCurrent = true;
    const tell = (next: Attempt): void => {
      if (isCurrent) setAttempt(next);
    };
    const timer = setTimeout(() => {
      setAttempt((before) => (before.status === 'done' ? before : { text, status: 'running' }));
      ruleWorker.request('tryRule', { text, record: chosen.record }).then(
        (outcome) => tell({ text, status: 'done', outcome }),
        () => tell({ text, status: 'crashed' }),
      );
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, subject, generation]);
  return attempt;
}
