import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

const photosOf = (photos: number) => countOf(photos, 'foto');
const are = (photos: number) => (photos === 1 ? 'está' : 'están');

export const unfinished: Texts['unfinished'] = {
  savedPartly: (when, there, all, folder) =>
    `No se guardaron todos los archivos zip que usted empezó a guardar ${when}: ${formatNumber(there)} de ${photosOf(all)} ${are(there)} en archivos zip en ${folder}.`,
  sentPartly: (when, there, all) =>
    `La entrega iniciada ${when} no terminó. ${formatNumber(there)} de ${photosOf(all)} ${are(there)} en el servidor SFTP.`,
  receivedPartly: (when, there, all) =>
    `La subida iniciada ${when} no terminó. El SIS ha recibido ${formatNumber(there)} de ${photosOf(all)}.`,
  importedPartly: (when, there, all) =>
    `La subida iniciada ${when} no terminó. ${formatNumber(there)} de ${photosOf(all)} ${are(there)} en el SIS.`,
  stillImporting: (when, all) =>
    `El SIS todavía importaba la subida iniciada ${when} cuando usted la cerró. Ha recibido ${photosOf(all)}.`,
  openFolder: (folder) => `Abra la carpeta “${folder}” para continuar.`,
  openPhotos: 'Abra sus fotos para continuar.',
  chooseSftp: (server) => `Va a ${server}. Elija ese servidor SFTP para continuar.`,
  signIn: (system) => `Va a ${system}. Inicie sesión allí para continuar.`,
  chooseSystem: (system) =>
    `Esta subida se inició para ${system}. Vuelva a elegir ${system} en Configuración para continuarla.`,
  notUploadedAgain: 'Las fotos que ya están en el SIS no se suben otra vez.',
  notSentAgain: 'Las fotos que ya se entregaron no se envían otra vez.',
  resume: 'Continuar',
  openFolderButton: 'Abrir carpeta',
  otherOptions: 'Otras opciones de entrega',
  openSettings: 'Abrir Configuración',
  dismiss: 'Descartar',
};
