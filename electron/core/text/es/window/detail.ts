import { countOf } from '../../../shared/amounts.ts';
import type { Texts } from '../../worded.ts';

const photosOf = (photos: number) => countOf(photos, 'foto');

export const detail: Texts['detail'] = {
  onePhoto: (name) => `Foto ${name}`,
  standing: {
    skipped: 'Omitida',
    changed: 'El archivo cambió: necesita su confirmación',
    blocked: 'Todavía no se puede subir',
    disputed: 'Necesita su decisión',
    warned: 'Se subirá, con una advertencia',
    ready: 'Lista para subir',
  },
  studentAndFile: (student, file) => `${student} · ${file}`,
  comparePhotos: 'Comparar fotos',
  outcome: { rejected: 'Rechazada por el SIS', notUploaded: 'No se subió' },
  fixed: 'Corregida',
  skip: 'Omitir esta foto',
  includeAgain: 'Incluir otra vez',
  uploadAgain: (photos) => (photos === 1 ? 'Subir otra vez' : `Subir ${photosOf(photos)} otra vez`),
  versions: { title: 'Versión que se muestra', before: 'Antes', after: 'Después' },
  many: {
    title: (photos) => countOf(photos, 'foto seleccionada', 'fotos seleccionadas'),
    size: (size) => `${size} en total`,
    withWarning: 'Con una advertencia',
    changed: (files) => countOf(files, 'archivo cambió', 'archivos cambiaron'),
    changedText: (files) =>
      files === 1
        ? 'Este archivo cambió después de que usted lo revisó. No se subirá hasta que usted lo confirme.'
        : 'Estos archivos cambiaron después de que usted los revisó. No se subirán hasta que usted lo confirme.',
    skip: (photos) => `Omitir ${photosOf(photos)}`,
    includeAgain: (photos) => `Incluir ${photosOf(photos)} otra vez`,
    clearSelection: 'Quitar la selección',
  },
};
