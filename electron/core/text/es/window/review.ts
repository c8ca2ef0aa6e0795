import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

const counted = (count: number, one: string, many: string) =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

export const review: Texts['review'] = {
  title: 'Revisión',
  noPhotosYet: 'Todavía no hay fotos',
  nothingYet: {
    title: 'Todavía no hay nada que revisar',
    text: 'Abra primero una carpeta de fotos de estudiantes. Las fotos aparecen aquí a medida que se leen.',
  },
  goToPhotos: 'Ir a Fotos',
  // The number is not known here and may be 1, so no word may agree with it.
  ready: 'Para subir: {ready}',
  inSis: (photos) => `${formatNumber(photos)} en el SIS`,
  delivered: (photos) => counted(photos, 'entregada', 'entregadas'),
  needAttention: (photos) => counted(photos, 'necesita atención', 'necesitan atención'),
  withoutPhoto: (students) => `${countOf(students, 'estudiante')} sin foto`,
  uploadAgain: (photos) => `Subir ${countOf(photos, 'foto')} otra vez`,
  continueToUpload: 'Continuar a la subida',
  undo: 'Deshacer',
  redo: 'Rehacer',
  undoStep: (what) => `Deshacer: ${what}`,
  redoStep: (what) => `Rehacer: ${what}`,
  searchPhotos: 'Buscar en esta lista (nombre, ID o archivo)',
  searchStudents: 'Buscar en esta lista (nombre, ID, grado o salón)',
  sort: {
    file: 'Nombre del archivo',
    student: 'Nombre del estudiante',
    id: 'ID del estudiante',
    grade: 'Grado',
    issues: 'Problema',
    size: 'Tamaño',
  },
  sortBy: (by) => `Ordenar por: ${by}`,
  photoSize: 'Tamaño de las fotos',
  showAsGallery: 'Mostrar como galería',
  showAsTable: 'Mostrar como tabla',
  more: 'Más',
  columns: {
    picture: 'Foto',
    file: 'Archivo',
    student: 'Estudiante',
    id: 'ID',
    grade: 'Grado',
    issues: 'Problema',
    size: 'Tamaño',
  },
  photoMenu: 'Foto',
  noneNeedsAttention: 'Ninguna otra foto de esta lista necesita atención.',
  largeView: {
    picture: 'Foto',
    place: (at, photos) => `${formatNumber(at)} de ${formatNumber(photos)}`,
    spoken: (name, at, photos) => `${name}, ${formatNumber(at)} de ${formatNumber(photos)}`,
    zoomOut: 'Alejar',
    zoomIn: 'Acercar',
    previous: 'Anterior',
    next: 'Siguiente',
  },
  orKey: 'o',
};
