import type { ShownLanguage } from '../shared/language.ts';
import { setLocaleOf } from '../shared/locale.ts';
import { english } from './en/english.ts';
import { spanish } from './es/spanish.ts';
import { pseudoTexts } from './pseudo.ts';
import type { Texts } from './worded.ts';

const makers: Readonly<Record<ShownLanguage, () => Texts>> = {
  en: () => english,
  es: () => ({ ...english, ...spanish }),
  pseudo: () => pseudoTexts<Texts>(english),
};

/**
 * The texts in the language of this process: `texts.crop.title('Ada Lovelace')`.
 * Read it where a text is shown, never in a constant of a module: the language is set after modules are loaded.
 */
export let texts: Texts = english;

/** Texts, numbers and dates follow. To be called once, before anything is shown. */
export function setLanguage(language: ShownLanguage): void {
  setLocaleOf(language);
  texts = makers[language]();
}
