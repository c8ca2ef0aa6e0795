import type { Texts } from '../worded.ts';

export const sftp: Texts['sftp'] = {
  failures: {
    'sftp-address':
      'Esta no es una dirección SFTP. Una dirección SFTP es como sftp://user@sftp.example.org/photos.',
    'sftp-password-in-address': 'Quite la contraseña de la dirección SFTP y escríbala por separado.',
    'sftp-no-password': ({ detail }) =>
      !detail
        ? 'Todavía no se ha escrito ninguna contraseña para el servidor SFTP. Escríbala en Configuración o elija un archivo de clave.'
        : `No hay contraseña para el servidor SFTP: póngala en la variable de entorno ${detail} o indique un archivo de clave con --key.`,
    'sftp-unreachable': ({ detail }) =>
      `No se puede conectar con el servidor SFTP${detail ? ` en ${detail}` : ''}. Revise la dirección y la red e inténtelo otra vez.`,
    'sftp-no-answer':
      'El servidor SFTP no respondió. Inténtelo más tarde: nada de lo que llegó se envía dos veces.',
    'sftp-cut-off':
      'La conexión con el servidor SFTP se interrumpió. Inténtelo otra vez: nada de lo que llegó se envía dos veces.',
    'sftp-busy': 'El servidor SFTP está demasiado ocupado en este momento. Inténtelo más tarde.',
    'sftp-not-ssh': ({ aside }) =>
      `Respondió algo que no es un servidor SFTP${aside}. Revise la dirección y su puerto, o consulte con el departamento de TI.`,
    'sftp-not-offered':
      'Usted puede iniciar sesión en este servidor, pero SFTP no está activado en él. Consulte con la persona que le dio la dirección.',
    'sftp-outdated':
      'Este servidor SFTP usa un cifrado antiguo que ya no es seguro. Pida a su administrador que lo actualice.',
    'sftp-host-key-new': ({ detail }) =>
      `Esta es la primera conexión con este servidor SFTP. ${detail ? `Su huella digital es ${detail}. ` : ''}No se envió nada. Compare la huella digital con la que le dio el administrador del SIS y continúe solo si coinciden.`,
    'sftp-host-key-changed': ({ aside }) =>
      `La huella digital del servidor SFTP ha cambiado${aside}. Puede ser otro servidor, así que no se envió nada. Consulte con el administrador del servidor o con el departamento de TI antes de continuar.`,
    'sftp-password-refused':
      'El servidor SFTP no acepta este nombre de usuario y esta contraseña. Revise ambos e inténtelo otra vez.',
    'sftp-password-expired':
      'Su contraseña del servidor SFTP ha vencido. Pídale una nueva al administrador del servidor.',
    'sftp-key-refused':
      'El servidor SFTP no acepta esta clave para este nombre de usuario. Revise el nombre de usuario o pida al administrador del servidor que agregue su clave.',
    'sftp-key-passphrase': 'La frase de contraseña de esta clave falta o es incorrecta. Escríbala otra vez.',
    'sftp-key-unreadable':
      'Picture Day no puede leer este archivo como clave privada. Elija el archivo de clave sin la extensión .pub, en formato OpenSSH.',
    'sftp-needs-key':
      'Este servidor SFTP solo acepta claves, no contraseñas. Elija el archivo de clave que corresponde a su nombre de usuario.',
    'sftp-needs-password':
      'Este servidor SFTP solo acepta contraseñas, no archivos de clave. Escriba su contraseña.',
    'sftp-folder-missing': ({ named }) =>
      `No se encuentra la carpeta${named} en el servidor SFTP. Revise el nombre o pida que la creen.`,
    'sftp-no-permission': ({ named }) =>
      `Usted no tiene permiso para escribir en${named || ' esta carpeta'} en el servidor SFTP. Elija otra carpeta o pida permiso al administrador del servidor.`,
    'sftp-disk-full':
      'El servidor SFTP está lleno. Pida a su administrador que libere espacio e inténtelo otra vez.',
    'sftp-file-in-the-way': ({ aside }) =>
      `El servidor SFTP ya tiene un archivo distinto con ese nombre${aside}. No se sobrescribe nada: elija otra carpeta o pida que muevan el archivo.`,
    'sftp-not-whole': 'El archivo zip llegó incompleto al servidor SFTP. Inténtelo otra vez.',
    'sftp-error': ({ aside }) =>
      `El servidor SFTP no pudo hacerlo${aside}. Puede estar lleno o no permitirlo. Inténtelo otra vez o consulte con su administrador.`,
    'sftp-zip-gone': ({ named }) =>
      `El archivo zip${named} ya no se puede leer en esta computadora. Haga los archivos zip otra vez.`,
  },
};
