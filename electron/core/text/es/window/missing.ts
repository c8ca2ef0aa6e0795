import { countOf } from '../../../shared/amounts.ts';
import type { Texts } from '../../worded.ts';

const studentsOf = (students: number) => countOf(students, 'estudiante');

export const missing: Texts['missing'] = {
  about: 'Acerca de estos estudiantes',
  title: 'Estudiantes sin foto',
  lead: 'Estos estudiantes están en la lista, pero ninguna foto de aquí ni de una subida anterior les corresponde.',
  fromEarlier: (students) =>
    students === 1
      ? '1 estudiante tiene una foto de una subida anterior y no aparece aquí.'
      : `${studentsOf(students)} tienen una foto de una subida anterior y no aparecen aquí.`,
  mayBelong: (photos) =>
    photos === 1
      ? '1 foto que todavía no se puede subir puede ser de uno de ellos.'
      : `${countOf(photos, 'foto')} que todavía no se pueden subir pueden ser de ellos.`,
  showThem: (photos) => (photos === 1 ? 'Mostrarla' : 'Mostrarlas'),
  optedOut: (students) =>
    students === 1
      ? '1 estudiante excluido no aparece aquí.'
      : `${countOf(students, 'estudiante excluido', 'estudiantes excluidos')} no aparecen aquí.`,
  saveList: 'Guardar la lista…',
  fileName: 'estudiantes-sin-foto.csv',
  listSaved: (path) => `Lista guardada: ${path}`,
  columns: { student: 'Estudiante', id: 'ID', teacher: 'Maestro/a' },
  students: studentsOf,
  fullName: (familyName, givenName) => `${familyName}, ${givenName}`,
  grade: (grade) => `Grado ${grade}`,
  gradeAndHomeroom: (grade, homeroom) => `Grado ${grade}, salón ${homeroom}`,
  noGrade: 'Sin grado',
  noGradeButHomeroom: (homeroom) => `Sin grado, salón ${homeroom}`,
};
