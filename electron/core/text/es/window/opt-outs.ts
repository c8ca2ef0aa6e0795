import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

const studentsOf = (students: number) => countOf(students, 'estudiante');

export const optOuts: Texts['optOuts'] = {
  heading: 'Exclusión de fotos',
  add: 'Agregar lista de exclusión…',
  addOther: 'Abrir otra lista…',
  haveNone: 'No tengo ninguna',
  remove: 'Quitar la lista',
  none: '¿Tiene una lista de exclusión aparte? Agréguela aquí. Esas fotos nunca se suben.',
  noStudents: (file) =>
    `No se encontraron estudiantes en ${file}, así que no se retiene ninguna foto. La lista necesita una columna de ID o de nombre.`,
  needsRoster: (file, students, withoutId) =>
    `${file} contiene ${studentsOf(students)}, ${formatNumber(withoutId)} sin ID. Sin la lista de estudiantes, Picture Day no puede saber de quién son estas fotos. La subida está en espera: cargue la lista de estudiantes o quite esta lista.`,
  listed: (file, students) =>
    students === 1
      ? `${file} contiene 1 estudiante. Su foto nunca se sube.`
      : `${file} contiene ${studentsOf(students)}. Sus fotos nunca se suben.`,
  notOnRoster: (students) =>
    students === 1
      ? '1 de ellos no está en la lista de estudiantes. Revise la lista de exclusión.'
      : `${formatNumber(students)} de ellos no están en la lista de estudiantes. Revise la lista de exclusión.`,
  hiddenRows: (rows) =>
    rows === 1
      ? '1 fila oculta no se cuenta.'
      : `${countOf(rows, 'fila oculta', 'filas ocultas')} no se cuentan.`,
  notOpened: (file, why) =>
    `No se pudo abrir ${file}. ${why} La subida está en espera hasta que abra la lista otra vez o la quite.`,
  questions: {
    empty:
      'La subida está en espera. Corrija la lista y ábrala otra vez, o confirme que no contiene estudiantes.',
    isEmpty: 'No contiene estudiantes',
    lines: (lines) =>
      lines === 1
        ? 'La subida está en espera. Corrija la lista y ábrala otra vez, o ignore esta línea.'
        : 'La subida está en espera. Corrija la lista y ábrala otra vez, o ignore estas líneas.',
    ignoreLines: (lines) =>
      lines === 1 ? 'Ignorar esta línea' : `Ignorar estas ${formatNumber(lines)} líneas`,
    rows: 'La subida está en espera hasta que usted responda.',
    visibleRows: (rows) =>
      rows === 1 ? 'Solo la fila visible' : `Solo las ${formatNumber(rows)} filas visibles`,
    allRows: (rows) => (rows === 1 ? 'La única fila' : `Todas las filas (${formatNumber(rows)})`),
  },
  students: 'Estudiantes excluidos',
  studentsLead: (count) =>
    count === 1
      ? '1 estudiante está excluido, en la lista de estudiantes o en la de exclusión. Su foto nunca se sube.'
      : `${studentsOf(count)} están excluidos, en la lista de estudiantes o en la de exclusión. Sus fotos nunca se suben.`,
  search: 'Buscar por nombre o ID',
  noMatches: 'Ningún estudiante excluido coincide.',
  more: (count) => `${formatNumber(count)} más. Busque para encontrarlos.`,
  place: (grade, homeroom) => {
    if (grade === null) return homeroom ?? '';
    return homeroom === null ? `grado ${grade}` : `grado ${grade}, ${homeroom}`;
  },
};
