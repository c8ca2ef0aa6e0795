import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

const photosOf = (count: number) => countOf(count, 'foto');
const counted = (count: number, one: string, many: string) =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;
const countedOf = (some: number, all: number, one: string, many: string) =>
  `${formatNumber(some)} de ${formatNumber(all)} ${some === 1 ? one : many}`;

export const steps: Texts['steps'] = {
  saveZips: 'Guardar archivos zip',
  chooseFolder: 'Elija una carpeta para empezar',
  reading: (files) => `Leyendo ${countOf(files, 'archivo')}…`,
  notOpened: 'No se pudo abrir',
  photosIn: (count, folder) => `${photosOf(count)} · ${folder}`,
  noPhotos: 'Todavía no hay fotos',
  needAttention: (count) => counted(count, 'necesita atención', 'necesitan atención'),
  checking: 'Revisando…',
  noProblems: 'No se encontraron problemas',
  notStarted: 'Sin empezar',
  preparing: 'Preparando fotos',
  pausedAt: (percent) => `En pausa, ${percent}`,
  paused: 'En pausa',
  waitingForNetwork: 'Esperando la red',
  signInAgain: 'Inicie sesión otra vez',
  uploading: (percent) => `Subiendo, ${percent}`,
  importing: (percent) => `Importando, ${percent}`,
  uploadingPhotos: 'Subiendo fotos',
  sendingBySftp: 'Enviando por SFTP',
  stillImporting: 'El SIS aún importa',
  notFinished: 'Sin terminar',
  zipsUploaded: (zips) => countOf(zips, 'archivo zip subido', 'archivos zip subidos'),
  zipsSaved: (zips) => countOf(zips, 'archivo zip guardado', 'archivos zip guardados'),
  zipsSent: (zips) => countOf(zips, 'archivo zip enviado por SFTP', 'archivos zip enviados por SFTP'),
  photosUploaded: (count) => countOf(count, 'foto subida', 'fotos subidas'),
  nothingUploaded: 'Todavía no se ha subido nada',
  seeInSis: 'Véalo en su SIS',
  importsFailed: (imports) => counted(imports, 'falló', 'fallaron'),
  importsInProgress: (imports) => `${formatNumber(imports)} en curso`,
  importsFinished: (imports) => counted(imports, 'terminada', 'terminadas'),
  photosRejected: (count) => counted(count, 'rechazada', 'rechazadas'),
  photosDone: (done, all) => countedOf(done, all, 'procesada', 'procesadas'),
  photosConfirmed: (confirmed, all) => countedOf(confirmed, all, 'confirmada', 'confirmadas'),
};
