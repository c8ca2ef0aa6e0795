import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

type HandedOver = Texts['handedOver'];

const photosOf = (photos: number) => countOf(photos, 'foto');

const zipsUploaded = (some: number, all: number) =>
  `${formatNumber(some)} de ${countOf(all, 'archivo zip', 'archivos zip')} ${some === 1 ? 'subido' : 'subidos'}.`;

const results: HandedOver['results'] = ({ imported, rejected, marked, unknown }) =>
  [
    ...(imported > 0 ? [`${formatNumber(imported)} en el SIS`] : []),
    ...(marked > 0
      ? [`${formatNumber(marked)} ${marked === 1 ? 'marcada como importada' : 'marcadas como importadas'}`]
      : []),
    ...(rejected > 0 ? [`${formatNumber(rejected)} ${rejected === 1 ? 'rechazada' : 'rechazadas'}`] : []),
    ...(unknown > 0 ? [`${formatNumber(unknown)} sin resultado todavía`] : []),
  ].join(', ');

export const handedOver: HandedOver = {
  checkingFiles: 'Comprobando los archivos zip…',
  notListed: (failure) => `No se pudieron mostrar los archivos zip. ${failure}`,
  tryAgain: 'Intentar otra vez',
  uploadPanel: (system) => `Subir a ${system}`,
  uploadTitle: (system) => `Súbalos usted mismo a ${system}`,
  howTo: (system) => `Cómo subirlos a ${system}`,
  zipFiles: 'Archivos zip',
  checklist: 'Archivos zip por subir',
  story: (summary) => `Archivos zip. ${summary}`,
  step: {
    openPage: (system, page) =>
      page === null
        ? `En ${system}, abra la página para importar fotos y ponga el navegador junto a esta ventana.`
        : `En ${system}, abra la página “${page}” y ponga el navegador junto a esta ventana.`,
    dragZip: (zip) => `Arrastre ${zip} de esta ventana al campo de la página para el archivo zip.`,
    dragZipWithList: (zip, list, zips) =>
      zips === 1
        ? `Arrastre ${zip} de esta ventana al campo de la página para el archivo zip. El archivo de correspondencias ${list} está dentro y no hace falta subirlo por separado.`
        : `Arrastre ${zip} de esta ventana al campo de la página para el archivo zip. El archivo de correspondencias ${list} está dentro de cada archivo zip y no hace falta subirlo por separado.`,
    dragMap: (map) =>
      `Arrastre el archivo de correspondencias ${map} al campo de la página para ese archivo (“mapping file”).`,
    start: 'Inicie la importación en la página y espere hasta que la página diga que ha terminado.',
    check: (zip, others) =>
      others === 0
        ? `Vuelva aquí y marque “Subido” para ${zip}.`
        : `Vuelva aquí y marque “Subido” para ${zip}. Haga lo mismo con ${others === 1 ? 'el otro archivo zip' : `los otros ${formatNumber(others)} archivos zip`}.`,
    pasteLog:
      'Si la página muestra un registro de la importación, cópielo y haga clic en “Pegar registro de la importación…”. Picture Day muestra entonces el resultado de cada foto.',
  },
  pageAddress: 'Dirección web de la página',
  namedPageAddress: (page) => `Dirección web de la página “${page}”`,
  addressHint:
    'Cópiela una vez de la barra de direcciones de su navegador. Picture Day la recuerda en esta computadora.',
  openPage: 'Abrir la página',
  notSecure: 'La dirección debe empezar con https://. Pídale la dirección segura al administrador del SIS.',
  notAnAddress:
    'Esta no es la dirección de una página web. Cópiela de la barra de direcciones de su navegador. Empieza con https:// y no contiene una contraseña.',
  dragHint: 'Arrástrelo a la página, o:',
  copyPath: 'Copiar ruta',
  copyPathOf: (file) => `Copiar ruta de ${file}`,
  pathCopied: (file) =>
    `Se copió la ruta de ${file}. Péguela donde la página web le pida que elija el archivo.`,
  showInFolder: 'Mostrar en la carpeta',
  showInFolderOf: (file) => `Mostrar en la carpeta: ${file}`,
  zipFacts: (photos, size) => `${photosOf(photos)}, ${size}`,
  mapFile: 'Archivo de correspondencias',
  uploaded: 'Subido',
  uploadedOf: (file) => `Subido: ${file}`,
  markAsk: 'Marcar como importadas…',
  markAskOf: (file) => `Marcar como importadas…: ${file}`,
  removeMark: 'Quitar la marca',
  removeMarkOf: (file) => `Quitar la marca: ${file}`,
  pasteLog: 'Pegar registro de la importación…',
  pasteLogOf: (file) => `Pegar registro de la importación…: ${file}`,
  results,
  notUploaded: 'Todavía sin subir',
  noResult: 'Sin resultado todavía',
  markedByYou: 'Usted la marcó como importada',
  zipsUploaded,
  zipsUploadedWithResults: (some, all, photos, counts) =>
    `${zipsUploaded(some, all)} De ${photosOf(photos)}: ${results(counts)}.`,
  markTitle: (photos) =>
    photos === 1 ? '¿Marcar 1 foto como importada?' : `¿Marcar ${photosOf(photos)} como importadas?`,
  mark: 'Marcar como importadas',
  markWhen:
    'Hágalo cuando el SIS o el soporte del SIS diga que la importación ha terminado. Picture Day no puede comprobarlo.',
  markEffect:
    'Las fotos siguen apareciendo como entregadas, con una nota de que usted las marcó y cuándo. Puede quitar la marca más tarde.',
  marked: (photos) =>
    photos === 1 ? 'Se marcó 1 foto como importada.' : `Se marcaron ${photosOf(photos)} como importadas.`,
  markRemoved: (photos) => `Se quitó la marca de ${photosOf(photos)}.`,
  logTitle: 'Pegue el registro de la importación',
  logOfZip: (zip, when) =>
    `En el SIS, abra el registro de la importación de ${zip}, que usted guardó ${when}. Selecciónelo todo, cópielo y péguelo aquí. Picture Day le muestra lo que encontró y no guarda nada hasta que usted lo confirme.`,
  logOfDelivery: (when) =>
    `En el SIS, abra el registro de la importación de las fotos que usted entregó ${when}. Selecciónelo todo, cópielo y péguelo aquí. Picture Day le muestra lo que encontró y no guarda nada hasta que usted lo confirme.`,
  log: 'Registro de la importación',
  checkLog: 'Revisar el registro',
  checkingLog: 'Revisando el registro…',
  back: 'Volver',
  nothingToSave: 'No hay nada que guardar',
  saveResults: (photos) => `Guardar resultados de ${photosOf(photos)}`,
  resultsSaved: (photos) => `Se guardaron los resultados de ${photosOf(photos)}.`,
  examples: {
    rejected: 'Fotos rechazadas',
    unclear: 'Fotos sin un resultado claro',
    contradicted: 'Fotos con dos resultados distintos',
    withoutZeros: 'Fotos encontradas sin tener en cuenta los ceros iniciales del ID',
    vague: 'Líneas que no tratan de una sola foto',
    first: (shown) =>
      shown === 1
        ? `Solo se muestra la primera (${formatNumber(shown)}).`
        : `Solo se muestran las primeras ${formatNumber(shown)}.`,
  },
};
