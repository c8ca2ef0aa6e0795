import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';
import type { Texts } from '../worded.ts';

const photosOf = (photos: number) => countOf(photos, 'foto');
const stay = (photos: number) => (photos === 1 ? 'Queda como está.' : 'Quedan como están.');

export const pastedLog: Texts['pastedLog'] = {
  unclearOnly: (photos) =>
    `El registro menciona ${photosOf(photos)} de esta subida, pero Picture Day no puede saber por él qué pasó con ${photos === 1 ? 'ella' : 'ellas'}. Entiende registros en inglés y en español. No cambiará nada.`,
  othersOnly:
    'Este texto no menciona ninguna foto de esta subida. Menciona otras fotos u otros estudiantes: compruebe que sea el registro de esta importación y de esta escuela.',
  nothing:
    'Este texto no menciona ninguna foto de esta subida. Copie el registro completo, con las líneas sobre cada foto.',
  countedImported: (photos) => `${formatNumber(photos)} ${photos === 1 ? 'importada' : 'importadas'}`,
  countedErrors: (photos) => `${formatNumber(photos)} con errores`,
  difference: (counted, imported, rejected) =>
    `El propio registro cuenta ${counted}, pero Picture Day encontró ${photosOf(imported)} de esta subida ${imported === 1 ? 'importada' : 'importadas'} y ${formatNumber(rejected)} ${rejected === 1 ? 'rechazada' : 'rechazadas'}. Compruebe que copió el registro completo.`,
  undone: (line) =>
    `El registro dice que esto fue solo una prueba, o que la importación se deshizo: “${line}” No se da ninguna foto por importada.`,
  tooEarly: (day) =>
    `La última fecha de este registro es ${day}, antes de que usted entregara estas fotos. Compruebe que sea el registro de esta importación.`,
  mostlyOthers: (lines) =>
    `${countOf(lines, 'línea')} del registro ${lines === 1 ? 'trata' : 'tratan'} de otras fotos u otros estudiantes. Compruebe que sea el registro de esta importación y de esta escuela.`,
  imported: (photos, all) =>
    `${formatNumber(photos)} de ${photosOf(all)} se ${photos === 1 ? 'importó' : 'importaron'}.`,
  rejected: (photos) => `${countOf(photos, 'foto fue rechazada', 'fotos fueron rechazadas')}.`,
  unclear: (photos) => `${photosOf(photos)}: el registro no dice con claridad qué pasó. ${stay(photos)}`,
  unnamed: (photos) => `El registro no menciona ${photosOf(photos)}. ${stay(photos)}`,
  contradicted: (photos) =>
    `${photosOf(photos)}: el registro dice primero una cosa y después otra. Vale la última línea.`,
  withoutZeros: (photos) =>
    `${countOf(photos, 'foto se encontró', 'fotos se encontraron')} por un ID con más o menos ceros al principio (como 123 por 0123). Compruebe que sean los mismos estudiantes.`,
  vagueLines: (lines) =>
    `${countOf(lines, 'línea menciona', 'líneas mencionan')} más de una foto, o un número que puede no ser un ID de estudiante. Picture Day no dio por importada ninguna foto por ${lines === 1 ? 'ella' : 'ellas'}.`,
  noChange: 'El historial ya dice lo mismo. No cambiará nada.',
};
