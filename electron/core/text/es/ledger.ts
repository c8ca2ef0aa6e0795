import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';
import type { Texts } from '../worded.ts';

export const ledger: Texts['ledger'] = {
  notInSis: (photos) =>
    photos === 1
      ? 'El SIS ya no tiene 1 foto que se subió antes. Se subirá otra vez.'
      : `El SIS ya no tiene ${countOf(photos, 'foto')} que se subieron antes. Se subirán otra vez.`,
  sentElsewhere: (students) =>
    students === 1
      ? 'El registro del SIS muestra que otra computadora subió una foto de 1 estudiante después de esta. No se reemplazó: compruebe que sea la correcta.'
      : `El registro del SIS muestra que otra computadora subió fotos de ${countOf(students, 'estudiante')} después de esta. No se reemplazaron: compruebe que sean las correctas.`,
  notRemembered: (failure) =>
    `${failure} Los archivos zip están guardados, pero no aparecerán en el historial.`,
  inFolder: 'Está en un archivo zip en la carpeta, para importarlo al SIS a mano.',
  alreadyThere: (photos) =>
    photos === 1
      ? '1 foto ya estaba allí y no se subió otra vez.'
      : `${formatNumber(photos)} fotos ya estaban allí y no se subieron otra vez.`,
};
