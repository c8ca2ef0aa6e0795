import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';
import type { Texts } from '../worded.ts';

export const opening: Texts['opening'] = {
  tooManyFiles:
    'Eran demasiados archivos a la vez, así que no se abrió ninguno. Elija la carpeta en la que están.',
  gone: (file) => `${file} ya no está allí, así que no se abrió.`,
  severalGone: (files, asked) =>
    `${formatNumber(files)} de ${countOf(asked, 'archivo')} ya no están allí, así que no se abrieron.`,
  notOnDisk: (address) =>
    `${address} no está en una carpeta de esta computadora, así que no se abrió. Cópielo a una carpeta y abra esa carpeta.`,
  notRenamed: (file) =>
    `No se pudo cambiar el nombre de ${file}. Puede estar abierto en otro programa, haberse movido, o el nombre ya existe.`,
  severalNotRenamed: (files, file) =>
    `No se pudo cambiar el nombre de ${countOf(files, 'archivo')}, entre ellos ${file}. Pueden estar abiertos en otro programa, haberse movido, o el nombre ya existe.`,
};
