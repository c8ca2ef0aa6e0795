import type { App } from 'electron';
import {
  chooseLanguage,
  type LanguageChoice,
  languageVariable,
  type ShownLanguage,
} from '../core/shared/language.ts';
import { setLanguage } from '../core/text/texts.ts';

/**
 * Everything that this process shows from now on is in the language that the environment or the person wants. The app
 * has to be ready.
 */
export function applyLanguage(
  app: Pick<App, 'getPreferredSystemLanguages'>,
  environment: NodeJS.ProcessEnv,
  choice: LanguageChoice,
): ShownLanguage {
  const language = chooseLanguage({
    environment: environment[languageVariable],
    choice,
    system: app.getPreferredSystemLanguages(),
  });
  setLanguage(language);
  return language;
}
