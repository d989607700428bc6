import { useSyncExternalStore } from 'react';

export type ThemeChoice = 'system' | 'light' | 'dark';
export type Theme = 'light' | 'dark';

const storageKey = 'tautai.theme';
const choices: readonly ThemeChoice[] = ['system', 'light', 'dark'];
const listeners = new Set<() => void>();
const darkPreferred = matchMedia('(prefers-color-scheme: dark)');

/** Storage may be switched off; then the choice lasts as long as the page. */
function readChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(storageKey);
    return choices.find((choice) => choice === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

let choice = readChoice();

const themeChoice = (): ThemeChoice => choice;
export function effectiveTheme(): Theme {
  if (choice !== 'system') return choice;
  return darkPreferred.matches ? 'dark' : 'light';
}

/** Tells the style sheet: without the attribute it follows the system. */
function showTheme(): void {
  const { dataset } = document.documentElement;
  if (choice === 'system') delete dataset['theme'];
  else dataset['theme'] = choice;
}

export function chooseTheme(next: ThemeChoice): void {
  choice = next;
  try {
    localStorage.setItem(storageKey, next);
  } catch {
    // See readChoice.
  }
  showTheme();
  for (const listener of listeners) listener();
}

export function startTheme(): void {
  showTheme();
  darkPreferred.addEventListener('change', () => {
    for (const listener of listeners) listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, themeChoice);
export const useTheme = (): Theme => useSyncExternalStore(subscribe, effectiveTheme);
