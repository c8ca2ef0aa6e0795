import type { Texts } from '../worded.ts';

export const issues: Texts['issues'] = {
  formats: {
    jpeg: 'un JPEG',
    png: 'un PNG',
    tiff: 'un TIFF',
    heic: 'una foto de iPhone (HEIC)',
    avif: 'una imagen AVIF',
    gif: 'una imagen GIF',
    webp: 'una imagen WebP',
    bmp: 'una imagen BMP',
    svg: 'un dibujo (SVG)',
    pdf: 'un documento PDF',
    zip: 'un archivo zip o un documento de Office',
    psd: 'un archivo de Photoshop',
    jp2: 'una imagen JPEG 2000',
    jxl: 'una imagen JPEG XL',
    html: 'una página web',
    raw: 'un archivo raw de cámara',
    archive: 'un archivo comprimido (RAR, 7z o similar)',
  },
  notAPhoto: 'un archivo que no es una foto',
  otherFileType: 'otro tipo de archivo',
  unknownSize: 'de tamaño desconocido',
  andOthers: (files) => `${files} y otros`,

  nameNotAnId:
    'El nombre del archivo no contiene un ID de estudiante. Asigne la foto a un estudiante o nombre el archivo como 1234.jpg.',
  idNotOnStaff: (id) =>
    `Esta foto está en una carpeta del personal, y nadie del personal de la lista tiene el ID ${id}.`,
  idNotOnRoster: (id) => `Ningún estudiante de la lista tiene el ID ${id}.`,
  severalSizes: (files) =>
    `Este retrato está aquí en varios tamaños; vea también ${files}. Conserve el más grande: haga clic en “Conservar el tamaño más grande” en “Más de una foto” de Revisión, que lo hace para todos los estudiantes, o mueva la carpeta con los más pequeños a otro lugar y vuelva a revisar.`,
  duplicateId: (files) => `Este estudiante tiene otra foto: ${files}. Elija cuál se sube.`,
  convertible: (format) => `Esto es ${format}. El SIS no puede usarlo: conviértalo a JPEG.`,
  webPage:
    'Esto es una página web, no una foto: el enlace de descarga había vencido o pedía iniciar sesión. Descargue la foto otra vez.',
  raw: 'Este es un archivo raw de la cámara, no una foto terminada. Pídale el JPEG al fotógrafo.',
  archive: (format) => `Esto es ${format}. Descomprímalo y vuelva a revisar la carpeta.`,
  unsupportedType: (format, types) => `Esto es ${format}. El SIS acepta ${types}.`,
  emptyFile: 'Este archivo está vacío (0 bytes). Pídaselo otra vez al fotógrafo.',
  tooManyPixels: (pixels) =>
    `Esta imagen es demasiado grande (${pixels} píxeles, más de 100 millones). Guarde una copia más pequeña.`,
  sideTooLong: (pixels) =>
    `Esta imagen mide ${pixels}; un JPEG no puede tener más de 65,535 píxeles por lado. Recórtela o guarde una copia más pequeña.`,
  tooBigForAZip: (size) =>
    `Este archivo es demasiado grande (${size}): no cabe en un archivo zip. Guarde una copia más pequeña.`,
  staffNotTaken:
    'Es una foto del personal, y este sistema no acepta fotos del personal junto con las de estudiantes.',
  optedOut: 'Este estudiante está en la lista de exclusión de fotos, así que la foto no se subirá.',
  wrongProportions: (pixels, ratio) =>
    `Esta foto mide ${pixels}. El SIS usa ${ratio}, así que la cara puede verse estirada o cortada si no la recorta.`,
  otherProportions: (pixels) =>
    `Esta foto mide ${pixels}. El SIS usa otras proporciones, así que la cara puede verse estirada o cortada si no la recorta.`,
  lowResolution: (pixels) => `Solo ${pixels} píxeles: esta foto puede verse borrosa.`,
  sideways: 'Esta foto puede aparecer de lado en el SIS.',
  wrongExtension: (format) => `La extensión del archivo es incorrecta: en realidad es ${format}.`,
  printColors: 'Esta foto usa colores de impresión (CMYK) y puede verse mal en la pantalla.',
  manyPages: 'Este archivo tiene varias páginas. Solo se sube la primera.',
  samePicture: (files) =>
    `La misma foto también está a nombre de otro estudiante: ${files}. Elija en Revisión quién es; no se subirá hasta que lo haga.`,
  noFace: 'No se encontró ninguna cara en esta foto. Compruebe que muestra al estudiante.',
  severalFaces: 'Hay más de una cara en esta foto. Compruebe que muestra solo al estudiante.',
  faceUpsideDown: 'La cara de esta foto está al revés. Gire la foto.',
  faceSideways: 'La cara de esta foto está de lado. Gire la foto.',
  faceBlurred: 'La cara de esta foto se ve borrosa.',
  faceDark: 'La cara de esta foto se ve demasiado oscura.',
  faceBright: 'La cara de esta foto se ve demasiado clara: hay partes completamente blancas.',
  locationData: 'Esta foto contiene datos de ubicación GPS.',
};
