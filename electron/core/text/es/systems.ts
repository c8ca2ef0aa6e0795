import type { Texts } from '../worded.ts';

export const systems: Texts['systems'] = {
  failures: {
    'system-address': ({ aside }) =>
      `Picture Day no puede usar esta dirección${aside}. Revísela en Configuración.`,
    'system-unreachable': ({ detail }) =>
      `No se puede conectar con el sistema${detail ? ` en ${detail}` : ''}. Revise la dirección y la red e inténtelo otra vez.`,
    'system-no-answer':
      'El sistema no respondió. Inténtelo más tarde: las fotos que llegaron no se suben dos veces.',
    'system-cut-off':
      'Se perdió la conexión con el sistema. Inténtelo otra vez: las fotos que llegaron no se suben dos veces.',
    'system-needs-tls': ({ aside }) =>
      `Este servidor exige una conexión cifrada${aside}. Pida al departamento de TI la dirección ldaps:// o active StartTLS.`,
    'system-unauthorized': ({ aside }) =>
      `El sistema no acepta el nombre de usuario con esta contraseña o este token${aside}. Revise ambos e inténtelo otra vez.`,
    'system-no-permission': ({ aside }) =>
      `Esta cuenta no tiene permiso para cambiar fotos allí${aside}. Pídaselo a la persona que administra el sistema.`,
    'system-busy': 'El sistema está demasiado ocupado en este momento. Inténtelo más tarde.',
    'system-error': ({ aside }) => `El sistema informó de un problema interno${aside}. Inténtelo más tarde.`,
    'system-not-understood': ({ aside }) =>
      `Respondió algo que no es el sistema${aside}: un filtro web, una página de inicio de sesión o una dirección equivocada. Consulte con el departamento de TI.`,
    'system-not-set-up': ({ aside }) =>
      `El sistema no está configurado para aceptar fotos${aside}. Consulte con la persona que lo administra.`,
    'sign-in-expired': ({ detail }) =>
      `El inicio de sesión${detail ? ` en ${detail}` : ''} ya no es válido. Inicie sesión otra vez: las fotos que llegaron no se suben dos veces.`,
    'sign-in-declined':
      'El inicio de sesión se canceló, o no se permitió todo lo que Picture Day necesita. Inicie sesión otra vez y permítalo todo.',
    'sign-in-blocked': ({ aside }) =>
      `Su organización todavía no ha aprobado Picture Day${aside}. Pida al administrador de sus cuentas que apruebe la aplicación e inicie sesión otra vez.`,
    'sign-in-other-account':
      'Esta cuenta pertenece a otra organización. Inicie sesión otra vez con una cuenta de su escuela o distrito.',
    'sign-in-no-browser':
      'Picture Day no pudo abrir un navegador web para iniciar sesión. Elija un navegador predeterminado en la configuración de esta computadora e inténtelo otra vez.',
    'sign-in-timed-out':
      'El inicio de sesión no se terminó en el navegador. Inténtelo otra vez y complételo en menos de cinco minutos.',
    'sign-in-mixed-up':
      'El navegador respondió con algo que no corresponde a este intento, así que todavía no ha iniciado sesión. Cierre sus páginas de inicio de sesión e inténtelo otra vez.',
    'photo-refused': ({ aside }) => `El sistema no aceptó esta foto${aside}.`,
    'photo-not-kept': ({ aside }) =>
      `La foto se subió, pero el sistema muestra otra${aside}. Revise a este estudiante en el sistema.`,
    'photo-newer': ({ aside }) =>
      `Alguien cambió esta foto en el sistema después de su última subida${aside}. No se reemplazó. Revísela allí y suba esta otra vez si la suya es la correcta.`,
    'photo-shared':
      'Dos fotos de esta carpeta pertenecen a la misma persona en el sistema, así que no se subió ninguna de las dos. Omita una de ellas en Revisión.',
    'person-missing': 'Nadie tiene este ID en el sistema.',
    'person-several': ({ detail }) =>
      `El sistema tiene ${detail || 'varias'} personas con este ID, así que Picture Day no puede saber de quién es la foto. Pida a la persona que administra el sistema que lo corrija.`,
    'person-cannot': ({ aside }) => `El sistema no acepta una foto de esta persona${aside}.`,
  },
};
