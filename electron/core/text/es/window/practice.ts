import type { Texts } from '../../worded.ts';

export const practice: Texts['practice'] = {
  nothingLeft: 'Esto es una práctica: nada ha salido de esta computadora.',
};
