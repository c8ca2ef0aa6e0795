import type { Texts } from '../worded.ts';

export const fileDialogs: Texts['fileDialogs'] = {
  photoFolder: 'Elija una carpeta de fotos de estudiantes',
  photoFiles: 'Elija un archivo zip o fotos',
  zipFolder: (destination) => `Elija una carpeta para los archivos zip para ${destination}`,
  roster: 'Elija una lista de estudiantes',
  certificate: 'Elija el archivo de certificado de su red',
  privateKey: 'Elija su clave privada',
  kinds: {
    all: 'Todos los archivos',
    photos: 'Archivos zip y fotos',
    rosters: 'Listas de estudiantes',
    certificates: 'Certificados',
  },
};
