import type { LanguageCode } from '@tautai/dsl';
import { useState } from 'react';

/** How somebody wants to see a rule in plain words. */
export interface WordsChoice {
  readonly isOpen: boolean;
  readonly language: LanguageCode;
}

const storageKey = 'tautai.words';

/** Storage may be switched off; then the choice lasts as long as the page. */
function readChoice(fallback: WordsChoice): WordsChoice {
  try {
    const stored = localStorage.getItem(storageKey);
    if (stored === null) return fallback;
    const [state, language] = stored.split(' ');
    return { isOpen: state === 'open', language: language === 'fr' ? 'fr' : 'en' };
  } catch {
    return fallback;
  }
}

/** The choice that was made last, and the way to make another. */
export function useWordsChoice(fallback: WordsChoice): readonly [WordsChoice, (next: WordsChoice) => void] {
  const [choice, setChoice] = useState(() => readChoice(fallback));
  const choose = (next: WordsChoice): void => {
    setChoice(next);
    try {
      localStorage.setItem(storageKey, `${next.isOpen ? 'open' : 'closed'} ${next.language}`);
    } catch {
      // See readChoice.
    }
  };
  return [choice, choose];
}
