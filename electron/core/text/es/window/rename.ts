import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

const filesOf = (files: number) => countOf(files, 'archivo');
const photosOf = (photos: number) => countOf(photos, 'foto');
const notNeeded = 'No lo necesita para subir: las fotos reciben el nombre correcto durante la subida.';

export const rename: Texts['rename'] = {
  title: 'Cambiar el nombre de los archivos originales',
  notInZip: `Estas fotos están en un archivo zip, y no se puede cambiar el nombre de los archivos que contiene. Descomprímalo y abra la carpeta nueva. ${notNeeded}`,
  notLoose: 'Para cambiar el nombre de estos archivos, abra la carpeta en la que están.',
  nothingYet: 'Todavía no hay nombres que cambiar. Primero asigne las fotos a los estudiantes.',
  rename: (files) => `Cambiar el nombre de ${filesOf(files)}`,
  renaming: 'Cambiando nombres…',
  allKeep: (folder) => `Todos los archivos de ${folder} conservan su nombre.`,
  oneChanges: (folder, from, to) => `1 archivo de ${folder} recibe un nombre nuevo: ${from} → ${to}.`,
  manyChange: (files, folder, from, to) =>
    `${filesOf(files)} de ${folder} ${files === 1 ? 'recibe un nombre nuevo' : 'reciben nombres nuevos'}, como ${from} → ${to}.`,
  warning: (undo) =>
    `{what} Esto cambia el nombre de los archivos originales en su computadora. Puede deshacerlo (${undo}), incluso más tarde.`,
  refused: (files) =>
    files === 1
      ? '1 archivo conserva su nombre: está al final de la lista, con el motivo.'
      : `${filesOf(files)} conservan su nombre: están al final de la lista, con el motivo.`,
  notNeeded,
  changes: 'Nombres anteriores y nuevos',
  columns: { file: 'Archivo', newName: 'Nombre nuevo', change: 'Cambio' },
  noNewName: 'sin nombre nuevo',
  why: {
    'in-the-way': 'Sin cambiar: el nombre ya existe',
    'same-name': 'Sin cambiar: sería un duplicado',
    'not-a-name': 'Sin cambiar: nombre no permitido',
  },
  selectedFiles: 'los archivos seleccionados',
  exported: {
    title: 'Exportar fotos corregidas',
    chooseFolder: 'Elegir carpeta y exportar…',
    photos: (photos) => (photos === 1 ? 'Se exportará 1 foto' : `Se exportarán ${photosOf(photos)}`),
    text: (photos, changed) => {
      const fixed =
        changed > 0
          ? ` (${formatNumber(changed)} ${changed === 1 ? 'recortada, girada o convertida' : 'recortadas, giradas o convertidas'})`
          : '';
      return photos === 1
        ? `{photos} a una carpeta que usted elige, como archivo JPEG con el ID del estudiante como nombre${fixed}. El original en {folder} no cambia, y no se sobrescribe nada.`
        : `{photos} a una carpeta que usted elige, como archivos JPEG con el ID del estudiante como nombre${fixed}. Los originales en {folder} no cambian, y no se sobrescribe nada.`;
    },
    notIncluded: (photos) =>
      `${countOf(photos, 'foto no se incluye', 'fotos no se incluyen')} (problemas, omitidas o por decidir).`,
    nothingYet:
      'Todavía no hay nada que exportar: ninguna foto de aquí está lista para subir. Vea primero “Necesita atención”.',
    exporting: (photos) => `Exportando ${photosOf(photos)}…`,
    progress: 'Exportando fotos',
    changes: 'Archivos exportados',
    done: (photos, path) =>
      photos === 1 ? `Se exportó 1 foto a ${path}.` : `Se exportaron ${photosOf(photos)} a ${path}.`,
  },
};
