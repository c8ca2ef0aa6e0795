import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';
import type { Texts } from '../worded.ts';

const zips = (done: number, all: number, one: string, many: string) =>
  `${formatNumber(done)} de ${countOf(all, 'archivo zip', 'archivos zip')} ${done === 1 ? one : many}`;

const seeWhy = 'Abra Picture Day para ver por qué y qué hacer ahora.';

export const shell: Texts['shell'] = {
  quit: {
    stay: 'Dejar abierto',
    quit: 'Salir',
    preparing: 'Todavía se están preparando las fotos.',
    preparingDetail: 'Si sale, esto se detiene. Puede empezar otra vez más tarde.',
    paused: 'La subida está en pausa.',
    uploading: 'La subida todavía está en curso.',
    uploadingDetail: (done, all) =>
      `${zips(done, all, 'está subido', 'están subidos')}. Puede continuar con el resto más tarde.`,
    importingDetail: (done, all) =>
      `${zips(done, all, 'está subido', 'están subidos')}. El SIS los importa aunque usted salga. Después puede ver el resultado de cada foto.`,
    saving: 'Todavía se están guardando los archivos zip.',
    savingDetail: (done, all) =>
      `${zips(done, all, 'está guardado', 'están guardados')}. Si sale, los demás no se guardan.`,
    sending: 'Todavía se están enviando los archivos zip.',
    sendingDetail: (done, all) =>
      `${zips(done, all, 'está entregado', 'están entregados')}. Puede enviar los demás más tarde.`,
    photos: 'Todavía se están subiendo fotos.',
    photosDetail: (done, photos) =>
      `${formatNumber(done)} de ${countOf(photos, 'foto')} ${done === 1 ? 'está procesada' : 'están procesadas'}. Puede subir el resto más tarde.`,
  },
  notices: {
    finished: 'Subida terminada',
    finishedWithProblems: 'Subida terminada con problemas',
    stopped: 'Subida detenida',
    stoppedBody: (arrived) => `${arrived} ${seeWhy}`,
    signIn: 'Inicie sesión para continuar la subida',
    signInBody: 'El SIS pide que inicie sesión otra vez. Después, la subida continúa.',
    packed: 'Archivos zip guardados',
    packedBody: 'Abra Picture Day para ver dónde están.',
    delivered: 'Archivos zip entregados',
    deliveredBody: 'Ahora envíe el correo electrónico al soporte del SIS.',
    photosSent: 'Fotos subidas',
    photosSentBody: 'Abra Picture Day para ver el resultado de cada foto.',
    notDelivered: 'No se entregaron todos los archivos zip',
    notPacked: 'No se guardaron todos los archivos zip',
    seeWhy,
  },
  bug: {
    message: 'Picture Day tuvo un problema.',
    detail:
      'Las fotos que están en el SIS no se ven afectadas. Envíe el registro a su departamento de TI: contiene los detalles.',
    openLog: 'Abrir registro',
    close: 'Cerrar',
  },
  report: {
    file: 'Archivo',
    studentId: 'ID del estudiante',
    outcome: 'Resultado',
    reason: 'Motivo',
    printedOn: (date) => `Impreso el ${date}`,
    pageOfPages: 'Página {page} de {pages}',
  },
};
