import { countOf } from '../../../shared/amounts.ts';
import { formatList, formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

const withAttempt = (doing: string) => (attempt: number) =>
  attempt > 1 ? `${doing}, intento ${formatNumber(attempt)}` : doing;
const counted = (count: number, one: string, many: string) =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

export const zipFiles: Texts['zipFiles'] = {
  list: 'Archivos zip',
  numbered: (zip) => `Zip ${formatNumber(zip)}`,
  photos: (count) => countOf(count, 'foto'),
  waiting: 'En espera',
  preparing: 'Preparando',
  uploading: withAttempt('Subiendo'),
  sending: withAttempt('Enviando'),
  saving: withAttempt('Guardando'),
  part: (some, all) => `${some} de ${all}`,
  partSent: (some, all) => `enviados ${some} de ${all}`,
  spokenPart: (state, amount) => `${state}: ${amount}`,
  waitingForConfirmation: 'Esperando confirmación',
  checkingArrival: 'Conexión interrumpida. Comprobando si llegó',
  attempt: (number) => `intento ${formatNumber(number)}`,
  nextAttempt: (number, most, duration) =>
    `intento ${formatNumber(number)} de ${formatNumber(most)} en ${duration}`,
  halted: {
    paused: 'En pausa',
    'waiting-for-network': 'Esperando una conexión',
    'waiting-for-sign-in': 'Esperando a que inicie sesión',
  },
  causes: {
    'sis-unreachable': 'No se puede conectar con el SIS.',
    'proxy-unreachable': 'No se puede conectar con el proxy de su red.',
    'sis-no-answer': 'El SIS no respondió.',
    'sis-cut-off': 'La conexión con el SIS se interrumpió.',
    'sis-busy': 'El SIS está demasiado ocupado en este momento.',
    'sis-error': 'El SIS informó de un problema interno.',
    'sftp-unreachable': 'No se puede conectar con el servidor SFTP.',
    'sftp-no-answer': 'El servidor SFTP no respondió.',
    'sftp-cut-off': 'La conexión con el servidor SFTP se interrumpió.',
    'sftp-busy': 'El servidor SFTP está demasiado ocupado en este momento.',
  },
  splitTooBig: 'Demasiado grande para el SIS: dividiéndolo en archivos zip más pequeños',
  split: 'Dividiéndolo en archivos zip más pequeños',
  accepted: (job) => `Subido (importación ${job})`,
  importing: (job) => `Importando (importación ${job})`,
  slow: (job) => `Subido. La importación ${job} tarda más de lo normal`,
  importFailed: (job) => `Subido, pero la importación ${job} falló`,
  imported: (job) => `Listo (importación ${job})`,
  notWatched: (job) =>
    `Subido (importación ${job}). El SIS todavía importaba cuando Picture Day dejó de consultarlo`,
  importGone: (job) =>
    `Subido. El SIS ya no muestra la importación ${job}: compruebe en el SIS si las fotos están allí`,
  noFinalStatus: (job) =>
    `Subido. No hay un estado final de la importación ${job}: revise “Scheduled Jobs” en el SIS`,
  inSis: (some, all) => `${formatNumber(some)} de ${formatNumber(all)} en el SIS`,
  inSisAndRejected: (inside, rejected) =>
    `${formatNumber(inside)} en el SIS, ${counted(rejected, 'rechazada', 'rechazadas')}`,
  delivered: (map) => (map === null ? 'Entregado' : `Entregado con ${map}`),
  saved: (map) => (map === null ? 'Guardado' : `Guardado con ${map}`),
  answers: ({ arrived, rejected, unconfirmed, notSent }) =>
    formatList([
      counted(arrived, 'llegó', 'llegaron'),
      ...(rejected > 0 ? [counted(rejected, 'fue rechazada', 'fueron rechazadas')] : []),
      ...(unconfirmed > 0
        ? [counted(unconfirmed, 'se envió sin confirmar', 'se enviaron sin confirmar')]
        : []),
      ...(notSent > 0 ? [counted(notSent, 'no se subió', 'no se subieron')] : []),
    ]),
  photoTooBig: 'Esta foto es demasiado grande para el SIS. Guarde una copia más pequeña.',
  mayHaveArrived: (sentence) =>
    `${sentence} Es posible que haya llegado. Revise “Scheduled Jobs” en el SIS antes de subirlo otra vez.`,
  notUploaded: 'No subido',
  notSent: 'No enviado',
  notSaved: 'No guardado',
};
