import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';
import type { Texts } from '../worded.ts';

const counted = (photos: number, one: string, many: string) =>
  `${formatNumber(photos)} ${photos === 1 ? one : many}`;

export const history: Texts['history'] = {
  outcomes: {
    imported: 'En el SIS',
    delivered: 'Entregada',
    rejected: 'Rechazada',
    unconfirmed: 'Enviada, sin confirmar',
    'not-sent': 'No enviada',
    'left-out': 'No incluida',
    'to-come': 'En espera',
  },
  noResultYet: 'Sin resultado todavía',
  runStates: {
    going: 'Sin terminar',
    finished: 'Terminada',
    failed: 'Interrumpida',
    cancelled: 'Cancelada',
    left: 'El SIS aún importa',
    'set-aside': 'Descartada',
  },
  counts: {
    arrived: (imported, meant, place) => `${formatNumber(imported)} de ${countOf(meant, 'foto')} ${place}`,
    deliveredOf: (delivered, meant) =>
      `${formatNumber(delivered)} de ${countOf(meant, 'foto')} ${delivered === 1 ? 'entregada' : 'entregadas'}`,
    delivered: (photos) => counted(photos, 'entregada', 'entregadas'),
    allMarked: 'marcadas como importadas',
    marked: (photos) =>
      counted(photos, 'de ellas marcada como importada', 'de ellas marcadas como importadas'),
    allUploaded: 'subidas a mano',
    uploaded: (photos) => counted(photos, 'de ellas subida a mano', 'de ellas subidas a mano'),
    rejected: (photos) => counted(photos, 'rechazada', 'rechazadas'),
    unconfirmed: (photos) => counted(photos, 'enviada, sin confirmar', 'enviadas, sin confirmar'),
    unanswered: (photos) => `${formatNumber(photos)} sin resultado todavía`,
    unsent: (photos) => counted(photos, 'no enviada', 'no enviadas'),
    leftOut: (photos) => counted(photos, 'no incluida', 'no incluidas'),
  },
  sentBy: (destination, user) => `${destination}, por ${user}`,
  columns: {
    started: 'Inicio',
    folder: 'Carpeta',
    to: 'Destino',
    sentBy: 'Enviado por',
    file: 'Archivo',
    studentId: 'ID del estudiante',
    student: 'Estudiante',
    outcome: 'Resultado',
    reason: 'Motivo',
    job: 'Trabajo',
  },
};
