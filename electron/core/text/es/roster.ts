import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';
import type { Texts } from '../worded.ts';

const rows = (count: number, list: string) => `${count === 1 ? 'fila' : 'filas'} ${list}`;
const studentsWho = (students: number, one: string, many: string) =>
  `${countOf(students, 'estudiante')} ${students === 1 ? one : many}`;

export const roster: Texts['roster'] = {
  andOthers: (shown, others) => `${shown} y ${countOf(others, 'más', 'más')}`,
  findings: {
    noId: (students, list) =>
      `${studentsWho(students, 'no tiene', 'no tienen')} ID (${rows(students, list)}), así que no se les puede asignar fotos.`,
    shortenedIds: (ids, list) =>
      `Un programa de hojas de cálculo como Excel cambió ${countOf(ids, 'ID', 'ID')} (${rows(ids, list)}): los números largos se vuelven algo como 1.23457E+06, terminan en ceros o muestran ####. Exporte la lista otra vez y ábrala aquí antes de abrirla en Excel.`,
    longRows: (count, list) =>
      `${countOf(count, 'fila tiene', 'filas tienen')} más celdas que encabezados (${rows(count, list)}), así que Picture Day no puede saber qué celda es cuál. Una exclusión en cualquier parte de ${count === 1 ? 'ella' : 'ellas'} cuenta. Ponga entre comillas las celdas que contienen una coma y abra la lista otra vez.`,
    unclearAnswers: (count, list) =>
      `En ${countOf(count, 'fila')}, la exclusión de fotos no es ni sí ni no (${rows(count, list)}). Revísela antes de subir estas fotos.`,
    hiddenRows: (count) =>
      count === 1
        ? '1 fila está oculta en el libro, quizás por un filtro. Se incluye de todos modos.'
        : `${formatNumber(count)} filas están ocultas en el libro, quizás por un filtro. Se incluyen de todos modos.`,
    repeatedIds: (ids, list) =>
      `${countOf(ids, 'ID aparece', 'ID aparecen')} más de una vez (${list}). Se usa la primera fila.`,
    staff: (people) =>
      people === 1
        ? '1 persona de la lista trabaja en la escuela. No cuenta como estudiante, y su foto va solo a los sistemas que aceptan fotos del personal.'
        : `${formatNumber(people)} personas de la lista trabajan en la escuela. No cuentan como estudiantes, y sus fotos van solo a los sistemas que aceptan fotos del personal.`,
    staffWithStudentIds: (people) =>
      people === 1
        ? '1 de ellas tiene el ID de un estudiante. Una foto con ese ID se asigna al estudiante.'
        : `${formatNumber(people)} de ellas tienen el ID de un estudiante. Una foto con ese ID se asigna al estudiante.`,
    inactive: (students) =>
      students === 1
        ? '1 estudiante está inactivo. El SIS puede rechazar su foto; no aparece como faltante.'
        : `${countOf(students, 'estudiante')} están inactivos. El SIS puede rechazar sus fotos; no aparecen como faltantes.`,
    optedOut: (students) =>
      students === 1
        ? '1 estudiante está excluido. Su foto nunca se sube.'
        : `${countOf(students, 'estudiante')} están excluidos. Sus fotos nunca se suben.`,
  },
  idsMeanOthers: (photos) =>
    photos === 1
      ? 'En la lista actual, el ID que usted asignó a 1 foto pertenece a otro estudiante, así que se quitó la asignación. Asígnela otra vez para subirla.'
      : `En la lista actual, el ID que usted asignó a ${countOf(photos, 'foto')} pertenece a otro estudiante, así que se quitó la asignación. Asígnelas otra vez para subirlas.`,
  rosterLostZeros: (photos) =>
    `${countOf(photos, 'foto se diferencia', 'fotos se diferencian')} de los ID de la lista solo en los ceros iniciales, que la lista perdió. Vuelva a ponerlos allí o elija en la aplicación.`,
  namesLostZeros: (photos) =>
    `${countOf(photos, 'foto se diferencia', 'fotos se diferencian')} de los ID de la lista solo en los ceros iniciales, que ${photos === 1 ? 'el nombre del archivo perdió' : 'los nombres de los archivos perdieron'}. Vuelva a ponerlos allí o elija en la aplicación.`,
  optOuts: {
    hiddenRows: (file, hidden, all) =>
      hidden === 1
        ? `En ${file}, la lista de exclusión de fotos, un filtro oculta 1 de ${countOf(all, 'fila')}: ¿cuenta?`
        : `En ${file}, la lista de exclusión de fotos, un filtro oculta ${formatNumber(hidden)} de ${countOf(all, 'fila')}: ¿cuentan?`,
    noStudents: (file) => `No se encontraron estudiantes en ${file}, la lista de exclusión de fotos.`,
    noMatch: (file, lines, list) =>
      `${countOf(lines, 'línea')} de ${file}, la lista de exclusión de fotos, no ${lines === 1 ? 'coincide' : 'coinciden'} con ningún estudiante de la lista (${rows(lines, list)}).`,
    spoiled: (ids, lines) => {
      const which = lines === 1 ? 'su ID' : ids === 1 ? 'uno de los ID' : `${formatNumber(ids)} de los ID`;
      return `Un programa de hojas de cálculo como Excel cambió ${which} (1.23457E+11).`;
    },
  },
};
