import type { ReactNode } from 'react';

export type BadgeTone = 'neutral' | 'accent' | 'done' | 'low' | 'medium' | 'high' | 'critical';

/** A word with a ground of its own; the word carries the meaning, never the colour alone. */
export function Badge({ tone = 'neutral', children }: { readonly tone?: BadgeTone; readonly children: ReactNode }) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}

const levelTones: ReadonlySet<string> = new Set(['low', 'medium', 'high', 'critical']);
const isLevelTone = (level: string): level is BadgeTone => levelTones.has(level);

/** A level or severity; levels that a ruleset names differently are neutral. */
export function LevelBadge({ level }: { readonly level: string }) {
  return <Badge tone={isLevelTone(level) ? level : 'neutral'}>{level}</Badge>;
}
