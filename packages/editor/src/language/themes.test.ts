import { describe, expect, test } from 'vitest';
import { darkTheme, lightTheme } from './themes.ts';

/** Relative luminance of a colour, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const channels = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', lightTheme],
  ['dark', darkTheme],
])('the %s theme', (_name, theme) => {
  const background = theme.colors['editor.background']?.slice(1) ?? '';
  test.each(theme.rules.map((rule) => [rule.token, rule.foreground ?? '']))('%s can be read', (_token, foreground) => {
    expect(contrast(foreground, background)).toBeGreaterThanOrEqual(4.5);
  });
  test('line numbers can be read, also on the line of the cursor', () => {
    const number = theme.colors['editorLineNumber.foreground']?.slice(1) ?? '';
    expect(contrast(number, background)).toBeGreaterThanOrEqual(4.5);
    const current = theme.colors['editor.lineHighlightBackground']?.slice(1) ?? '';
    expect(contrast(theme.colors['editorLineNumber.activeForeground']?.slice(1) ?? '', current)).toBeGreaterThan(4.5);
  });
});
