import type { Texts } from '../worded.ts';

export const cliWords: Texts['cliWords'] = {
  seeHelp: (message) => `${message}. Consulte picture-day --help.`,
  nothingToDo: 'Indique qué hacer',
  noCommand: (word) => `No existe el comando “${word}”`,
  surplus: (word) => `Sobra “${word}”`,
  takesFolder: (what) => `${what} necesita una carpeta`,
  takesFile: (what) => `${what} necesita un archivo`,
  takesId: (what) => `${what} necesita un ID`,
  takesOption: (command, option) => `${command} necesita ${option}`,
  takesNumberFrom: (option, least, given) =>
    `${option} necesita un número, ${least} o más; “${given}” no lo es`,
  takesNumberBetween: (option, least, most, given) =>
    `${option} necesita un número, de ${least} a ${most}; “${given}” no lo es`,
  takesDay: (option, given) => `${option} necesita un día como 2026-07-01; “${given}” no lo es`,
  notWith: (option, other) => `${option} no se puede usar con ${other}`,
  onlyWith: (option, other) => `${option} solo se puede usar con ${other}`,
  noPreset: (given, known) =>
    `--preset no conoce “${given}”, solo ${known.join(', ')}; o un archivo que termine en .json`,
  presetUnread: (given) => `El archivo “${given}” de --preset no se puede leer`,
  presetNotJson: (given) => `El archivo “${given}” de --preset no es JSON`,
  presetUnfit: (given, place, why) => `El archivo “${given}” de --preset no sirve: ${place}: ${why}`,
  presetUnfitWhole: 'el archivo',
  presetUnfitUnsaid: 'no se entiende',
  otherSystem: (destination, preset) =>
    `Estas fotos ya van en camino a ${destination} para otro sistema. Para continuar, indique --preset ${preset}`,
  otherSystemOfFile: (destination) =>
    `Estas fotos ya van en camino a ${destination} para otro sistema. Para continuar, indique --preset y el archivo JSON con el que se empezó`,
  notSettings: (file) => `${file} no se puede leer como configuración de Picture Day`,
  fileUnread: (file) => `${file} no se puede leer`,
  notAnAddress: (given) => `“${given}” no es una dirección que --to conozca`,
  noDestination: (name) => `No existe el destino “${name}”. “picture-day destinations” los muestra`,
  ownRequirements: (name) => `“${name}” tiene requisitos propios: indíquelos en un archivo con --preset`,
  takesZipsByHand: (name, preset) =>
    `“${name}” recibe archivos zip en su propia página: créelos con picture-day pack --preset ${preset}`,
  details: {
    certificatesFile: 'el archivo de certificados',
    tokenVariable: (usual) => `que indica --token-env, como ${usual}`,
    noJournal: (folder) => `no hay ninguna lista de subidas en ${folder}`,
    noRun: (run) => `no existe la subida ${run}`,
    noOpenUpload: 'no hay ninguna subida sin terminar a este SIS',
    notEmpty: (folder) => `${folder} no está vacía`,
    practiceSis: (reason) => `el SIS de práctica no puede iniciarse (${reason})`,
    disk: 'el disco',
    diskFull: 'el disco está lleno',
    readerGone: 'el programa que lo leía terminó',
  },
};
