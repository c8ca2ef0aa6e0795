import type { Texts } from '../worded.ts';

const oneByOne = 'Fotos subidas una por una';

export const destinationKinds: Texts['destinationKinds'] = {
  kinds: {
    sis: 'Subida por su API',
    sftp: 'Archivos zip enviados por SFTP',
    folder: 'Archivos zip que usted guarda y sube',
    ldap: 'Fotos guardadas en el directorio',
    moodle: oneByOne,
    google: oneByOne,
    microsoft: oneByOne,
  },
  choices: {
    'moodle-zips': 'Moodle, con archivos zip',
    ldap: 'Otro directorio LDAP',
    sftp: 'Servidor SFTP',
    'other-sis': 'Otro SIS con la API de fotos',
    'other-zips': 'Otro sistema, con archivos zip',
  },
  missing: {
    'sis-address': 'Escriba su dirección.',
    'sftp-server': 'Escriba el nombre del servidor SFTP.',
    'sftp-user': 'Escriba el nombre de usuario del servidor SFTP.',
    'directory-address': 'Escriba la dirección del directorio.',
    'moodle-address': 'Escriba la dirección de Moodle.',
    'client-id': 'Escriba el ID de cliente.',
    tenant: 'Escriba el inquilino (tenant).',
  },
};
