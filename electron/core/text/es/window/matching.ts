import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

const certainMatches = (matches: number) => countOf(matches, 'coincidencia segura', 'coincidencias seguras');

export const matching: Texts['matching'] = {
  question: '¿De quién es esta foto?',
  isItAnId: '¿Este número es un ID de estudiante?',
  listDisagrees: 'La lista del fotógrafo difiere',
  otherStudents: 'Otros estudiantes posibles',
  suggestions: 'Sugerencias',
  findStudent: 'Buscar al estudiante',
  openLarge: 'Mostrar en grande',
  accept: (id) => `Usar ${id}`,
  keep: (id) => `Conservar ${id}, como dice el nombre del archivo`,
  keepStudent: (id, name) => `Conservar ${id}: ${name}, como dice el nombre del archivo`,
  yes: (student) => `Sí, es ${student}`,
  yesWithId: (student, id) => `Sí, es ${student}, ${id}`,
  notNow: 'Ahora no',
  notOnRosterSkip: 'No está en la lista: omitir esta foto',
  notOnRoster: 'No está en la lista',
  certainMatch: 'Coincidencia segura',
  matchedByYou: 'Asignada por usted',
  chosenByYou: 'Asignada por usted.',
  sureness: {
    sure: 'segura',
    likely: 'probable',
    possible: 'posible',
  },
  optedOut: 'Este estudiante está en la lista de exclusión de fotos, así que la foto no se subirá.',
  hasPhoto: (student, file) => `${student} ya tiene una foto en esta carpeta: ${file}. ¿Es la misma persona?`,
  someoneHasPhoto: (file) =>
    `Este estudiante ya tiene una foto en esta carpeta: ${file}. ¿Es la misma persona?`,
  listSays: 'La lista del fotógrafo dice {person}.',
  known: {
    title: 'De quién es la foto',
    student: (name, file) =>
      `${name}. Se sube como ${file}. El nombre del archivo en su computadora no cambia.`,
    id: (file) => `Se sube como ${file}. El nombre del archivo en su computadora no cambia.`,
    remove: 'Quitar la asignación',
    change: '¿Estudiante equivocado? Cambiar…',
  },
  walk: {
    noSuggestion: 'Sin sugerencia',
    spoken: (file, student, reason) => `${file}. ${student}. ${reason}`,
    spokenWithPlace: (file, student, place, reason) => `${file}. ${student}, ${place}. ${reason}`,
    spokenPicked: (file, student) => `${file}. ${student}.`,
    spokenWithout: (file) => `${file}. Sin sugerencia: busque en la lista de estudiantes.`,
    back: 'Volver (deshacer)',
    finish: 'Listo',
    progress: 'Fotos revisadas',
    place: (at, photos) => `${formatNumber(at)} de ${formatNumber(photos)}`,
    keys: '{yes} = Sí · {next} = siguiente sugerencia · {skip} = Ahora no',
    nextDuplicates: (students) => `Siguiente: ${countOf(students, 'estudiante')} con más de una foto`,
    end: (matched, skipped, open) => {
      const skippedToo = skipped > 0 ? `, ${countOf(skipped, 'omitida')}` : '';
      const openToo = open > 0 ? `, ${countOf(open, 'todavía pendiente', 'todavía pendientes')}` : '';
      return `${open > 0 ? 'Esa fue la última.' : 'Eso es todo.'} ${countOf(matched, 'foto asignada', 'fotos asignadas')}${skippedToo}${openToo}.`;
    },
  },
  picker: {
    load: 'Cargue una lista de estudiantes para buscar en ella.',
    openRoster: 'Abrir lista de estudiantes…',
    placeholder: 'Nombre, ID, grado o salón',
    results: 'Estudiantes encontrados',
    found: (students) => countOf(students, 'estudiante encontrado', 'estudiantes encontrados'),
    none: (query) => `Ningún estudiante de la lista coincide con “${query}”.`,
  },
  bar: {
    title: 'Coincidencias sugeridas',
    confirm: 'Por favor, confírmelas una por una.',
    certain: (matches) => `${certainMatches(matches)} (por ID). Por favor, confirme las demás una por una.`,
    contested: (photos) =>
      photos === 1
        ? '1 foto más contiene el ID de un estudiante que ya tiene una foto: compárelas.'
        : `${countOf(photos, 'foto')} más contienen el ID de un estudiante que ya tiene una foto: compárelas.`,
    accept: (matches) => `Aceptar ${certainMatches(matches)}`,
    reviewOneByOne: 'Revisar una por una',
  },
};
