import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';
import type { Texts } from '../worded.ts';

export const board: Texts['board'] = {
  there: (some, all, day) => `${formatNumber(some)} de ${formatNumber(all)}, último envío: ${day}`,
  never: (all) => `0 de ${formatNumber(all)}, sin envíos`,
  photosThere: (some, all, day) => `${formatNumber(some)} de ${countOf(all, 'foto')}, último envío: ${day}`,
};
