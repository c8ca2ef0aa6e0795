import type { Texts } from '../worded.ts';

export const network: Texts['network'] = {
  failures: {
    'proxy-address': ({ aside }) =>
      `Esta no es la dirección de un proxy${aside}. Una dirección de proxy es como proxy.example.org:8080. Consulte con el departamento de TI.`,
    'proxy-unreachable': ({ named }) =>
      `No se puede conectar con el proxy de su red${named}. Revise la red y el proxy en Configuración e inténtelo otra vez.`,
    'proxy-password': ({ named }) =>
      `El proxy de su red${named} necesita un nombre de usuario y una contraseña válidos. Escríbalos en Configuración, en “Red”, o consulte con el departamento de TI.`,
    'proxy-refused': ({ aside }) =>
      `El proxy de su red no deja que Picture Day se conecte con el SIS${aside}. Pida al departamento de TI que lo permita.`,
    'proxy-kind': ({ aside }) =>
      `El proxy de su red es de un tipo que Picture Day no puede usar${aside}. Pida al departamento de TI la dirección de un proxy HTTP.`,
    'pac-unreadable': ({ aside }) =>
      `No se puede leer el archivo que indica qué proxy usar (PAC)${aside}. Revise su dirección en Configuración, en “Red”, o consulte con el departamento de TI.`,
    'ca-file': ({ aside }) =>
      `No se puede usar el archivo con los certificados de su red${aside}. Elija el archivo de certificado CA del departamento de TI (formato PEM).`,
  },
  certificates: {
    'unknown-issuer': ({ host, issuer }) =>
      `El certificado de ${host} fue emitido por “${issuer}”, en quien esta computadora no confía, así que no se subió nada. Consulte con el departamento de TI: si se trata del filtro web de su escuela, pueden darle su archivo de certificado CA para elegirlo en Configuración, en “Red”.`,
    'self-signed': ({ host, issuer }) =>
      `El certificado de ${host} está firmado por sí mismo (“${issuer}”), así que no se subió nada. Consulte con el departamento de TI: el servidor necesita un certificado de un emisor conocido, o hay que elegir este en Configuración, en “Red”.`,
    expired: ({ host, issuer, expires }) =>
      `El certificado de ${host}, emitido por “${issuer}”, venció el ${expires}, así que no se subió nada. Pida al departamento de TI que lo renueve. Si esa fecha está en el futuro, revise la fecha de esta computadora.`,
    'not-yet-valid': ({ host, issuer, begins }) =>
      `El certificado de ${host}, emitido por “${issuer}”, no es válido hasta el ${begins}, así que no se subió nada. Revise primero la fecha y la hora de esta computadora. Si son correctas, consulte con el departamento de TI.`,
    'wrong-name': ({ host, named, issuer }) =>
      `El certificado de ${host} es para ${named} y fue emitido por “${issuer}”, así que no se subió nada. Revise la dirección. Si es correcta, consulte con el departamento de TI: el servidor necesita un certificado para este nombre.`,
    revoked: ({ host, issuer }) =>
      `El certificado de ${host}, emitido por “${issuer}”, fue revocado, así que no se subió nada. Consulte con el departamento de TI: el servidor necesita uno nuevo.`,
    other: ({ host, named, issuer, expires }) =>
      `No se puede confiar en el certificado de ${host}, emitido por “${issuer}”, así que no se subió nada. Pida al departamento de TI que lo revise: es para ${named} y vence el ${expires}.`,
  },
  unknownCertificate: ({ aside }) =>
    `No se puede confiar en el certificado del SIS${aside}. Consulte con el departamento de TI.`,
  unknownDate: 'fecha desconocida',
};
