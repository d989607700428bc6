import { languageConfiguration } from './configuration.ts';
import { languageId } from './language-id.ts';
import { editor, languages } from './monaco.ts';
import { monarchLanguage } from './monarch.ts';
import { darkTheme, lightTheme, themeNames } from './themes.ts';

let isRegistered = false;

/** Makes Tau and the two themes known to Monaco; further calls do nothing, since Monaco is one per page. */
export function registerLanguage(): void {
  if (isRegistered) return;
  isRegistered = true;
  languages.register({ id: languageId, extensions: ['.tau'], aliases: ['Tau'] });
  languages.setLanguageConfiguration(languageId, languageConfiguration);
  languages.setMonarchTokensProvider(languageId, monarchLanguage);
  editor.defineTheme(themeNames.light, lightTheme);
  editor.defineTheme(themeNames.dark, darkTheme);
}
