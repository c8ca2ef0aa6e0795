import type { Texts } from '../../worded.ts';

export const common: Texts['common'] = {
  cancel: 'Cancelar',
  close: 'Cerrar',
};
