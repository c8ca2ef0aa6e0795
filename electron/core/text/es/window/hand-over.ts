import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

const photosOf = (photos: number) => countOf(photos, 'foto');
const zipsOf = (zips: number) => countOf(zips, 'archivo zip', 'archivos zip');

const uploadNow = (system: string, page: string | null) =>
  page === null
    ? `Las fotos todavía no están en ${system}. Ahora abra allí la página para importar fotos y suba cada archivo zip.`
    : `Las fotos todavía no están en ${system}. Ahora abra allí la página “${page}” y suba cada archivo zip.`;

export const handOver: Texts['handOver'] = {
  otherTitle: 'Otras opciones de entrega',
  otherLead:
    'Úselas si no puede subir las fotos directamente o si su SIS tiene su propia página de importación.',
  sftpTitle: 'Enviar fotos por SFTP',
  folderTitle: 'Guardar archivos zip',
  originalsUnchanged: 'Sus archivos originales no cambian.',
  backToUpload: 'Volver a Subir',
  backToReview: 'Volver a Revisión',
  method: 'Forma de entrega',
  sftpMethod: 'Enviar por SFTP',
  sftpMethodHint: 'El soporte del SIS importa las fotos cuando usted le escribe.',
  folderMethod: 'Guardar archivos zip',
  folderMethodHint: (system) => `Para importarlos usted mismo en ${system}.`,
  sftpPanel: 'Servidor SFTP',
  formatPanel: 'Formato',
  formattedFor: (system) => `Con el formato de ${system}.`,
  change: 'Cambiar en Configuración',
  signingIn: 'Iniciando sesión…',
  resume: 'Continuar la entrega',
  sendAgain: (photos) =>
    photos === 1 ? 'Enviar 1 foto otra vez' : `Enviar las ${photosOf(photos)} otra vez`,
  sendAllAgain: 'Enviar todas otra vez',
  send: (photos) => `Enviar ${photosOf(photos)} por SFTP`,
  save: (photos) => `Guardar archivos zip de ${photosOf(photos)}…`,
  sentEarlier: (some, all, when) =>
    `${formatNumber(some)} de ${photosOf(all)} ya se ${some === 1 ? 'envió' : 'enviaron'} a este servidor SFTP, la última vez ${when}. Solo se envían las fotos nuevas y las que cambiaron.`,
  savedEarlier: (some, all, when) =>
    `${formatNumber(some)} de ${photosOf(all)} ya se ${some === 1 ? 'guardó' : 'guardaron'} en archivos zip, la última vez ${when}. Los archivos zip nuevos contienen otra vez todas las fotos.`,
  alreadyInSis: (photos) =>
    photos === 1
      ? '1 foto ya está en el SIS. Solo se entregan las demás.'
      : `${photosOf(photos)} ya están en el SIS. Solo se entregan las demás.`,
  notSentAgain: 'Las fotos que ya se entregaron no se envían otra vez.',
  thenUpload: (system, page) =>
    page === null
      ? `Después, súbalos a ${system}, en su página para importar fotos.`
      : `Después, súbalos a ${system}, en su página “${page}”.`,
  uploadNow,
  uploadNowWithList: (system, page, list) =>
    `${uploadNow(system, page)} Cada uno contiene el archivo de correspondencias ${list}.`,
  sent: (photos, zips) =>
    `${photos === 1 ? 'Se envió' : 'Se enviaron'} ${photosOf(photos)} en ${zipsOf(zips)} por SFTP.`,
  saved: (photos, zips) =>
    `${photos === 1 ? 'Se guardó' : 'Se guardaron'} ${photosOf(photos)} en ${zipsOf(zips)}.`,
  nothingSent: 'No se envió nada.',
  nothingSaved: 'No se guardó nada.',
  onServer: (server) => `En ${server}.`,
  inFolder: (folder) => `En ${folder}.`,
  startOver: 'Empezar de nuevo',
  goToReview: 'Ir a Revisión',
  nothingToDeliver:
    'Todas las fotos se omitieron o todavía no se pueden subir. Compruébelas en Revisión y empiece de nuevo.',
  email: 'Correo electrónico al soporte del SIS',
  copyEmail: 'Copiar el correo electrónico',
  emailCopied: 'Se copió el correo electrónico.',
  emailText: (subject, body) => `Asunto: ${subject}\n\n${body}`,
  sendEmail:
    'Las fotos todavía no están en el SIS. El soporte del SIS las importa cuando recibe su correo electrónico. Envíelo ahora.',
  pasteEmail: 'Péguelo en su programa de correo y envíelo al soporte del SIS.',
  showFolder: 'Mostrar carpeta',
};
