/** The languages that the app can show, and the form in which `Intl` knows each as US schools write it. */
const locales = { en: 'en-US', es: 'es-US' } as const;

export type Language = keyof typeof locales;

export const languages = Object.keys(locales) as readonly Language[];

/** English made longer and accented, for tests: what is cut off or not translated stands out. */
export type ShownLanguage = Language | 'pseudo';

/** What a person can select: a language, or the one of the computer. */
export const languageChoices = ['system', ...languages] as const;

export type LanguageChoice = 'system' | Language;

/** The environment variable that wins over everything else. */
export const languageVariable = 'PICTURE_DAY_LANGUAGE';

function isLanguage(name: string): name is Language {
  return Object.hasOwn(locales, name);
}

export function localeOf(language: ShownLanguage): string {
  return locales[language === 'pseudo' ? 'en' : language];
}

/** What a process was told by another one, or by its environment; null for anything else. */
export function readLanguage(name: string | null | undefined): ShownLanguage | null {
  if (name === 'pseudo') return name;
  return name && isLanguage(name) ? name : null;
}

/** "es" for "es-MX", "es_MX.UTF-8" and "ES"; null for a language that the app does not have. */
function languageOfLocale(locale: string): Language | null {
  const [name = ''] = locale.toLowerCase().split(/[-_.@]/);
  return isLanguage(name) ? name : null;
}

export interface LanguageWishes {
  /** What stands in `PICTURE_DAY_LANGUAGE`. */
  readonly environment: string | undefined;
  readonly choice: LanguageChoice;
  /** The computer's languages, such as "es-MX", most wanted first. */
  readonly system: readonly string[];
}

/** The language to show: the environment's, else the selected one, else the first of the computer's that there is. */
export function chooseLanguage({ environment, choice, system }: LanguageWishes): ShownLanguage {
  const given = readLanguage(environment);
  if (given !== null) return given;
  if (choice !== 'system') return choice;
  for (const locale of system) {
    const language = languageOfLocale(locale);
    if (language !== null) return language;
  }
  return 'en';
}

/** The languages of a terminal, from the variables that POSIX reads in this order. */
export function localesOfTerminal(
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const set = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'];
  return set ? [set] : [];
}
