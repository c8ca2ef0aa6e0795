import { formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

export const ui: Texts['ui'] = {
  closeMessage: 'Cerrar este mensaje',
  shown: 'Mostrar',
  more: (results) => `${formatNumber(results)} más. Siga escribiendo para acotar la lista.`,
};
