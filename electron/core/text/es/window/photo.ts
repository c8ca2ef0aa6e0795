import { onDay } from '../../../shared/dates.ts';
import { formatList } from '../../../shared/locale.ts';
import type { FormerDecision, SentAs } from '../../en/window/photo.ts';
import type { Texts } from '../../worded.ts';

const sentWords: Readonly<Record<SentAs, string>> = {
  uploaded: 'se subió',
  delivered: 'se entregó',
};

const stays =
  'Se queda allí: Picture Day no puede quitar una foto del SIS. Si no debería estar allí, pídale al administrador del SIS que la quite.';

const inSis = (day: string) => `En el SIS desde ${onDay(day)}`;
const delivered = (day: string) => `Entregada ${onDay(day)}`;

const formerDecisions: Readonly<Record<Extract<FormerDecision, string>, string>> = {
  skipped: 'la omitió',
  rotated: 'la giró',
  cropped: 'la recortó',
  'rotated-upright': 'la enderezó',
  converted: 'la convirtió a JPEG',
  'extension-fixed': 'corrigió la extensión del archivo',
  'size-reduced': 'redujo su tamaño',
  'location-removed': 'quitó su ubicación GPS',
};

export const photo: Texts['photo'] = {
  noStudent: 'Sin estudiante asignado',
  idAndGrade: (id, grade) => `${id} · grado ${grade}`,
  unknownId: (id) => `ID ${id}`,
  // Feminine, because "de" and "el" would have to become one word in the sentences.
  studentWithId: (id) => `la persona con el ID ${id}`,
  thisStudent: 'este estudiante',
  grade: (grade) => `grado ${grade}`,
  homeroom: (homeroom) => `salón ${homeroom}`,
  gradeAndHomeroom: (grade, homeroom) => `grado ${grade}, salón ${homeroom}`,
  staff: 'personal',
  inactive: 'inactivo',
  maybe: (student) => `¿${student}?`,
  folder: (path) => `carpeta ${path}`,
  wrongProportions: (issue, ratio) => `${issue} (${ratio})`,
  standingAndIssues: (standing, issues) => `${standing}: ${issues}`,
  noPreview: 'Vista previa no disponible',
  shown: {
    asItIs: (name) => `${name}, como está ahora`,
    asUploaded: (name) => `${name}, como se subirá`,
    file: (file) => `Foto ${file}`,
  },
  arrival: {
    inSis,
    delivered,
    inSisAndStays: (day) => `${inSis(day)}. ${stays}`,
    deliveredAndStays: (day) => `${delivered(day)}. ${stays}`,
    isMarked: 'Usted marcó la entrega como importada. El SIS mismo no lo ha confirmado.',
    mayBeInSis: (student) =>
      `Hay una foto de ${student} en el SIS, pero Picture Day no puede saber si es exactamente esta. Compruébelo en el SIS o suba esta foto otra vez.`,
    mayBeDelivered: (student) =>
      `Se entregó una foto de ${student}, pero Picture Day no puede saber si era exactamente esta.`,
  },
  changedSince: {
    fixes: {
      title: 'Cambió después de la subida',
      text: (sent, day) =>
        `Esta foto ${sentWords[sent]} ${day}. Usted la cambió después, y el SIS todavía no tiene el cambio.`,
    },
    picture: {
      title: 'Cambió después de la subida',
      text: (sent, day, student) =>
        `Otra foto de ${student} ${sentWords[sent]} ${day}. Si sube esta, reemplazará a la otra.`,
    },
    student: {
      title: 'Subida a nombre de otro estudiante',
      text: (sent, day, student, other) =>
        `Esta foto ${sentWords[sent]} ${day} a nombre de ${other}. Súbala otra vez a nombre de ${student}.`,
    },
    elsewhere: {
      title: 'Subida desde otra computadora',
      text: (sent, day, student) =>
        `Una foto de ${student} ${sentWords[sent]} ${day} desde otra computadora. Compruebe en el SIS si es esta. Si sube esta, reemplazará a la otra.`,
    },
  },
  wrongStudent: {
    title: 'También está en el SIS a nombre de otro estudiante',
    anotherStudent: 'otro estudiante',
    imported: (other) => `Una subida anterior importó esta foto a nombre de ${other}.`,
    replacedBy: (other, file) =>
      `En el SIS, sigue siendo la foto de ${other} hasta que se suba otra foto de ${other}. Suba también ${file}: reemplazará a esta.`,
    notReplaced: (other) =>
      `En el SIS, sigue siendo la foto de ${other} hasta que se suba otra foto de ${other}. Suba la foto correcta de ${other}, o pídale al administrador del SIS que quite esta.`,
  },
  fileChanged: {
    title: 'Este archivo cambió',
    reviewed:
      'Usted ya había revisado este archivo antes de que cambiara. No se subirá hasta que usted lo confirme.',
    decided: (decisions) => {
      const phrases = decisions.map((decision) =>
        typeof decision === 'string' ? formerDecisions[decision] : `la asignó a ${decision.matchedTo}`,
      );
      return `Esto es lo que usted hizo con la foto antes de que cambiara: ${formatList(phrases)}. No se subirá hasta que usted lo confirme.`;
    },
    keep: 'Conservar mis cambios',
    discard: 'Descartar mis cambios',
  },
};
