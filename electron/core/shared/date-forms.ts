import type { Language } from './language.ts';
import { formattedLanguage } from './locale.ts';

/** What `Intl` has no words for. It stands here because dates are put in words below `core/text` too. */
interface Forms {
  readonly about: (amount: string) => string;
  /** Standing alone. */
  readonly dayAndTime: (day: string, time: string) => string;
  /** In a sentence, after its verb. @param isNear "today" or "yesterday". */
  readonly onDay: (day: string, isNear: boolean) => string;
  readonly onDayAtTime: (onDay: string, time: string) => string;
}

const formsOf: Readonly<Record<Language, Forms>> = {
  en: {
    about: (amount) => `about ${amount}`,
    dayAndTime: (day, time) => `${day}, ${time}`,
    onDay: (day, isNear) => (isNear ? day : `on ${day}`),
    onDayAtTime: (onDay, time) => `${onDay} at ${time}`,
  },
  es: {
    about: (amount) => `aproximadamente ${amount}`,
    dayAndTime: (day, time) => `${day}, ${time}`,
    onDay: (day, isNear) => (isNear ? day : `el ${day}`),
    // "a la 1:05 p.m.", "a las 7:29 p.m."
    onDayAtTime: (onDay, time) => `${onDay} ${/^1:/.test(time) ? 'a la' : 'a las'} ${time}`,
  },
};

function forms(): Forms {
  const language = formattedLanguage();
  return formsOf[language === 'pseudo' ? 'en' : language];
}

/** "about 4 minutes". */
export const aboutAmount: Forms['about'] = (amount) => forms().about(amount);
export const dayAndTime: Forms['dayAndTime'] = (day, time) => forms().dayAndTime(day, time);
export const dayInSentence: Forms['onDay'] = (day, isNear) => forms().onDay(day, isNear);
export const dayAtTime: Forms['onDayAtTime'] = (onDay, time) => forms().onDayAtTime(onDay, time);
