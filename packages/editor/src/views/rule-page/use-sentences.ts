import type { LanguageCode, RuleInSentences } from '@tautai/dsl';
import { useEffect, useState } from 'react';
import { ruleWorker } from '../../state/rule-worker.ts';

/** The rules of a text in sentences; `text` is the one that was said, which may be older than what is in the editor. */
export interface Said {
  readonly text: string;
  readonly language: LanguageCode;
  readonly rules: readonly RuleInSentences[];
}

const pauseMs = 250;

/** Says a text anew when it has not changed for a while. Null before the first time, or when the worker is down. */
export function useSentences(text: string, language: LanguageCode, isWanted: boolean): Said | null {
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      ruleWorker.request('sentences', { text, language }).then(
        (rules) => isCurrent && setSaid({ text, language, rules }),
        () => isCurrent && setSaid(null),
      );
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, language, isWanted]);
  return said;
}
