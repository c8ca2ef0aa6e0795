import type { Texts } from '../worded.ts';

export const destinationKinds: Texts['destinationKinds'] = {
  kinds: {
    sis: 'Se suben a través de su API',
    sftp: 'Archivos zip enviados por SFTP',
    folder: 'Archivos zip que usted guarda y sube',
    ldap: 'Fotos escritas en el directorio',
    moodle: 'Fotos subidas una por una',
    google: 'Fotos subidas una por una',
    microsoft: 'Fotos subidas una por una',
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
