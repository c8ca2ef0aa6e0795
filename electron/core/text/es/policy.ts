import { countOf } from '../../shared/amounts.ts';
import type { Texts } from '../worded.ts';

const renamingOff =
  'Su departamento de TI desactivó el cambio de nombre de archivos en esta computadora. No lo necesita para subir: las fotos reciben el nombre correcto durante la subida.';
const howToProtect = 'Protéjalos con icacls como indica docs/it/managed-settings.md.';

export const policy: Texts['policy'] = {
  setByIt: 'Establecido por su departamento de TI',
  failures: {
    'policy-broken': ({ aside }) =>
      `Picture Day no puede usar la configuración que su departamento de TI hizo para esta computadora${aside}, así que esto no se hizo. Pídales que la corrijan.`,
    'policy-setting': ({ told }) => `Su departamento de TI estableció esto${told}. No puede cambiarlo aquí.`,
    'policy-destination':
      'Su departamento de TI estableció a dónde se pueden enviar fotos desde esta computadora, y este lugar no está entre ellos. Seleccione uno de los destinos de Configuración.',
    'policy-sis': ({ detail }) =>
      `Su departamento de TI permite subir fotos desde esta computadora solo a ${detail || 'otro SIS'}. No se subió nada.`,
    'policy-preset': ({ detail }) =>
      `Su departamento de TI permite solo ${detail ? `${detail} como sistema` : 'otro sistema'} en esta computadora.`,
    'policy-sftp': ({ detail }) =>
      `Su departamento de TI permite solo ${detail ? `el servidor SFTP ${detail}` : 'otro servidor SFTP'} en esta computadora. No se envió nada.`,
    'policy-host-key':
      'Esta no es la huella digital que su departamento de TI estableció para el servidor SFTP. No se envió nada.',
    'policy-renaming': renamingOff,
    'policy-update': 'Su departamento de TI desactivó la búsqueda de versiones nuevas en esta computadora.',
  },
  broken:
    'Picture Day no puede usar la configuración que su departamento de TI hizo para esta computadora. Puede revisar las fotos, pero no puede subirlas hasta que TI corrija la configuración.',
  brokenFile: (file, problems) =>
    `El archivo de directivas ${file} no se puede usar, así que no se envía nada hasta que se corrija. ${problems}`,
  unchecked: (file, why) =>
    `No se pudo comprobar con PowerShell si solo los administradores pueden escribir en el archivo de directivas ${file} (${why}). El archivo se usa de todos modos.`,
  permissionsKeptBack: `Windows no muestra quién puede escribir en el archivo o en su carpeta: todos los usuarios de esta computadora necesitan permiso para leer sus permisos. ${howToProtect}`,
  otherWriter: {
    fileOwner: (owner) => `El archivo pertenece a ${owner}, no a Administrators. ${howToProtect}`,
    folderOwner: (owner) => `Su carpeta pertenece a ${owner}, no a Administrators. ${howToProtect}`,
    file: (who) =>
      `En el archivo pueden escribir otros usuarios además de los administradores (${who}). ${howToProtect}`,
    folder: (who) =>
      `En su carpeta pueden escribir otros usuarios además de los administradores (${who}). ${howToProtect}`,
    fileNoList: `En el archivo puede escribir cualquiera: no tiene lista de acceso. ${howToProtect}`,
    folderNoList: `En su carpeta puede escribir cualquiera: no tiene lista de acceso. ${howToProtect}`,
    fileUnreadable: `El archivo tiene permisos que Picture Day no entiende. ${howToProtect}`,
    folderUnreadable: `Su carpeta tiene permisos que Picture Day no entiende. ${howToProtect}`,
  },
  forgottenRuns: (uploads, days) =>
    uploads === 1
      ? `1 subida terminó hace más de ${countOf(days, 'día')} y se eliminó del historial.`
      : `${countOf(uploads, 'subida')} terminaron hace más de ${countOf(days, 'día')} y se eliminaron del historial.`,
  forgottenPhotos: (photos, days) =>
    `Picture Day ya no recuerda que ${countOf(photos, 'foto')} se ${photos === 1 ? 'envió' : 'enviaron'} hace más de ${countOf(days, 'día')}.`,
  sisUnaffected: 'Las fotos que están en el SIS no se ven afectadas.',
  largestZip: (size) => `Su departamento de TI limitó los archivos zip a ${size} en esta computadora.`,
};
