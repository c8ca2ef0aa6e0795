import { countOf } from '../../shared/amounts.ts';
import type { Texts } from '../worded.ts';

const onlyNumbers = (photos: number) =>
  `${countOf(photos, 'foto tiene', 'fotos tienen')} solo un número como nombre`;

export const cliNotices: Texts['cliNotices'] = {
  roster: (students) => `Lista de estudiantes: ${countOf(students, 'estudiante')}`,
  rosterByColumn: (students, column) =>
    `Lista de estudiantes: ${countOf(students, 'estudiante')}, con los ID de “${column}”`,
  noRoster: 'No se indicó --roster, así que no se puede saber qué ID están en la lista de estudiantes.',
  noRosterInSis: 'El SIS no ofrece una lista de estudiantes, así que no se puede saber qué ID están en ella.',
  lists: {
    unread: (file, why) =>
      `Atención: ${file} puede ser una lista de quién aparece en cada foto. Ese archivo ${why}.`,
    settled: (files, photos) =>
      `La lista del fotógrafo (${files.join(', ')}) dice de quién ${countOf(photos, 'foto es', 'fotos son')}; en la ventana puede usarla.`,
    namesWin: (photos) =>
      `Atención: ${countOf(photos, 'foto se asigna por su nombre', 'fotos se asignan por sus nombres')}, como indica --names-win, diga lo que diga la lista del fotógrafo.`,
    held: (why, photos) =>
      `Atención: ${why.join('; ')}. ${photos === 1 ? 'Queda retenida' : 'Quedan retenidas'}. Si los nombres son correctos de todos modos, agregue --names-win.`,
    conflicts: (files, photos) =>
      `según la lista del fotógrafo (${files.join(', ')}), ${countOf(photos, 'foto es', 'fotos son')} de otros estudiantes que los que indican los nombres`,
    numbered: {
      unread: (photos) => `${onlyNumbers(photos)}, y la lista que está junto a ellas no se puede leer`,
      needsRoster: (photos) =>
        `${onlyNumbers(photos)}, y su lista solo da nombres de estudiantes, para lo que se necesita --roster`,
      unlisted: (photos) => `${onlyNumbers(photos)}, y la lista no las menciona`,
    },
  },
  optOuts: {
    families: (families) => `Exclusiones de fotos: ${families}`,
    unknown: (lines, file) =>
      `Atención: ${countOf(lines, 'línea', 'líneas')} de ${file}, la lista de exclusión de fotos, no ${lines === 1 ? 'da' : 'dan'} un ID. Picture Day necesita la lista de estudiantes para identificar a quién se refiere: agregue --roster.`,
    open: (question) =>
      `${question} No se sube nada hasta que esto se resuelva. Si revisó la lista y es correcta, agregue --opt-outs-checked.`,
    hiddenCount: (question) =>
      `Atención: ${question} Las filas ocultas cuentan, como indica --opt-outs-checked.`,
    othersGo: (question) =>
      `Atención: ${question} Las demás fotos se suben de todos modos, como indica --opt-outs-checked.`,
  },
  advice: {
    ca: 'En la línea de comandos, ese archivo se indica con --ca <archivo>.',
    startOver: 'Para empezar una subida nueva de todos modos, agregue: --start-over',
    knownHost: (key) => `Si es la correcta, agregue: --known-host ${key}`,
    makeFolder: 'Para crearla, agregue: --make-folder',
  },
};
