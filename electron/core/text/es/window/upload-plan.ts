import type { IssueCode } from '../../../photo/issue.ts';
import { countOf } from '../../../shared/amounts.ts';
import { formatList, formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

const photosOf = (photos: number) => countOf(photos, 'foto');
const zipsOf = (zips: number) => countOf(zips, 'archivo zip', 'archivos zip');

const warnings: Readonly<Partial<Record<IssueCode, (photos: number, ratio: string) => string>>> = {
  ratio: (photos, ratio) =>
    `${photosOf(photos)} ${photos === 1 ? 'debe recortarse' : 'deben recortarse'} a ${ratio}`,
  'low-resolution': (photos) => `${photosOf(photos)} ${photos === 1 ? 'tiene' : 'tienen'} baja resolución`,
  sideways: (photos) => `${photosOf(photos)} ${photos === 1 ? 'puede aparecer' : 'pueden aparecer'} de lado`,
  'wrong-extension': (photos) =>
    `${photosOf(photos)} ${photos === 1 ? 'tiene' : 'tienen'} la extensión de archivo incorrecta`,
  'not-srgb': (photos) => `${photosOf(photos)} ${photos === 1 ? 'usa' : 'usan'} colores de impresión (CMYK)`,
  'many-pages': (photos) =>
    `${photosOf(photos)} ${photos === 1 ? 'tiene' : 'tienen'} varias páginas (solo se usa la primera)`,
  'location-data': (photos) =>
    `${photosOf(photos)} ${photos === 1 ? 'contiene' : 'contienen'} datos de ubicación GPS`,
  'no-face': (photos) => `${photosOf(photos)} no ${photos === 1 ? 'muestra' : 'muestran'} ninguna cara`,
  'several-faces': (photos) => `${photosOf(photos)} ${photos === 1 ? 'muestra' : 'muestran'} más de una cara`,
  'face-sideways': (photos) =>
    `${photosOf(photos)} ${photos === 1 ? 'muestra' : 'muestran'} una cara de lado`,
  'face-blurred': (photos) => `${photosOf(photos)} ${photos === 1 ? 'muestra' : 'muestran'} una cara borrosa`,
  'face-dark': (photos) =>
    `${photosOf(photos)} ${photos === 1 ? 'muestra' : 'muestran'} una cara demasiado oscura`,
  'face-bright': (photos) =>
    `${photosOf(photos)} ${photos === 1 ? 'muestra' : 'muestran'} una cara demasiado clara`,
};
const warning = (code: IssueCode, photos: number, ratio: string) =>
  warnings[code]?.(photos, ratio) ??
  `${photosOf(photos)} ${photos === 1 ? 'tiene' : 'tienen'} una advertencia`;

export const uploadPlan: Texts['uploadPlan'] = {
  noFolderTitle: 'Subir',
  chooseFolder: 'Elegir carpeta…',
  noPhotos: 'No hay fotos abiertas',
  noPhotosHint:
    'Elija primero la carpeta del fotógrafo. Aquí puede comprobar qué se subirá antes de que algo salga de esta computadora.',
  title: 'Subir fotos',
  notReadyTitle: 'Todavía no se puede subir',
  allInSisTitle: 'Todo lo que hay en esta carpeta ya está en el SIS',
  allReadyInSisTitle: 'Todo lo que se puede subir ya está en el SIS',
  nothingYet: 'No se sube nada hasta que haga clic en Subir.',
  notYet: 'Todavía no se puede subir.',
  back: 'Volver a Revisión',
  uploadAllAgain: 'Subir todas otra vez',
  openAnother: 'Abrir otra carpeta…',
  upload: (photos) => `Subir ${photosOf(photos)}`,
  uploadAllPhotosAgain: (photos) =>
    photos === 1 ? 'Subir 1 foto otra vez' : `Subir las ${photosOf(photos)} otra vez`,
  needOtherWay: '¿Necesita SFTP o archivos zip?',
  otherOptions: 'Otras opciones de entrega',
  alreadyDelivered: 'Estas fotos ya se entregaron por SFTP.',
  showEmail: 'Mostrar el correo electrónico que debe enviar',
  checkingPanel: 'Revisando fotos',
  stillChecking: 'Las fotos todavía se están revisando',
  found: (photos) => countOf(photos, 'foto encontrada hasta ahora', 'fotos encontradas hasta ahora'),
  checked: (photos, all) => `${formatNumber(photos)} de ${photosOf(all)}`,
  planPanel: 'Qué se subirá',
  planned: ({ sizes, photos, zips, isEstimate }) => {
    const size = isEstimate ? `aproximadamente ${sizes}` : sizes;
    if (zips === 1) return `${photosOf(photos)} (${size}).`;
    return `${photosOf(photos)} en ${isEstimate ? 'unos ' : ''}${zipsOf(zips)} (${size}).`;
  },
  roughly: (photos, size) => `${photosOf(photos)} (aproximadamente ${size}).`,
  sizesInKB: (sizes) => `${formatList(sizes)} KB`,
  sizesInMB: (sizes) => `${formatList(sizes)} MB`,
  sizeRange: (smallest, largest) => `de ${smallest} a ${largest} MB`,
  warning,
  onlyWarning: (code, photos, ratio) =>
    photos === 1
      ? `${warning(code, photos, ratio)}. Se subirá tal como está.`
      : `${warning(code, photos, ratio)}. Se subirán tal como están.`,
  warned: (photos) =>
    photos === 1
      ? '1 foto tiene advertencias, pero se subirá tal como está:'
      : `${formatNumber(photos)} fotos tienen advertencias, pero se subirán tal como están:`,
  reviewThem: (photos) => (photos === 1 ? 'Revisarla' : 'Revisarlas'),
  showThem: (photos) => (photos === 1 ? 'Mostrarla' : 'Mostrarlas'),
  alreadyInSis: (photos) =>
    photos === 1
      ? '1 foto ya está en el SIS y no se subirá otra vez.'
      : `${photosOf(photos)} ya están en el SIS y no se subirán otra vez.`,
  changedSinceUpload: (photos) =>
    `${formatNumber(photos)} de estas fotos ${photos === 1 ? 'ha' : 'han'} cambiado después de una subida anterior.`,
  changedFiles: (files) =>
    files === 1
      ? '1 archivo cambió después de que usted lo revisó. No se subirá hasta que lo confirme.'
      : `${formatNumber(files)} archivos cambiaron después de que usted los revisó. No se subirán hasta que los confirme.`,
  reviewChangedFiles: (files) =>
    files === 1 ? 'Revisar el archivo que cambió' : 'Revisar los archivos que cambiaron',
  cannotUpload: (photos) =>
    photos === 1 ? '1 foto todavía no se puede subir.' : `${photosOf(photos)} todavía no se pueden subir.`,
  skipped: (photos) => `Usted omitió ${photosOf(photos)}.`,
  originalsUnchanged: 'Sus archivos originales no cambian.',
  destinationPanel: 'Destino',
  fact: {
    to: 'Subir a',
    as: 'Sesión iniciada como',
    roster: 'Lista de estudiantes',
    folder: 'Esta carpeta',
    maximumZip: 'Tamaño máximo del archivo zip',
  },
  systemAt: (system, address) => `${system} (${address})`,
  mayUpload: (user) => `${user}, puede subir fotos`,
  mayNotUpload: (user) => `${user}, sin permiso para subir`,
  students: (count) => countOf(count, 'estudiante'),
  noRoster: 'No disponible',
  blocker: {
    notSignedIn: 'Primero configure la conexión con el SIS e inicie sesión.',
    signingIn: 'Iniciando sesión en el SIS…',
    checking: 'Las fotos todavía se están revisando.',
    conflicts: (photos) =>
      `Para ${photosOf(photos)}, el nombre del archivo y la lista del fotógrafo indican estudiantes distintos. Decida en Revisión cuál se usa.`,
    numbered: (photos) =>
      photos === 1
        ? '1 foto tiene solo un número como nombre de archivo, y la lista del fotógrafo no se puede usar. Decida en Revisión si el número es un ID de estudiante.'
        : `${formatNumber(photos)} fotos tienen solo números como nombres de archivo, y la lista del fotógrafo no se puede usar. Decida en Revisión si los números son ID de estudiantes.`,
    optOutsUnread: (failure) =>
      `No se pudo abrir la lista de exclusión de fotos. ${failure} En Revisión, en “Lista de estudiantes”, ábrala otra vez o quítela.`,
    optOutsUndecided: (question) =>
      `${question} La subida está en espera hasta que responda en Revisión, en “Lista de estudiantes”.`,
    nothing:
      'No hay nada que subir: todas las fotos se omitieron, todavía no se pueden subir o ya están en el SIS.',
  },
  remedy: {
    settings: 'Abrir Configuración',
    review: 'Ir a Revisión',
    'delivery-methods': 'Otras opciones de entrega',
  },
  otherSystem: {
    title: (prepared) => `¿Subir fotos preparadas para ${prepared}?`,
    uploadAnyway: 'Subir de todos modos',
    explanation: (signedIn, prepared) =>
      `Usted inició sesión en ${signedIn}, pero las fotos se revisaron y prepararon para ${prepared}. Sus proporciones, su tamaño y sus nombres pueden ser incorrectos para ${signedIn}.`,
    remedy: (usual) => `Para cambiarlo, abra Configuración y seleccione ${usual} como sistema.`,
    unnamed: 'el SIS',
  },
};
