import type { Fix, FixKind } from '../../../photo/fix.ts';
import { countOf } from '../../../shared/amounts.ts';
import { formatList, formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

interface FixWords {
  one(ratio: string): string;
  many(photos: string, ratio: string): string;
  some(photos: number, ratio: string): string;
}

const fixWords: Readonly<Record<FixKind, FixWords>> = {
  crop: {
    one: (ratio) => `recortar a ${ratio}`,
    many: (photos, ratio) => `Recortar ${photos} a ${ratio}`,
    some: (photos, ratio) => `recortar ${formatNumber(photos)} a ${ratio}`,
  },
  orient: {
    one: () => 'enderezar',
    many: (photos) => `Enderezar ${photos}`,
    some: (photos) => `enderezar ${formatNumber(photos)}`,
  },
  convert: {
    one: () => 'convertir a JPEG',
    many: (photos) => `Convertir ${photos} a JPEG`,
    some: (photos) => `convertir ${formatNumber(photos)} a JPEG`,
  },
  extension: {
    one: () => 'corregir la extensión del archivo',
    many: (photos) => `Corregir la extensión de archivo de ${photos}`,
    some: (photos) => `corregir ${countOf(photos, 'extensión de archivo', 'extensiones de archivo')}`,
  },
  shrink: {
    one: () => 'reducir el tamaño',
    many: (photos) => `Reducir el tamaño de ${photos}`,
    some: (photos) => `reducir el tamaño de ${formatNumber(photos)}`,
  },
  'drop-location': {
    one: () => 'quitar la ubicación GPS',
    many: (photos) => `Quitar la ubicación GPS de ${photos}`,
    some: (photos) => `quitar ${countOf(photos, 'ubicación GPS', 'ubicaciones GPS')}`,
  },
};

/** Of a photo, which is feminine, and after "quedará" too. */
const doneWords: Readonly<Record<Fix['kind'], string>> = {
  crop: 'recortada',
  orient: 'enderezada',
  convert: 'convertida a JPEG',
  extension: 'con la extensión de archivo corregida',
  turn: 'girada',
  shrink: 'con el tamaño reducido',
  'drop-location': 'sin ubicación GPS',
};

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const listOf = (kinds: readonly Fix['kind'][]) => formatList(kinds.map((kind) => doneWords[kind]));

const photosOf = (photos: number) => countOf(photos, 'foto');
const haveWarning = (photos: number) => `${countOf(photos, 'foto tiene', 'fotos tienen')} una advertencia`;

export const fixes: Texts['fixes'] = {
  offer: (kinds, ratio) => upperFirst(formatList(kinds.map((kind) => fixWords[kind].one(ratio)))),
  offerOfKind: (kind, photos, ratio) => fixWords[kind].many(photosOf(photos), ratio),
  fixAll: (photos) => `Corregir ${photosOf(photos)}`,
  fixOneKind: 'Corregir solo un tipo de problema',
  plan: (kinds, ratio) =>
    `${upperFirst(formatList(kinds.map(({ kind, photos }) => fixWords[kind].some(photos, ratio))))}.`,
  remainderAfterFixes: (blocked, warned) => {
    const stillBlocked = countOf(
      blocked,
      'foto todavía no se podrá subir',
      'fotos todavía no se podrán subir',
    );
    const stillWarned = `${countOf(warned, 'foto tendrá', 'fotos tendrán')} una advertencia`;
    if (warned === 0) return `Después, ${stillBlocked}.`;
    return blocked === 0 ? `Después, ${stillWarned}.` : `Después, ${stillBlocked} y ${stillWarned}.`;
  },
  remainderWithoutFixes: (blocked, warned) => {
    const whatToDo = 'Seleccione una para ver qué puede hacer.';
    const areBlocked = countOf(blocked, 'foto no se puede subir', 'fotos no se pueden subir');
    if (warned === 0) return `${areBlocked}. ${whatToDo}`;
    return blocked === 0
      ? `${haveWarning(warned)}. ${whatToDo}`
      : `${areBlocked} y ${haveWarning(warned)}. ${whatToDo}`;
  },
  done: (kinds) => upperFirst(listOf(kinds)),
  unchanged: 'Sin cambios',
  willBe: (kinds) => `Para la subida, esta foto quedará ${listOf(kinds)}. Su archivo original no cambia.`,
  removeOne: 'Quitar la corrección',
  remove: (photos) =>
    photos === 1 ? 'Quitar la corrección de 1 foto' : `Quitar las correcciones de ${photosOf(photos)}`,
};
