import { countOf } from '../../shared/amounts.ts';
import type { Texts } from '../worded.ts';

const photosOf = (photos: number) => countOf(photos, 'foto');

export const cliReports: Texts['cliReports'] = {
  photos: photosOf,
  more: (photos) => `y ${countOf(photos, 'foto más', 'fotos más')}; con --json se ven todas`,
  counts: {
    all: (photos, parts) => `${photosOf(photos)}: ${parts.join(', ')}`,
    ready: (photos) => `${photos} ${photos === 1 ? 'lista para subir' : 'listas para subir'}`,
    warned: (photos) => `${photos} con advertencias`,
    blocked: (photos) => `${photos} ${photos === 1 ? 'bloqueada' : 'bloqueadas'}`,
    ignored: (files, kinds) =>
      `${files} ${files === 1 ? 'archivo ignorado' : 'archivos ignorados'} (${kinds.join(', ')})`,
  },
  titles: {
    blocked: 'Bloqueadas: estas no se suben',
    warned: 'Advertencias: estas se suben tal como están',
    warnedThere: (place) => `Advertencias: estas están ${place} tal como están`,
    rejectedBySis: 'Rechazadas por el SIS',
    rejected: 'Rechazadas',
    unconfirmed: 'Enviadas, sin confirmar',
    notSent: 'No enviadas',
    leftOut: 'Omitidas',
    untold: 'No forman parte de la subida que continuó',
    rechecked: 'Cambiaron después de revisarse, así que se revisaron otra vez',
    foundLate: 'Descubierto al empaquetar: estas no están en ningún archivo zip',
  },
  upload: {
    there: (imported, meant, place) =>
      `${imported} de ${photosOf(meant)} ${imported === 1 ? 'está' : 'están'} ${place}.`,
    onSftp: (delivered, meant) =>
      `${delivered} de ${photosOf(meant)} ${delivered === 1 ? 'está' : 'están'} en el servidor SFTP. El SIS importa las fotos cuando lee su correo electrónico.`,
    notThereYet: 'todavía no está allí',
    email: 'El correo electrónico que debe enviar',
    subject: (subject) => `Asunto: ${subject}`,
  },
  pack: {
    packed: (photos, zips, left) =>
      `${photosOf(photos)} en ${countOf(zips, 'archivo zip', 'archivos zip')}, ${left} ${left === 1 ? 'omitida' : 'omitidas'}`,
    withMap: (file) => `con ${file}`,
    uploadThere: (system) => `Ahora súbalos en ${system}, en su propia página de fotos.`,
    uploadOnPage: (system, page) => `Ahora súbalos en ${system}, en su página “${page}”.`,
  },
  jobs: {
    none: 'Todavía no se ha importado ninguna foto.',
    columns: {
      job: 'Trabajo',
      status: 'Estado',
      started: 'Inicio',
      ended: 'Fin',
      imported: 'Importadas',
      rejected: 'Rechazadas',
    },
    imported: (imported, photos) => `${imported} de ${photos}`,
  },
  history: {
    none: 'No hay subidas.',
    columns: {
      run: 'Subida',
      started: 'Inicio',
      sentBy: 'Enviado por',
      folder: 'Carpeta',
      to: 'Destino',
      state: 'Estado',
      photos: 'Fotos',
    },
    photo: (run, photo, outcome) => `Subida ${run}: ${photo}: ${outcome}`,
    forgotten: (uploads, photos, date) =>
      `Se ${uploads === 1 ? 'eliminó' : 'eliminaron'} ${countOf(uploads, 'subida')} que ${uploads === 1 ? 'terminó' : 'terminaron'} antes del ${date}, y lo que se sabía de ${countOf(photos, 'foto enviada', 'fotos enviadas')} antes de esa fecha. ` +
      'Las fotos que están en el SIS no se ven afectadas.',
    deleted: 'Se eliminó de esta lista; lo que está en el SIS se queda allí.',
  },
  resume: {
    none: 'No hay ninguna subida sin terminar.',
    some: 'Estas subidas pueden continuar. Para hacerlo, indique --sis <url>.',
    bySameCommand: 'Una subida por SFTP continúa con el mismo comando upload.',
    columns: { started: 'Inicio', folder: 'Carpeta', to: 'Destino', photos: 'Fotos' },
    folders: (first, others) => `${first} y ${others} más`,
    taken: (done, photos) => `recibidas ${done} de ${photos}`,
  },
  destinations: {
    none: 'No hay destinos. Agréguelos en la Configuración de Picture Day o indique una dirección con --to.',
    columns: { name: 'Nombre', kind: 'Tipo', address: 'Dirección', system: 'Sistema' },
    notSetUp: 'sin configurar',
  },
  samplePhotos: (files, folder) => `${countOf(files, 'archivo')} en ${folder}`,
};
