import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

const photosOf = (photos: number) => countOf(photos, 'foto');
const destinationsOf = (destinations: number) => countOf(destinations, 'destino');
const someHavePhotos = (there: number, all: number) =>
  `${formatNumber(there)} de ${destinationsOf(all)} ${there === 1 ? 'tiene' : 'tienen'} todas las fotos.`;

export const severalSystems: Texts['severalSystems'] = {
  where: 'Subir a',
  setUp: 'Configurar destinos',
  ready: (kind, soFar) => (soFar === '' ? `${kind}.` : `${kind}. ${soFar}.`),
  noDestinationTitle: '¿A dónde se deben subir las fotos?',
  title: (destination) => `Subir fotos a ${destination}`,
  severalTitle: (destinations) => `Subir fotos a ${destinationsOf(destinations)}`,
  lead: 'Se suben a un destino tras otro. Cada destino recibe sus propios tamaños, recortes y archivos zip de la misma revisión.',
  upload: (photos) => `Subir ${photosOf(photos)}`,
  uploadToSeveral: (photos, destinations) => `Subir ${photosOf(photos)} a ${destinationsOf(destinations)}`,
  lacking: (destination, sentence) => `${destination}: ${sentence}`,
  enterPassword: 'Escriba su contraseña.',
  verifyServer: 'Primero verifique el servidor SFTP en Configuración.',
  enterToken: 'Escriba su token de acceso o inicie sesión.',
  planPanel: 'Qué recibe cada destino',
  getsZips: (photos) => `${photosOf(photos)}, en archivos zip. Usted elige la carpeta después.`,
  getsPhotos: (photos) => `${photosOf(photos)}, excepto las que ya están allí.`,
  studentsPanel: (destination) => `Estudiantes en ${destination}`,
  studentsQuestion: (destination) => `¿Tiene ${destination} a estos estudiantes?`,
  allFound: (destination, photos) => `${destination} tiene a los estudiantes de ${photosOf(photos)}.`,
  notAllFound: (destination, photos, others) =>
    `${destination} tiene a los estudiantes de ${photosOf(photos)}. ${countOf(others, 'foto no se puede subir', 'fotos no se pueden subir')} allí. Los demás destinos no se ven afectados.`,
  look: 'Buscar a los estudiantes',
  looking: 'Buscando…',
  more: (photos) => `Y ${formatNumber(photos)} más.`,
  saveList: 'Guardar la lista…',
  listHeading: ['Archivo', 'ID', 'Motivo'],
  destinations: 'Destinos',
  going: (place, all) => `Subiendo al destino ${formatNumber(place)} de ${formatNumber(all)}`,
  allThere: 'Todas las fotos están allí.',
  allHavePhotos: (all) =>
    all === 1 ? `${destinationsOf(all)} tiene sus fotos.` : `Los ${destinationsOf(all)} tienen sus fotos.`,
  someHavePhotos,
  nextStepLeft: 'Las fotos se entregaron. Queda un paso por hacer.',
  someLeft: (there, all, left) =>
    left === 1
      ? `${someHavePhotos(there, all)} Para el otro queda un paso por hacer.`
      : `${someHavePhotos(there, all)} Para cada uno de los demás queda un paso por hacer.`,
  nextFollows: 'El siguiente destino sigue automáticamente.',
  seeHistory: 'Ver Historial',
  historyHint: 'En Historial está el resultado de cada foto.',
  tryAgain: 'Intentar otra vez donde no funcionó',
  badge: {
    waiting: 'En espera',
    going: 'Subiendo',
    skipped: 'Sin empezar',
    nothingNew: 'Nada nuevo',
    saved: 'Guardadas, todavía sin subir',
    sent: 'Enviadas, todavía sin importar',
    complete: 'Están todas',
    incomplete: 'Incompleto',
    canceled: 'Cancelado',
    failed: 'Falló',
  },
  leg: {
    waiting: 'Le toca después de los demás.',
    going: 'Se están subiendo fotos.',
    nothingSent: 'No se subió nada allí.',
    nothingNew: 'Todo ya estaba allí.',
  },
  there: (some, all, rejected) => {
    const arrived = `${formatNumber(some)} de ${photosOf(all)} ${some === 1 ? 'está' : 'están'} allí.`;
    return rejected === 0
      ? arrived
      : `${arrived} ${countOf(rejected, 'foto fue rechazada', 'fotos fueron rechazadas')}.`;
  },
  savedIn: (some, all, folder) =>
    `${formatNumber(some)} de ${photosOf(all)} ${some === 1 ? 'guardada' : 'guardadas'} en ${folder}.`,
  sentBySftp: (some, all) =>
    `${formatNumber(some)} de ${photosOf(all)} ${some === 1 ? 'enviada' : 'enviadas'} por SFTP. El soporte del SIS las importa cuando usted le avisa que las fotos están allí.`,
  restore: {
    open: 'Restaurar fotos anteriores…',
    going: 'Restaurando fotos…',
    title: (destination) => `¿Restaurar las fotos anteriores en ${destination}?`,
    keep: 'Conservar las fotos nuevas',
    confirm: 'Restaurar',
    explanation:
      'Cada estudiante recupera la foto que estaba allí antes de esta subida, o se queda sin foto si no había ninguna.',
    limits:
      'Las fotos que otra persona haya cambiado desde entonces no se tocan. Puede restaurarlas hasta que cierre esta carpeta.',
    none: 'No se restauró ninguna foto.',
    restored: (students) =>
      `${countOf(students, 'estudiante tiene', 'estudiantes tienen')} otra vez la foto anterior.`,
    kept: (students) =>
      `${countOf(students, 'estudiante conserva', 'estudiantes conservan')} la foto que otra persona subió desde entonces.`,
    failed: (photos) =>
      `${countOf(photos, 'foto no se pudo', 'fotos no se pudieron')} restaurar. Inténtelo otra vez.`,
  },
};
