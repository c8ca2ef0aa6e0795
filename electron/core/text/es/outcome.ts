import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';
import { asSentence } from '../as-sentence.ts';
import type { Texts } from '../worded.ts';

type Outcome = Texts['outcome'];
type Resumed = Parameters<Outcome['resuming']['sis']>[0];

const photosOf = (photos: number) => countOf(photos, 'foto');
const counted = (photos: number, one: string, many: string) =>
  `${formatNumber(photos)} ${photos === 1 ? one : many}`;
const from = ({ folder, startedAt }: Resumed) => `de “${folder}” del ${startedAt}`;
const doneOf = ({ done, photos }: Resumed) => `${formatNumber(done)} de ${photosOf(photos)}`;

export const outcome: Outcome = {
  places: {
    sis: 'en el SIS',
    ldap: 'en el directorio',
    moodle: 'en Moodle',
    google: 'en Google Workspace',
    microsoft: 'en Microsoft 365',
  },
  arrived: (imported, meant, place) =>
    `${formatNumber(imported)} de ${photosOf(meant)} ${imported === 1 ? 'está' : 'están'} ${place}`,
  others: {
    rejected: (photos) => counted(photos, 'fue rechazada', 'fueron rechazadas'),
    unconfirmed: (photos) => counted(photos, 'se envió sin confirmar', 'se enviaron sin confirmar'),
    'not-sent': (photos) => counted(photos, 'no se envió', 'no se enviaron'),
    'to-come': (photos) => counted(photos, 'aún no tiene resultado', 'aún no tienen resultado'),
    delivered: (photos) => counted(photos, 'se entregó', 'se entregaron'),
    'left-out': (photos) => counted(photos, 'no se incluyó', 'no se incluyeron'),
  },
  arrivedAndOthers: (arrivedWords, others) =>
    others.length === 0 ? `${arrivedWords}.` : `${arrivedWords}; ${others.join(', ')}.`,
  unsaid: {
    jobFailed: (reason) =>
      asSentence(`La importación falló${reason ? `: ${reason}` : '. El SIS no dio ningún motivo.'}`),
    notInLog: 'El SIS no informó de ningún resultado para esta foto.',
    rejectedUnsaid: 'El SIS la rechazó sin dar un motivo.',
  },
  onSftp: 'Entregada por SFTP. El soporte del SIS la importará cuando reciba su correo electrónico.',
  inFolder: 'Está en un archivo zip en una carpeta. Picture Day no puede ver si un sistema la importa.',
  notSent: {
    leftOut: 'Usted la omitió.',
    stopped: 'No se subió (la subida se detuvo antes).',
    tooBig:
      'Esta foto es demasiado grande para el SIS, incluso sola en un archivo zip. Guarde una copia más pequeña.',
    zipFailed: (why) => `Su archivo zip no fue aceptado. ${why}`,
    zipUnsure: (why) =>
      `Es posible que su archivo zip haya llegado de todos modos. ${why} Revise “Scheduled Jobs” en el SIS antes de subir esta foto otra vez.`,
    untracked: (jobId) =>
      `El SIS tiene su archivo zip, pero no dio un estado final para el trabajo de importación ${jobId}. Revise ese trabajo en el SIS antes de subir esta foto otra vez.`,
    jobGone: (jobId) =>
      `El SIS recibió su archivo zip, pero ya no tiene el trabajo de importación ${jobId}. Revise si esta foto está en el SIS antes de subirla otra vez.`,
    otherZip: (jobId) =>
      `El trabajo de importación ${jobId} del SIS era de otro archivo zip, así que Picture Day no puede saber qué pasó con esta foto. Revise el SIS antes de subirla otra vez.`,
    overPhotoLimit: (system, largest, size) =>
      `${system} acepta fotos de hasta ${largest}. Esta todavía tiene ${size} después de reducirla. Guarde una copia más pequeña.`,
    changedSince: 'El archivo cambió después de que usted lo revisó. Revíselo otra vez.',
    goneSince: 'Este archivo ya no está en la carpeta.',
    changed: 'El archivo cambió durante la subida. Vuelva a revisar la carpeta.',
    noOtherId: 'La lista no tiene un ID de este estudiante para este sistema.',
    cannotBeNamed: (id) =>
      `El ID de la lista para este sistema no se puede usar como nombre de archivo: ${id}`,
    sharedOtherId:
      'La lista les da a dos estudiantes el mismo ID para este sistema, así que no se subió ninguna de las dos fotos.',
    putBack: 'Usted restauró la foto anterior.',
    unsure:
      'Esta foto estaba en camino cuando terminó la subida, así que puede haber llegado. Continúe la subida o suba la foto otra vez: Picture Day lo comprueba primero.',
    unconfirmed: (why) =>
      `El sistema aceptó esta foto, pero Picture Day no pudo confirmarla. ${why} Revise a este estudiante en el sistema o suba la foto otra vez.`,
  },
  resuming: {
    folder: (run) => `Se continúa con los archivos zip ${from(run)}: guardadas ${doneOf(run)}.`,
    photos: (run) => `Se continúa la subida ${from(run)}: listas ${doneOf(run)}.`,
    sftp: (run) => `Se continúa la entrega ${from(run)}: ${doneOf(run)} en el servidor SFTP.`,
    sis: (run) => `Se continúa la subida ${from(run)}: el SIS ha recibido ${doneOf(run)}.`,
  },
};
