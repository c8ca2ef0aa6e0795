import type { DestinationKind } from '../../../delivery/delivery-view.ts';
import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';
import type { Load } from '../../en/window/delivery.ts';
import type { Texts } from '../../worded.ts';

const photosOf = (photos: number) => countOf(photos, 'foto');
const zipsOf = (zips: number) => countOf(zips, 'archivo zip', 'archivos zip');
const loadInWords = ({ photos, zips }: Load) =>
  zips === null ? photosOf(photos) : `${photosOf(photos)} en ${zipsOf(zips)}`;
const withLoad = (words: string, load: Load | null) =>
  load === null ? words : `${words}: ${loadInWords(load)}`;

const verbs: Readonly<Record<DestinationKind, string>> = {
  sis: 'Subiendo',
  sftp: 'Enviando',
  folder: 'Guardando',
  ldap: 'Subiendo',
  moodle: 'Subiendo',
  google: 'Subiendo',
  microsoft: 'Subiendo',
};

/** Behind "se", for one and for several. */
const pastVerbs: Readonly<Record<DestinationKind, readonly [one: string, many: string]>> = {
  sis: ['subió', 'subieron'],
  sftp: ['envió', 'enviaron'],
  folder: ['guardó', 'guardaron'],
  ldap: ['procesó', 'procesaron'],
  moodle: ['procesó', 'procesaron'],
  google: ['procesó', 'procesaron'],
  microsoft: ['procesó', 'procesaron'],
};

/** Of photos, which are feminine; another "s" makes the plural. */
const participles: Readonly<Record<DestinationKind, string>> = {
  sis: 'subida',
  sftp: 'enviada',
  folder: 'guardada',
  ldap: 'procesada',
  moodle: 'procesada',
  google: 'procesada',
  microsoft: 'procesada',
};

const past = (to: DestinationKind, done: number) => `Se ${pastVerbs[to][done === 1 ? 0 : 1]}`;

export const delivery: Texts['delivery'] = {
  preparingTitle: (photos) => `Preparando ${photosOf(photos)}`,
  importingTitle: 'Subida completa. El SIS está importando las fotos.',
  goingTitle: (to, load) => (load === null ? `${verbs[to]} fotos` : `${verbs[to]} ${loadInWords(load)}`),
  haltedTitle: {
    paused: (load) => withLoad('En pausa', load),
    'waiting-for-network': (load) => withLoad('Esperando una conexión', load),
    'waiting-for-sign-in': (load) => withLoad('Inicie sesión para continuar', load),
  },
  uploadLead: (system, user) => `A ${system}, con la sesión de ${user}.`,
  sendLead: (destination) => `A ${destination}.`,
  saveLead: (folder) => `En ${folder}.`,
  notIncluded: (photos) => `${countOf(photos, 'foto no se incluye', 'fotos no se incluyen')}.`,
  pausedHead: 'En pausa.',
  zipsThere: (to, there, zips) => `${past(to, there)} ${formatNumber(there)} de ${zipsOf(zips)}.`,
  photosThere: (to, there, photos) =>
    `${formatNumber(there)} de ${photosOf(photos)} ${participles[to]}${there === 1 ? '' : 's'}`,
  photosThereSentence: (to, there, photos) =>
    `${past(to, there)} ${formatNumber(there)} de ${photosOf(photos)}.`,
  offlineHead: 'Sin conexión.',
  uploadOffline: 'No se perdió nada. La subida continuará automáticamente cuando vuelva la conexión.',
  deliveryOffline: 'No se perdió nada. La entrega continuará automáticamente cuando vuelva la conexión.',
  signInHead: 'Su sesión venció.',
  enterToken: 'No se perdió nada. Escriba un token de acceso nuevo para continuar.',
  signInToResume: 'No se perdió nada. Inicie sesión otra vez para continuar.',
  meanwhile: {
    paused: 'Puede cerrar Picture Day y continuar más tarde.',
    'waiting-for-network': 'Puede seguir trabajando. Esto continuará cuando vuelva la conexión.',
    'waiting-for-sign-in':
      'Esto continuará cuando usted inicie sesión. También puede cerrar Picture Day y continuar más tarde.',
    watching:
      'Puede seguir trabajando. Picture Day sigue consultando al SIS hasta que termine la importación.',
    uploading: 'Puede seguir trabajando mientras se suben las fotos.',
    handingOver:
      'Puede seguir trabajando. Si detiene esto, los archivos zip que ya están allí se quedan allí.',
    uploadingOneByOne:
      'Puede seguir trabajando. Si detiene esto, las fotos que ya están allí se quedan allí.',
  },
  pause: 'Pausar',
  resume: 'Continuar',
  stop: 'Detener',
  stopUpload: 'Detener…',
  checkLaterAsk: 'Consultar más tarde…',
  checkLater: 'Consultar más tarde',
  seeImportStatus: 'Ver el estado de la importación',
  resumeUpload: 'Continuar la subida',
  resumeDelivery: 'Continuar la entrega',
  stopTitle: '¿Detener la subida?',
  keepUploading: 'Seguir subiendo',
  checkLaterTitle: '¿Consultar la importación más tarde?',
  keepChecking: 'Seguir consultando',
  importGoesOn: 'El SIS tiene todos los archivos zip y sigue importando las fotos.',
  resumeToSeeResults:
    'Picture Day deja de consultar al SIS. Puede continuar más tarde, incluso otro día, para ver el resultado de cada foto.',
  uploadedStay: (photos) =>
    photos === 1
      ? '1 foto que ya se subió se quedará en el SIS.'
      : `${photosOf(photos)} que ya se subieron se quedarán en el SIS.`,
  notUploadedYet: (photos) =>
    `${countOf(photos, 'foto todavía no se ha subido', 'fotos todavía no se han subido')}. Puede continuar más tarde.`,
  uploadLater: 'Puede empezar la subida otra vez más tarde.',
  progress: 'Progreso',
  preparingPhotos: 'Preparando las fotos',
  prepared: (photos, all) => `${formatNumber(photos)} de ${photosOf(all)}`,
  uploadBar: 'Subida',
  deliveryBar: 'Entrega',
  legend: {
    confirmedBySis: 'confirmadas por el SIS',
    confirmed: 'confirmadas',
    uploaded: 'subidas, en espera de confirmación',
    sent: 'enviadas, en espera de confirmación',
  },
  paceAndShare: (pace, percent) => `${pace}, ${percent}`,
  pace: {
    uploaded: 'todo subido',
    sent: 'todo enviado',
    uploadStands: 'no se está subiendo nada',
    deliveryStands: 'no se está enviando nada',
    waitingForSis: 'todo subido, esperando al SIS',
    waitingForConfirmation: 'esperando confirmación',
    estimating: 'calculando el tiempo',
    stuck: 'esperando…',
    moving: (left, perSecond) => `${left}, ${perSecond}/s`,
    // Not "faltan 2 minutos": the verb would have to agree with a duration that is given in words.
    left: (duration) => `tiempo restante: ${duration}`,
    secondsLeft: (seconds) => `tiempo restante: aproximadamente ${countOf(seconds, 'segundo')}`,
  },
  noSpeedLimit: 'Límite de velocidad: ninguno',
  speedLimit: (perSecond) => `Límite de velocidad: ${perSecond}/s`,
  noLimitChoice: 'Sin límite',
  limitChoice: (perSecond) => `${perSecond}/s`,
  spoken: {
    preparing: 'Preparando las fotos.',
    begun: {
      sis: (zips) => `Subiendo ${zipsOf(zips)}.`,
      sftp: 'Enviando los archivos zip por SFTP.',
      folder: 'Guardando los archivos zip.',
      ldap: 'Subiendo al directorio.',
      moodle: 'Subiendo a Moodle.',
      google: 'Subiendo a Google Workspace.',
      microsoft: 'Subiendo a Microsoft 365.',
    },
    halted: (head, sentence) => `${head} ${sentence}`,
    uploadResumed: 'La subida continúa.',
    deliveryResumed: 'La entrega continúa.',
    received: (there, zips) => `El SIS ha recibido ${formatNumber(there)} de ${zipsOf(zips)}.`,
    split: (zips) => `Un archivo zip se dividió en otros más pequeños. Ahora hay ${zipsOf(zips)}.`,
    stalled: 'El SIS está tardando más de lo normal. Picture Day sigue consultándolo.',
    left: 'El SIS todavía está importando. Puede consultar el resultado más tarde.',
    finished: (arrived) => `Subida terminada. ${arrived}`,
  },
  seeReport: 'Ver el informe',
  missingPhotos: 'Fotos que faltan',
  slowImport: {
    one: (job, time) =>
      `El SIS está tardando más de lo normal: la importación ${job} no avanza desde hace ${time}. Sus fotos ya se recibieron.`,
    several: (imports, time) =>
      `El SIS está tardando más de lo normal: ${countOf(imports, 'importación no avanza', 'importaciones no avanzan')} desde hace ${time}. Sus fotos ya se recibieron.`,
    fewMinutes: 'unos minutos',
    canLeave: 'Picture Day sigue consultando al SIS, o puede consultarlo más tarde, incluso otro día.',
    othersGo: 'Picture Day sigue consultando al SIS y sube los demás archivos zip.',
  },
  brokenOff: (failure, zips) => `${failure} ${zips} No se perdió nada. Puede continuar más tarde.`,
  canceled: (failure, zips) => `${failure} ${zips} Puede continuar más tarde.`,
  nothingUploaded: (failure) => `${failure} No se subió nada.`,
  changedWhilePacking: (files) =>
    files === 1
      ? '1 archivo cambió después de que se revisó. Se revisó otra vez, y los archivos zip contienen la versión nueva.'
      : `${formatNumber(files)} archivos cambiaron después de que se revisaron. Se revisaron otra vez, y los archivos zip contienen las versiones nuevas.`,
  needAttention: (photos) =>
    `${countOf(photos, 'foto todavía necesita', 'fotos todavía necesitan')} atención.`,
  showDetails: 'Mostrar detalles',
  confirmedBySis: 'Confirmado por el SIS.',
  readBack: 'Solo se cuentan las fotos que se confirmaron en el sistema.',
  leftImporting:
    'El SIS todavía estaba importando cuando Picture Day dejó de consultarlo. Haga clic en “Continuar la subida” para ver el resultado de cada foto.',
  otherOptionsFor: (photos) => `Otras opciones de entrega para ${photosOf(photos)}`,
  uploadPhotos: (photos) => `Subir ${photosOf(photos)}`,
  uploadAgain: (photos) => `Subir ${photosOf(photos)} otra vez`,
  tryAgain: 'Intentar otra vez',
  done: 'Listo',
  openSettings: 'Abrir Configuración',
  newToken: 'Token de acceso nuevo',
  tokenMissing: 'Escriba el token de acceso.',
  signInAndResume: 'Iniciar sesión y continuar',
  signingIn: 'Iniciando sesión…',
};
