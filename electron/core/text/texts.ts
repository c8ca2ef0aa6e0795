import { english } from './en/english.ts';

/** The same texts with any wording: what a translation has to provide. */
type Worded<Text> = Text extends string
  ? string
  : Text extends (...given: infer Given) => infer Result
    ? (...given: Given) => Worded<Result>
    : Text extends object
      ? { readonly [Part in keyof Text]: Worded<Text[Part]> }
      : Text;

export type Texts = Worded<typeof english>;

const translations = { en: english } as const satisfies Readonly<Record<string, Texts>>;

export type Language = keyof typeof translations;

/**
 * The texts in the language of this process: `texts.crop.title('Ada Lovelace')`.
 * Read it where a text is shown, never in a constant of a module: the language is set after modules are loaded.
 */
export let texts: Texts = english;

/** To be called once, before anything is shown. */
export function setLanguage(language: Language): void {
  texts = translations[language];
}
