import { countOf } from '../../../shared/amounts.ts';
import { formatList, formatNumber, plural } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

const photosOf = (photos: number) => countOf(photos, 'foto');

export const sheetDialogs: Texts['sheetDialogs'] = {
  title: 'Hojas por clase',
  lead: 'Cada página muestra las fotos de una clase con nombres y números. Un maestro marca con un círculo las incorrectas; usted escribe sus números en “Números de una hoja de clase”.',
  by: 'Una hoja por cada',
  byChoices: { homeroom: 'Salón', grade: 'Grado' },
  perPage: 'Fotos por página',
  perPageChoice: (photos) => `${formatNumber(photos)} por página`,
  paper: 'Papel',
  paperChoices: { letter: 'Carta', a4: 'A4' },
  classes: 'Clases',
  allClasses: 'Todas las clases',
  classFacts: (photos, missing) =>
    missing === 0
      ? photosOf(photos)
      : `${photosOf(photos)}, ${missing === 1 ? 'falta' : 'faltan'} ${formatNumber(missing)}`,
  selected: (sheets, pages) => `${countOf(sheets, 'clase')}, ${countOf(pages, 'página')}`,
  noneSelected: 'Seleccione al menos una clase.',
  savePdf: 'Guardar como PDF…',
  print: 'Imprimir…',
  preparing: (photos) => `Preparando ${photosOf(photos)}…`,
  saved: (path) => `Hojas por clase guardadas: ${path}`,
  fileName: 'hojas-por-clase.pdf',
  noRoster:
    'Las hojas por clase necesitan una lista de estudiantes: sin ella no se sabe quién está en qué clase. Abra primero una lista.',
  noClasses: 'Todavía no hay ninguna foto asignada a un estudiante de la lista.',
  stillChecking: 'Las hojas por clase se pueden imprimir en cuanto se hayan revisado todas las fotos.',
  close: 'Cerrar',
  numbersTitle: 'Números de una hoja de clase',
  numbersLabel: 'Hoja y números',
  numbersHint: (codes) =>
    codes.length === 0
      ? 'Todavía no se ha impreso ninguna hoja de clase para esta carpeta.'
      : codes.length > 8
        ? `Por ejemplo: ${codes[0]} 3, 17. ${countOf(codes.length, 'hoja impresa', 'hojas impresas')}.`
        : `Por ejemplo: ${codes[0]} 3, 17. Impresas: ${formatList(codes)}.`,
  showPhotos: 'Mostrar fotos',
  showFound: (photos) => (photos === 1 ? 'Mostrar la foto' : `Mostrar las ${photosOf(photos)}`),
  gone: (numbers) =>
    `${formatList(numbers)}: ${plural(numbers.length, 'esta foto ya no está', 'estas fotos ya no están')} en la carpeta.`,
  changed: (numbers) =>
    `${formatList(numbers)}: ${plural(numbers.length, 'el archivo cambió después de imprimir la hoja, así que puede ser otra foto', 'los archivos cambiaron después de imprimir la hoja, así que pueden ser otras fotos')}.`,
  numbered: (code, number) => `${code} ${formatNumber(number)}`,
  foundTitle: (photos) => `${photosOf(photos)} de hojas de clase`,
  foundFilter: 'De hojas de clase',
  emptyTitle: 'No hay fotos de hojas de clase',
  emptyText: 'Elija “Números de una hoja de clase…” en Más y escriba los números que un maestro ha marcado.',
  letterTitle: 'Carta para el fotógrafo',
  letterLabel: 'Carta',
  copyLetter: 'Copiar carta',
  letterCopied: 'Se copió la carta. Péguela en un correo electrónico al fotógrafo.',
  saveList: 'Guardar como CSV…',
  letterFile: 'fotos-por-repetir-y-faltantes.csv',
  listSaved: (path) => `Lista guardada: ${path}`,
  ourSchool: 'nuestra escuela',
  principalTitle: 'Página para la dirección',
  principalFile: 'fotos-de-estudiantes.pdf',
  principalSaved: (path) => `Página guardada: ${path}`,
  nothingUploaded: 'Suba fotos primero: esta página cuenta las fotos que han llegado.',
  principalNoRoster:
    'Esta página necesita una lista de estudiantes: sin ella no se sabe cuántos estudiantes hay.',
  openPrincipal: 'Página para la dirección…',
  counting: 'Contando…',
  staff: 'personal',
};
