import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

const counted = (count: number, one: string, many: string) =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;
const fromEarlier = (students: number) =>
  `${countOf(students, 'estudiante tiene', 'estudiantes tienen')} una foto de una subida anterior`;

export const importStatus: Texts['importStatus'] = {
  title: 'Estado de la importación',
  nothingYet: 'Todavía no se ha subido nada',
  importing: 'Importando…',
  zipsUploaded: (some, all) =>
    `${formatNumber(some)} de ${countOf(all, 'archivo zip', 'archivos zip')} ${some === 1 ? 'subido' : 'subidos'}`,
  asking: 'Consultando las importaciones del SIS…',
  follow: 'Después de subir, aquí puede seguir la importación, foto por foto.',
  signInToFollow:
    'Primero inicie sesión en el SIS. Después de subir, aquí puede seguir la importación, foto por foto.',
  readBack:
    'Cada foto se comprueba justo después de subirla. Después de subir, aquí puede ver qué fotos llegaron.',
  notSeen:
    'Picture Day no puede ver cuándo su SIS importa estos archivos zip. Cuando lo haya hecho, márquelos en Historial.',
  openSettings: 'Abrir Configuración',
  goToUpload: 'Ir a Subir',
  keepWorking: 'Puede seguir trabajando. Picture Day sigue consultando hasta que termine la importación.',
  oneImportPerZip: 'Cada archivo zip es una importación en el SIS.',
  importsOfSis: 'Estas son las importaciones del SIS (“Scheduled Jobs”).',
  openJobsPage: 'Abrir “Scheduled Jobs” en el SIS',
  importNotSeen:
    'Picture Day no puede ver esta importación. Cuando haya terminado en el SIS, márquela en Historial.',
  openInHistory: 'Abrirla en Historial',
  studentsWithout: (students) =>
    `${countOf(students, 'estudiante no tiene', 'estudiantes no tienen')} foto en esta subida.`,
  fromEarlier,
  studentsFromEarlier: (students) => `${fromEarlier(students)}.`,
  optedOut: (students) =>
    `${countOf(students, 'estudiante excluido no se cuenta', 'estudiantes excluidos no se cuentan')}.`,
  allHavePhotos: 'Todos los estudiantes de la lista tienen foto.',
  allOthersHavePhotos: 'Todos los demás estudiantes de la lista tienen foto.',
  saveList: 'Guardar la lista',
  studentsHeading: ['ID del estudiante', 'Apellido', 'Nombre', 'Grado', 'Salón'],
  saved: (path) => `Se guardó como ${path}.`,
  backToUpload: 'Volver a Subir',
  seeReport: 'Ver informe',
  fixAndUpload: (photos) => `Corregir y subir ${formatNumber(photos)} otra vez`,
  tryAgainWith: (photos) => `Intentar con ${formatNumber(photos)} otra vez`,
  openAnother: 'Abrir otra carpeta',
  showDetails: 'Mostrar detalles de la importación',
  hideDetails: 'Ocultar detalles de la importación',
  listFailed: (failure) => `No se pudo obtener la lista de importaciones del SIS. ${failure}`,
  tryAgain: 'Intentar otra vez',
  imports: 'Importaciones en el SIS',
  column: {
    job: 'Importación',
    status: 'Estado',
    started: 'Inicio',
    ended: 'Fin',
    photos: 'Fotos',
    log: 'Detalles',
  },
  jobOfZip: (job, zip) => `${job} (zip ${formatNumber(zip)})`,
  zip: (number) => `Zip ${formatNumber(number)}`,
  status: {
    Finished: 'Terminada',
    Failed: 'Falló',
    'In Progress': 'En curso',
    waiting: 'En espera',
    'not-uploaded': 'Sin subir',
    unknown: 'Desconocido',
  },
  slow: 'En curso, más lenta de lo normal',
  photos: (count) => countOf(count, 'foto'),
  imported: (some, all) => `${formatNumber(some)} de ${formatNumber(all)}`,
  importedAndRejected: (some, all, rejected) =>
    `${formatNumber(some)} de ${formatNumber(all)}, ${counted(rejected, 'rechazada', 'rechazadas')}`,
  jobFailed: (job) => `La importación ${job} falló.`,
  noReason: 'El SIS no dio ningún motivo.',
  showLog: 'Mostrar registro',
  showLogOf: (job) => `Mostrar registro de la importación ${job}`,
  logOf: (job) => `Registro de la importación ${job}`,
  linesOf: (job) => `Líneas del registro de la importación ${job}`,
  searchLog: 'Buscar en el registro',
  copy: 'Copiar',
  copied: (lines) => countOf(lines, 'línea copiada.', 'líneas copiadas.'),
  lines: (count) => countOf(count, 'línea'),
  linesFound: (some, all) => `${formatNumber(some)} de ${countOf(all, 'línea')}`,
  newest: 'Ir a la línea más reciente',
  close: 'Cerrar',
  results: 'Resultados',
  resultList: 'Fotos y sus resultados',
  all: 'Todas',
  needAttention: 'Necesitan atención',
  noPhotos: 'No hay fotos en este grupo.',
  skippedSince: 'Usted omitió esta foto después de la subida.',
  showMore: (next, rest) =>
    next === rest
      ? `Mostrar ${formatNumber(rest)} más`
      : `Mostrar ${formatNumber(next)} de ${formatNumber(rest)} más`,
};
