import type { Texts } from '../worded.ts';

export const unreadable: Texts['unreadable'] = {
  why: {
    damaged: 'Este archivo de foto está dañado. Pídale otra copia al fotógrafo.',
    'no-permission':
      'Usted no tiene permiso para abrir este archivo. Pida acceso al departamento de TI o copie la carpeta a su computadora.',
    gone: 'Este archivo ya no está en la carpeta, o la unidad se desconectó. Búsquelo y vuelva a revisar la carpeta.',
    'in-use': 'Otro programa está usando este archivo. Ciérrelo allí y vuelva a revisar la carpeta.',
    unavailable:
      'Este archivo no se puede leer en este momento. Puede estar abierto en otro programa, o su nube (OneDrive, iCloud, Google Drive, Dropbox), carpeta de red o disco puede estar sin conexión. Cuando esté disponible, vuelva a revisar la carpeta.',
    'not-downloaded':
      'Esta foto está en la nube (iCloud o similar) y todavía no está en esta computadora. Descárguela y vuelva a revisar la carpeta.',
    outside:
      'Este enlace lleva fuera de la carpeta, así que no se siguió. Para subir la foto a la que lleva, copie ese archivo a la carpeta.',
    name: 'El nombre del archivo tiene caracteres que esta computadora no puede leer. Cambie el nombre y vuelva a revisar la carpeta.',
    'zip-damaged':
      'Este archivo zip está dañado o incompleto, así que sus fotos faltan aquí. Descárguelo o cópielo otra vez.',
    'zip-unknown-packing':
      'Este archivo zip usa un formato que Picture Day no puede abrir, así que sus fotos faltan aquí. Descomprímalo y vuelva a revisar la carpeta.',
    'zip-encrypted':
      'Este archivo zip está protegido con contraseña, así que sus fotos faltan aquí. Descomprímalo y vuelva a revisar la carpeta.',
    'zip-unsafe-name':
      'No es seguro abrir este archivo zip (escribiría archivos fuera de su carpeta). No se descomprimió nada.',
    'zip-too-many-entries':
      'Este archivo zip contiene demasiados archivos, así que no se descomprimió nada. Descomprima las fotos usted mismo y vuelva a revisar la carpeta.',
    'zip-too-big-unpacked':
      'Este archivo zip es demasiado grande descomprimido, así que no se descomprimió nada. Descomprima las fotos usted mismo y vuelva a revisar la carpeta.',
    'zip-too-deep':
      'Este archivo zip está dentro de demasiados archivos zip, así que no se descomprimió nada. Descomprímalo usted mismo y vuelva a revisar la carpeta.',
  },
  encodings: {
    'old-jpeg': 'JPEG antiguo en un TIFF',
    lzma: 'compresión LZMA',
    zstd: 'compresión ZSTD',
    webp: 'WebP en un TIFF',
    'jpeg-2000': 'JPEG 2000 en un TIFF',
    'jpeg-xl': 'JPEG XL en un TIFF',
    'rare-compression': 'una compresión poco común',
    lab: 'colores Lab',
    'rare-colors': 'colores poco comunes',
    planes: 'cada color por separado',
    'floating-point': 'números de punto flotante',
    signed: 'números con signo',
    'many-bits': 'un número de bits poco común',
    'rare-jpeg': 'un tipo de JPEG poco común',
    'apple-png': 'el tipo de PNG propio de Apple, hecho para aplicaciones de iPhone',
  },
  encoding: (encoding) =>
    `Esta foto está guardada en un formato que Picture Day no puede leer (${encoding}). Ábrala en un programa de fotos y guárdela como JPEG.`,
  applePng: (encoding) =>
    `Esta foto está guardada en un formato que Picture Day no puede leer (${encoding}). Ábrala en Vista Previa en una Mac y guárdela como JPEG.`,
};
