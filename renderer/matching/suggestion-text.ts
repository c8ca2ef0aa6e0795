import { assertNever } from '../../electron/core/assert-never.ts';
import type { Suggestion, Sureness } from '../../electron/core/suggest/suggestion.ts';
import type { Tone } from '../ui/badge.tsx';

/** Why a student is suggested, in one sentence. */
export function reasonSentence({ reason }: Suggestion): string {
  switch (reason.kind) {
    case 'id-in-name':
      return `The file's name has the ID ${reason.found} in it.`;
    case 'id-in-picture':
      return `The picture's own data (${reason.field}) has the ID ${reason.found}.`;
    case 'name-in-picture':
      return `The picture's own data (${reason.field}) says “${reason.found}”.`;
    case 'zeros':
      return `${reason.found} is this student's ID but for zeros in front.`;
    case 'digit':
      return `${reason.found} is nearly this student's ID: a digit is wrong, missing, too many or out of place.`;
    case 'name':
      return reason.isExact
        ? `The file's name says “${reason.found}”${reason.inFolder ? ', and the folder fits.' : '.'}`
        : `The file's name says “${reason.found}”, which is nearly this name.`;
    case 'index':
      return reason.isExact
        ? `The photographer's index says “${reason.found}”.`
        : `The photographer's index says “${reason.found}”, which is nearly this name.`;
    default:
      return assertNever(reason);
  }
}

interface SurenessWords {
  readonly badge: string;
  readonly tone: Tone;
  readonly advice: string;
}

const sureness: Readonly<Record<Sureness, SurenessWords>> = {
  sure: { badge: 'Sure', tone: 'ready', advice: 'No other student is possible.' },
  likely: { badge: 'Likely', tone: 'attention', advice: 'Compare before you say yes.' },
  possible: { badge: 'Possible', tone: 'plain', advice: 'One of several: compare before you say yes.' },
};

export function surenessWords(of: Sureness): SurenessWords {
  return sureness[of];
}
