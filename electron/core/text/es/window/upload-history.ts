import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

const photosOf = (photos: number) => countOf(photos, 'foto');
const foundPhotos = (photos: number) => countOf(photos, 'foto encontrada', 'fotos encontradas');

export const uploadHistory: Texts['uploadHistory'] = {
  title: 'Historial',
  lead: 'Todas las subidas desde esta computadora. Las fotos mismas no se guardan.',
  unreadable: (failure) => `No se pudo leer el historial. ${failure}`,
  tryAgain: 'Intentar otra vez',
  noUploads: 'Todavía no hay subidas',
  noUploadsHint:
    'Aquí aparecen todas las subidas desde esta computadora, con el resultado de cada foto. Puede buscar a un estudiante, guardar un informe e imprimirlo. Las fotos mismas no se guardan, solo los nombres de los archivos, los nombres y los ID de los estudiantes y los resultados.',
  choosePhotos: 'Elegir fotos',
  search: 'Buscar en todas las subidas (estudiante, ID o archivo)',
  byUpload: 'Mostrar todas las subidas',
  byDestination: 'Mostrar por destino',
  retention: (days) =>
    `Las subidas de hace más de ${countOf(days, 'día')} se eliminan de esta computadora, con los nombres de sus estudiantes. {settings}`,
  changeRetention: 'Cambiar en Configuración',
  view: { all: 'Todas las subidas', one: 'Una subida' },
  uploads: 'Subidas',
  none: 'No hay subidas.',
  column: {
    when: 'Fecha',
    folder: 'Carpeta / Destino',
    photos: 'Fotos',
    state: 'Resultado',
    open: 'Acciones',
  },
  showPhotos: 'Mostrar fotos',
  showPhotosOf: (when) => `Mostrar fotos de la subida iniciada ${when}`,
  stepsOf: (when) => `Más opciones para la entrega iniciada ${when}`,
  step: {
    mark: 'Marcar como importadas…',
    'remove-mark': 'Quitar la marca',
    'paste-log': 'Pegar registro de la importación…',
  },
  goingOn: 'En curso',
  delivered: 'Entregadas',
  back: 'Volver',
  remove: 'Eliminar…',
  savePdf: 'Guardar como PDF…',
  saveCsv: 'Guardar como CSV…',
  saved: (path) => `Se guardó como ${path}.`,
  deleted: 'La subida se eliminó de esta computadora.',
  summary: (folder, destination, state, counts) => `${folder}, a ${destination}. ${state}: ${counts}.`,
  importNotSeen: 'Picture Day no puede ver esta importación. Cuando haya terminado en el SIS, márquela aquí.',
  importMarked:
    'Picture Day no puede ver esta importación. Los resultados de abajo son los que usted indicó aquí.',
  searchPhotos: 'Buscar por estudiante o archivo',
  photosOfUpload: 'Fotos de esta subida',
  noMatches: 'Ninguna foto coincide.',
  reading: 'Leyendo la lista…',
  all: 'Todas',
  photo: {
    outcome: 'Resultado',
    file: 'Archivo',
    student: 'Estudiante',
    reason: 'Motivo',
    story: 'Acciones',
  },
  details: 'Detalles',
  detailsOf: (file) => `Detalles de ${file}`,
  deleteTitle: (when) => `¿Eliminar la subida iniciada ${when}?`,
  deleteEffect:
    'Esto elimina el registro de esta computadora. Las fotos que están en el SIS no se ven afectadas.',
  deleteUnfinished: 'Ya no podrá continuarla.',
  deleteIt: 'Eliminar',
  uploadOf: 'Subida',
  searching: 'Buscando…',
  nothingFound: 'No se encontró ninguna foto en ninguna subida.',
  found: (photos) => `${foundPhotos(photos)}.`,
  foundNewest: (photos, shown) =>
    shown === 1
      ? `${foundPhotos(photos)}. Se muestra la más reciente (${formatNumber(shown)}).`
      : `${foundPhotos(photos)}. Se muestran las ${formatNumber(shown)} más recientes.`,
  foundPhotos: 'Fotos encontradas',
  searchHint: 'Revise la ortografía, o pruebe con el ID del estudiante o una parte del nombre del archivo.',
  looking: 'Buscando…',
  story: ({ uploads, files }) => {
    const different = files > 1 ? `, con ${formatNumber(files)} archivos distintos` : '';
    const order = uploads > 1 ? '; la más reciente primero' : '';
    return `En ${countOf(uploads, 'subida')}${different}${order}.`;
  },
  fact: {
    to: 'Destino',
    by: 'Subida por',
    folder: 'Carpeta',
    file: 'Archivo',
    student: 'Estudiante',
    job: 'Importación',
    reason: 'Motivo',
  },
  deletedUpload: 'Una subida que se eliminó',
  showUpload: 'Mostrar esta subida',
  showUploadOf: (when) => `Mostrar esta subida: ${when}`,
  close: 'Cerrar',
  board: 'Fotos por carpeta y destino',
  folder: 'Carpeta',
  nothingSent: 'Todavía no se ha subido nada',
  boardHint: 'Después de la primera subida, aquí puede ver qué fotos tiene cada destino.',
  allThere: 'Están todas',
  missing: (photos) => `${photos === 1 ? 'Falta' : 'Faltan'} ${formatNumber(photos)}`,
  missingTitle: (destination) => `Faltan en ${destination}`,
  missingPhotos: 'Fotos que faltan',
  noneMissing: (folder, destination) =>
    `Todos los estudiantes de ${folder} tienen una foto en ${destination}.`,
  someMissing: (students, folder, destination) =>
    `${countOf(students, 'estudiante')} de ${folder} no ${students === 1 ? 'tiene' : 'tienen'} foto en ${destination}.`,
  saveList: 'Guardar la lista…',
  listIsLonger: 'La lista guardada los contiene a todos.',
  missingHeading: ['ID del estudiante', 'Estudiante', 'Archivo'],
  idAndFile: (id, file) => `${id} · ${file}`,
  report: {
    title: (folder) => `Subida de fotos de estudiantes: ${folder}`,
    subtitle: (time, destination) => `${time}, a ${destination}`,
    group: (outcome, photos) => `${outcome}: ${photosOf(photos)}`,
    result: 'Resultado',
    reason: 'Motivo',
    ended: 'Fin',
    by: 'Subida por',
    meant: 'Fotos por subir',
    studentAndReason: (student, reason) => `${student}: ${reason}`,
  },
};
