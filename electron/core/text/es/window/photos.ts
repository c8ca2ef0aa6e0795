import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

const filesOf = (files: number) => countOf(files, 'archivo');
const photosOf = (photos: number) => countOf(photos, 'foto');

export const photos: Texts['photos'] = {
  drag: 'Arrastre aquí una carpeta de fotos de estudiantes',
  dragLead: 'O un archivo zip, o fotos sueltas. No se sube nada hasta que haga clic en Subir.',
  chooseFolder: 'Elegir carpeta…',
  drop: 'Suelte para abrir',
  saveFirst: 'Guarde primero este archivo en su computadora y después arrástrelo aquí.',
  reading: 'Leyendo sus fotos…',
  readingBar: 'Leyendo sus fotos',
  checkingBar: 'Revisando las fotos',
  readingFolder: (folder, files) => `Leyendo “${folder}”: ${filesOf(files)} hasta ahora`,
  readingFiles: (files) => `Leyendo sus archivos: ${filesOf(files)} hasta ahora`,
  checking: (checked, all) =>
    `Comprobando que las fotos no estén dañadas: ${formatNumber(checked)} de ${formatNumber(all)}`,
  canceled: 'Usted canceló antes de que se leyeran todas las fotos. Abra la carpeta otra vez para continuar.',
  folderOpen: (count) => `{folder} está abierta: ${photosOf(count)}.`,
  filesOpen: (count) => `Sus archivos están abiertos: ${photosOf(count)}.`,
  goToReview: 'Ir a Revisión',
  files: filesOf,
  recent: 'Recientes',
  unfinished: (uploads) => (uploads === 1 ? 'Subida sin terminar' : 'Subidas sin terminar'),
  showAllInHistory: 'Mostrar todas en Historial',
  announced: {
    reading: 'Leyendo sus fotos.',
    checked: (count, needAttention) =>
      `${countOf(count, 'foto revisada', 'fotos revisadas')}. ${countOf(needAttention, 'necesita', 'necesitan')} atención.`,
  },
};
