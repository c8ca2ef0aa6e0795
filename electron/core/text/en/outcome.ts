import type { InSis } from '../../review/count-in-sis.ts';
import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';

/** After a number of photos that are not there: for one, and for several. Those that need a person come first. */
const otherWords = [
  ['rejected', 'was rejected', 'were rejected'],
  ['unconfirmed', 'was sent but not confirmed', 'were sent but not confirmed'],
  ['not-sent', 'was not sent', 'were not sent'],
  ['to-come', 'has no result yet', 'have no result yet'],
  ['delivered', 'was delivered', 'were delivered'],
  ['left-out', 'was not included', 'were not included'],
] as const satisfies readonly (readonly [keyof InSis['others'], string, string])[];

/** "3 were rejected, 1 was not sent"; empty where every photo that was meant to go is there. */
function othersInWords(others: InSis['others']): string {
  return otherWords
    .flatMap(([group, one, several]) => {
      const count = others[group] ?? 0;
      return count === 0 ? [] : [`${formatNumber(count)} ${count === 1 ? one : several}`];
    })
    .join(', ');
}

/** "486 of 486 photos are in the SIS."; "106 of 107 photos are in the SIS; 1 was rejected." */
export function arrivedSentence({ imported, meant, others }: InSis, place = 'in the SIS'): string {
  const arrived = `${formatNumber(imported)} of ${countOf(meant, 'photo')} ${meant === 1 ? 'is' : 'are'} ${place}`;
  const rest = othersInWords(others);
  return rest === '' ? `${arrived}.` : `${arrived}; ${rest}.`;
}
