import { countOf } from '../../../shared/amounts.ts';
import type { Texts } from '../../worded.ts';

const photosOf = (photos: number) => countOf(photos, 'foto');
const was = (photos: number, one: string, many: string) => `${photos === 1 ? one : many} ${photosOf(photos)}`;

export const decisions: Texts['decisions'] = {
  undo: 'Deshacer',
  redo: 'Rehacer',
  undid: (step) => `Se deshizo: ${step}.`,
  redid: (step) => `Se rehízo: ${step}.`,
  step: ({ kind, photos }) => {
    const count = photosOf(photos);
    switch (kind) {
      case 'leave-out':
        return `omitir ${count}`;
      case 'take-back':
        return `incluir ${count}`;
      case 'fix':
        return `corregir ${count}`;
      case 'unfix':
        return `quitar las correcciones de ${count}`;
      case 'retakes':
        return `omitir ${countOf(photos, 'foto adicional', 'fotos adicionales')}`;
      case 'crop':
        return `recortar ${count}`;
      case 'turn':
        return `girar ${count}`;
      case 'assign':
        return `asignar ${count}`;
      case 'unassign':
        return photos === 1 ? 'quitar la asignación de 1 foto' : `quitar las asignaciones de ${count}`;
      case 'index':
        return `usar la lista del fotógrafo para ${count}`;
      case 'share-picture':
        return `conservar la misma foto para ${countOf(photos, 'estudiante')}`;
      case 'keep-changed':
        return `conservar los cambios de ${count}`;
      case 'forget-changed':
        return `descartar los cambios de ${count}`;
      case 'rename-files':
        return `cambiar el nombre de ${countOf(photos, 'archivo')}`;
    }
  },
  skipped: (photos) => `${was(photos, 'Se omitió', 'Se omitieron')}.`,
  skippedRetakes: (photos) =>
    `Se conservó una foto por estudiante y ${was(photos, 'se omitió', 'se omitieron')}.`,
  included: (photos) => `${was(photos, 'Se incluyó', 'Se incluyeron')} otra vez.`,
  fixed: (photos) =>
    photos === 1
      ? '1 foto se corregirá para la subida. Su archivo original no cambia.'
      : `${photosOf(photos)} se corregirán para la subida. Sus archivos originales no cambian.`,
  nothingToFix: 'No hay nada que se pueda corregir automáticamente.',
  fixesRemoved: (photos) => `Se quitaron las correcciones de ${photosOf(photos)}.`,
  rotated: (photos) => `${was(photos, 'Se giró', 'Se giraron')}.`,
  matched: (photos) =>
    photos === 1
      ? 'Se asignó 1 foto (el nombre del archivo no cambia).'
      : `Se asignaron ${photosOf(photos)} (los nombres de los archivos no cambian).`,
  matchesRemoved: (photos) =>
    photos === 1
      ? 'Se quitó la asignación de 1 foto.'
      : `Se quitaron las asignaciones de ${photosOf(photos)}.`,
  samePhotoKept: (students) => `Se conservó la misma foto para ${countOf(students, 'estudiante')}.`,
  matchedByList: (photos) => `${was(photos, 'Se asignó', 'Se asignaron')} con la lista del fotógrafo.`,
  changesKept: (photos) => `Se conservaron los cambios que hizo en ${photosOf(photos)}.`,
  changesDiscarded: (photos) => `Se descartaron los cambios que hizo en ${photosOf(photos)}.`,
  renamed: (files) => `Se cambió el nombre de ${countOf(files, 'archivo')}.`,
  nothingToRename: 'No hay ningún nombre que cambiar.',
};
