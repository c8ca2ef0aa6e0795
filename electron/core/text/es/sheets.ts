import { countOf } from '../../shared/amounts.ts';
import { formatList, formatNumber, plural } from '../../shared/locale.ts';
import type { Texts } from '../worded.ts';

const mostCodes = 8;

function listCodes(codes: readonly string[]): string {
  if (codes.length <= mostCodes) return formatList(codes);
  const others = codes.length - mostCodes;
  return formatList([...codes.slice(0, mostCodes), `${formatNumber(others)} más`]);
}

function notOnSheet(code: string, numbers: readonly number[], last: number): string {
  const typed = numbers.join('-');
  if (last === 0) return `La hoja ${code} no tiene fotos.`;
  return `La hoja ${code} no tiene el número ${typed}. Sus fotos están numeradas del 1 al ${formatNumber(last)}.`;
}

export const sheets: Texts['sheets'] = {
  className: (by, name) => {
    if (by === 'homeroom') return name === '' ? 'Sin salón' : `Salón ${name}`;
    return name === '' ? 'Sin grado' : `Grado ${name}`;
  },
  documentTitle: 'Hojas por clase',
  instruction:
    'Marque con un círculo el número de cada foto incorrecta: no es este estudiante, tiene los ojos cerrados o la foto es mala. Después, devuelva esta hoja a la oficina.',
  sheetCode: (code) => `Hoja ${code}`,
  printedOn: (date) => `Impreso el ${date}`,
  noPhotoYet: (students, names) => `Todavía sin foto (${formatNumber(students)}): ${names.join('; ')}`,
  allHavePhotos: 'Todos los estudiantes de esta lista tienen foto.',
  numbersProblem: (problem) => {
    switch (problem.why) {
      case 'empty':
        return 'Escriba los números marcados en la hoja, como 5B 3, 17.';
      case 'none-printed':
        return 'Todavía no se ha impreso ninguna hoja de clase para esta carpeta, así que no hay números que buscar.';
      case 'which-sheet':
        return `Escriba el código de la hoja antes de los números: ${listCodes(problem.codes)}. Está arriba a la derecha en la hoja.`;
      case 'unknown-sheet':
        return `No hay ninguna hoja “${problem.typed}”. Para esta carpeta se imprimieron: ${listCodes(problem.codes)}.`;
      case 'no-numbers':
        return `Escriba los números después de ${problem.code}, como ${problem.code} 3, 17.`;
      case 'not-a-number':
        return `“${problem.typed}” no es un número. Escriba números como 3, 17 o 3-7.`;
      case 'backwards':
        return `${problem.from}-${problem.to} está al revés. Escriba primero el número menor: ${problem.to}-${problem.from}.`;
      case 'not-on-sheet':
        return notOnSheet(problem.code, problem.numbers, problem.last);
    }
  },
  retakeReasons: {
    damaged: 'el archivo está dañado',
    empty: 'el archivo está vacío',
    blurry: 'muy pocos píxeles, así que la foto se ve borrosa',
    raw: 'es el archivo raw de la cámara; por favor, envíe un JPEG',
    'no-photo': 'esto no es una foto',
    'no-jpeg':
      'la foto está guardada en un formato que los sistemas escolares no pueden leer; por favor, envíe un JPEG normal',
  },
  letter: {
    subject: (school) => `Fotos por repetir y faltantes: ${school}`,
    greeting: 'Hola:',
    opening: (school) => `Hemos revisado las fotos de estudiantes de ${school}.`,
    retakes: (photos) =>
      photos === 1
        ? 'Por favor, repita o envíe otra vez 1 foto:'
        : `Por favor, repita o envíe otra vez ${formatNumber(photos)} fotos:`,
    missing: (students) =>
      students === 1
        ? '1 estudiante no tiene foto en su entrega:'
        : `${formatNumber(students)} estudiantes no tienen foto en su entrega:`,
    unknown: (photos) =>
      photos === 1
        ? 'No podemos saber de quién es 1 foto. Por favor, díganoslo:'
        : `No podemos saber de quién son ${formatNumber(photos)} fotos. Por favor, díganoslo:`,
    nothing: 'Todos los estudiantes tienen una buena foto. No hay nada que repetir.',
    closing: 'Gracias.',
    withoutName: (file, why) => `${file}: ${why}`,
    withName: (student, file, why) => `${student}: ${why} (${file})`,
  },
  studentLine: (name, { id, grade, homeRoom }) => {
    const facts = [
      `ID ${id}`,
      ...(grade ? [`grado ${grade}`] : []),
      ...(homeRoom ? [`salón ${homeRoom}`] : []),
    ];
    return `${name} (${facts.join(', ')})`;
  },
  letterCsv: {
    heading: ['Qué', 'ID del estudiante', 'Apellido', 'Nombre', 'Grado', 'Salón', 'Archivo', 'Motivo'],
    retake: 'Repetir',
    missing: 'Sin foto',
    unknown: '¿De quién es?',
    noPhotoDelivered: 'no se entregó ninguna foto',
    noStudent: 'no podemos saber de quién es esta foto',
  },
  principal: {
    documentTitle: (schoolYear) => `Fotos de estudiantes ${schoolYear}`,
    headline: ({ withPhoto, students }) =>
      `${formatNumber(withPhoto)} de ${countOf(students, 'estudiante')} ${withPhoto === 1 ? 'tiene' : 'tienen'} la foto de este año`,
    place: (place) => `En ${place}`,
    toRetake: (students, by) =>
      by === 'homeroom'
        ? `${countOf(students, 'estudiante todavía necesita', 'estudiantes todavía necesitan')} una foto o una repetición, por salón:`
        : `${countOf(students, 'estudiante todavía necesita', 'estudiantes todavía necesitan')} una foto o una repetición, por grado:`,
    nobody: 'Nadie necesita una foto ni una repetición.',
    unconfirmed: (photos) =>
      photos === 1
        ? '1 de estas fotos se envió y todavía no está confirmada.'
        : `${formatNumber(photos)} de estas fotos se enviaron y todavía no están confirmadas.`,
    optedOut: (families) =>
      `No se ${plural(families, 'cuenta', 'cuentan')}: ${countOf(families, 'estudiante cuya familia pidió', 'estudiantes cuyas familias pidieron')} la exclusión de fotos.`,
    complete: (rooms, by) =>
      by === 'homeroom'
        ? `Completos: ${countOf(rooms, 'salón', 'salones')}.`
        : `Completos: ${countOf(rooms, 'grado')}.`,
    columns: { room: 'Clase', teacher: 'Maestro/a', withPhoto: 'Con foto', missing: 'Por tomar' },
    share: (withPhoto, students) => `${formatNumber(withPhoto)} de ${formatNumber(students)}`,
  },
};
