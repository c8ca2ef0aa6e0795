import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

const keptWords = {
  newest: 'la más reciente',
  oldest: 'la primera',
  largest: 'el tamaño más grande',
};

export const duplicates: Texts['duplicates'] = {
  retakes: {
    title: (students) => `${countOf(students, 'estudiante tiene', 'estudiantes tienen')} más de una foto`,
    lead: 'Se sube una foto por estudiante; las demás se omiten. No se borra ningún archivo.',
    none: {
      title: 'No hay fotos repetidas',
      text: 'Ningún estudiante tiene más de una foto de la cual elegir.',
    },
    undecided: (students) =>
      students === 1
        ? '1 estudiante necesita que usted elija: las fechas de las fotos no muestran cuál es más reciente.'
        : `${formatNumber(students)} estudiantes necesitan que usted elija: las fechas de las fotos no muestran cuál es más reciente.`,
  },
  keepFor: (rule, students) =>
    students === 1
      ? `Conservar ${keptWords[rule]} para 1 estudiante`
      : `Conservar ${keptWords[rule]} para los ${formatNumber(students)} estudiantes`,
  group: {
    title: (student) => `Fotos de ${student}`,
    photo: (at, student) => `Foto ${at} de ${student}`,
    isAlsoAnothers: 'Una de estas también está a nombre de otro estudiante.',
    checkThat: 'Revisar eso primero',
    keep: 'Conservar esta',
    keepFile: (file, when) => `Conservar esta: ${file}, ${when}`,
    wrongStudent: '¿Estudiante equivocado?',
    wrongStudentOf: (student, file) => `¿Estudiante equivocado? ¿No es ${student}? Abrir ${file}`,
  },
  take: {
    at: (date, time) => `${date}, ${time}`,
    newest: (when) => `La más reciente, ${when}`,
    first: (when) => `La primera, ${when}`,
    dateUnknown: 'Fecha desconocida',
    clockNotSet: 'Reloj de la cámara sin ajustar',
    identical: 'Copias idénticas',
    larger: (pixels) => `Más grande, ${pixels}`,
    smaller: (pixels) => `Más pequeña, ${pixels}`,
    nameHint: (ending) => `El nombre del archivo termina en “${ending}”: probablemente es la foto repetida.`,
  },
  samePhoto: {
    title: (photos) => `${countOf(photos, 'foto')} a nombre de varios estudiantes`,
    lead: 'Estas fotos no se subirán hasta que usted elija al estudiante.',
    none: {
      title: 'Ninguna foto se usa para dos estudiantes',
      text: 'Cada foto de aquí es de un solo estudiante.',
    },
    card: (students) => `La misma foto: ${students}`,
    cardTitle: (students) =>
      students === 2 ? 'Misma foto, dos estudiantes' : `Misma foto, ${formatNumber(students)} estudiantes`,
    cardText: (students) =>
      students === 2
        ? 'Estas fotos son idénticas. ¿Quién es? No se sube ninguna de las dos hasta que usted elija.'
        : 'Estas fotos son idénticas. ¿Quién es? No se sube ninguna hasta que usted elija.',
    as: (student) => `La foto, a nombre de ${student}`,
    is: (student) => `Es ${student}`,
    isAndSkip: (student) => `Es ${student}: omitir las demás`,
    open: 'Abrir',
    openAs: (student) => `Abrir ${student}`,
    skipAll: (students) => (students === 2 ? 'Omitir las dos' : `Omitir las ${formatNumber(students)}`),
    correct: (students) =>
      students === 2 ? 'Es correcta para los dos' : `Es correcta para los ${formatNumber(students)}`,
  },
};
