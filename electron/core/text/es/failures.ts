import { asSentence } from '../as-sentence.ts';
import type { Texts } from '../worded.ts';

const askIt = 'Consulte con el departamento de TI.';

export const failures: Texts['failures'] = {
  sentences: {
    cancelled: 'Usted canceló esto. Lo que ya estaba hecho queda como está.',
    'not-yet': ({ told }) =>
      `Esto todavía no es posible${told}. Espere a que termine el paso actual e inténtelo otra vez.`,
    'bad-request': ({ told }) => `Picture Day no pudo hacerlo${told}.`,
    busy: 'Hay otra cosa en curso. Espere a que termine o deténgala primero.',
    'state-in-use':
      'Otra subida está usando esta carpeta de estado. Espere a que termine o elija otra carpeta.',
    'no-folder-open': 'No hay ninguna carpeta de fotos abierta. Abra una primero.',
    'still-checking': 'Las fotos todavía se están revisando. Inténtelo otra vez cuando termine.',
    'folder-missing': ({ named }) =>
      `No se encuentra la carpeta${named}. Revise el nombre, o si la unidad está conectada.`,
    'folder-unreadable': ({ named }) =>
      `Usted no tiene permiso para abrir la carpeta${named}. Pida acceso al departamento de TI o copie la carpeta a su computadora.`,
    'folder-in-use': ({ named }) =>
      `Otro programa está usando${named || ' esta carpeta'}, o todavía se está copiando. Ciérrelo allí, o espere, y ábrala otra vez.`,
    'folder-unavailable': ({ named }) =>
      `La carpeta${named} no se puede leer en este momento: su nube, carpeta de red o disco no responde. Compruebe que esté conectado y abra la carpeta otra vez.`,
    'folder-empty': ({ named }) =>
      `No hay fotos en${named || ' esta carpeta'}. Elija la carpeta que las contiene.`,
    'not-a-folder-or-zip': ({ told }) =>
      `Esto no es una carpeta ni un archivo zip${told}. Elija la carpeta que contiene las fotos.`,
    'zip-damaged': ({ aside }) =>
      `Este archivo zip está dañado o incompleto${aside}. Descárguelo o cópielo otra vez.`,
    'other-archive': ({ detail }) =>
      `Esto es ${detail || 'un archivo comprimido'}, y Picture Day solo abre archivos zip. Descomprímalo y elija la carpeta.`,
    'zip-unknown-packing':
      'Este archivo zip usa un formato que Picture Day no puede abrir. Descomprímalo y elija la carpeta.',
    'zip-encrypted': 'Este archivo zip está protegido con contraseña. Descomprímalo y elija la carpeta.',
    'zip-unsafe-name': ({ told }) =>
      `No es seguro abrir este archivo zip (escribiría archivos fuera de su carpeta)${told}. No se descomprimió nada.`,
    'zip-too-many-entries': ({ aside }) =>
      `Este archivo zip contiene demasiados archivos${aside}. Elija uno que solo tenga fotos.`,
    'zip-too-big-unpacked': ({ aside }) =>
      `Este archivo zip es demasiado grande descomprimido${aside}. Elija uno que solo tenga fotos.`,
    'roster-missing': ({ named }) =>
      `No se encuentra la lista de estudiantes${named}. Revise el nombre, o si la unidad está conectada.`,
    'roster-unreadable': ({ named }) =>
      `Usted no tiene permiso para abrir la lista de estudiantes${named}. Pida acceso al departamento de TI o copie el archivo a su computadora.`,
    'roster-in-use': ({ named }) =>
      `Otro programa está usando la lista de estudiantes${named}. Ciérrela allí y elija la lista otra vez.`,
    'roster-unavailable': ({ named }) =>
      `La lista de estudiantes${named} no se puede leer en este momento: su nube, carpeta de red o disco no responde. Compruebe que esté conectado y elija la lista otra vez.`,
    'roster-not-a-list': ({ detail }) =>
      `Esto no es una lista de estudiantes${detail ? ` (es ${detail})` : ''}. Exporte la lista como CSV o Excel (XLSX) y elija ese archivo.`,
    'roster-empty': ({ named }) =>
      `No hay estudiantes en la lista${named}. Expórtela otra vez y vuelva a elegirla.`,
    'roster-locked':
      'Esta lista está protegida con contraseña. Ábrala en Excel, guárdela sin la contraseña y elíjala otra vez.',
    'roster-damaged': ({ aside }) =>
      `Este archivo de lista está dañado o incompleto${aside}. Expórtelo otra vez y vuelva a elegirlo.`,
    'roster-quote-open': ({ aside }) =>
      `A esta lista le falta una comilla de cierre${aside}, así que Picture Day no puede leer sus columnas. Agregue la comilla o exporte la lista otra vez.`,
    'roster-no-ids':
      'No se encontró una columna de ID de estudiante en esta lista. Expórtela con los ID que se usan en los nombres de las fotos.',
    'roster-no-users':
      'Este archivo no contiene “users.csv”, la lista de estudiantes de una exportación OneRoster. Elija la exportación OneRoster, o un archivo CSV o Excel.',
    'roster-changes-only':
      'Esta exportación OneRoster solo contiene los cambios desde la anterior (delta). Haga una exportación completa (bulk) y elíjala.',
    'roster-no-column': ({ named }) =>
      `La lista no tiene la columna${named}, que este sistema necesita. Cargue una lista que la tenga o elija otra columna en Configuración.`,
    'roster-none-there': ({ detail }) =>
      `No se puede cargar una lista de ${detail || 'este sistema'}: no la ofrece. Elija un archivo de lista.`,
    'nothing-to-undo':
      'No hay nada que restaurar: solo se pueden restaurar las fotos que reemplazó la última subida desde la carpeta abierta.',
    'roster-row-too-long': ({ aside }) =>
      `Una fila de esta lista tiene más celdas que encabezados${aside}, así que Picture Day no puede leer sus columnas. Exporte la lista otra vez.`,
    'roster-too-big': ({ aside }) =>
      `Esta lista es demasiado grande para leerla${aside}. Exporte solo los estudiantes de su escuela, como CSV.`,
    'disk-full': ({ aside }) => `El disco está lleno${aside}. Libere espacio e inténtelo otra vez.`,
    'cannot-write': ({ named }) =>
      `Usted no tiene permiso para guardar en${named || ' esta carpeta'}. Elija otra carpeta o pida acceso al departamento de TI.`,
    'opt-outs-need-roster':
      'La lista de exclusión de fotos tiene estudiantes sin ID, y Picture Day necesita la lista de estudiantes para identificarlos. La subida está en espera hasta que cargue la lista de estudiantes en Revisión o quite allí la de exclusión.',
    'opt-outs-undecided': ({ told }) =>
      `${asSentence(`La subida está en espera${told}`)} Corrija la lista y ábrala otra vez, o responda la pregunta sobre ella en “Lista de estudiantes”.`,
    'opt-outs-unread': ({ named }) =>
      `No se puede leer la lista de exclusión de fotos${named}. La subida está en espera hasta que la abra otra vez o la quite en “Lista de estudiantes”.`,
    'index-undecided':
      'Para algunas fotos, la lista del fotógrafo nombra a otros estudiantes que los nombres de los archivos, o no se puede leer. La subida está en espera hasta que elija en Revisión si se usa.',
    'not-renamed-here':
      'Solo se puede cambiar el nombre de los archivos de una carpeta abierta, no de un archivo zip ni de fotos sueltas.',
    'cannot-print': ({ told }) =>
      `No se pudo imprimir${told}. Revise la impresora e inténtelo de nuevo, o guarde un PDF e imprímalo.`,
    'cannot-copy': 'No se pudo copiar el texto. Inténtelo otra vez, o selecciónelo y cópielo usted mismo.',
    'zips-in-the-way': ({ told }) =>
      `La carpeta ya contiene archivos zip${told}. Elija una carpeta vacía o muévalos.`,
    'file-in-the-way': ({ told }) =>
      `Ya hay un archivo con ese nombre${told}. No se sobrescribe nada: elija una carpeta vacía o mueva el archivo.`,
    'saved-file-missing': ({ named }) =>
      `El archivo${named} ya no está donde se guardó, o no se puede leer. Conecte su unidad o guarde los archivos zip otra vez.`,
    'saved-file-changed': ({ named }) =>
      `El archivo${named} no es el que guardó Picture Day. No lo suba. Guarde los archivos zip otra vez, en una carpeta vacía.`,
    'practice-only':
      'Esto es una práctica: las fotos solo van al sistema de práctica en esta computadora. Termine la práctica para usar sus propios sistemas.',
    'practice-renaming':
      'Esto es una práctica: no se cambia el nombre de los archivos originales. Termine la práctica para cambiarlo.',
    'practice-during-upload':
      'Hay una subida en curso, así que no puede practicar ahora. Espere a que termine o cancélela en la pantalla Subir.',
    'practice-not-started':
      'No se pudo empezar la práctica. Compruebe que haya espacio en el disco e inténtelo otra vez.',
    'drag-too-late': ({ named }) =>
      `Picture Day tuvo que comprobar primero el archivo${named}. Ya está listo: arrástrelo otra vez.`,
    'among-the-photos': ({ aside }) =>
      `Esta carpeta contiene las fotos originales${aside}. Elija otra carpeta para que las copias no se mezclen con ellas.`,
    'no-token': ({ detail, named }) =>
      detail === ''
        ? 'Todavía no se ha escrito ningún token de acceso para el SIS. Escríbalo en Configuración.'
        : `No hay token de acceso para el SIS: póngalo en la variable de entorno${named}.`,
    'keyring-locked':
      'Lo que guardó está a salvo, pero el llavero de esta computadora está bloqueado. Desbloquéelo e inténtelo otra vez; si no sirve, reinicie Picture Day.',
    'sis-address': ({ told }) =>
      `Esta no es la dirección web de un SIS${told}. Es como https://sis.example.org.`,
    'sis-unreachable': ({ detail }) =>
      `No se puede conectar con el SIS${detail ? ` en ${detail}` : ''}. Revise la dirección y la red e inténtelo otra vez.`,
    'sis-no-answer': 'El SIS no respondió. Inténtelo más tarde.',
    'sis-cut-off': 'La conexión con el SIS se interrumpió. Inténtelo otra vez.',
    'sis-unauthorized': 'El SIS no acepta este token de acceso. Pídale uno nuevo al administrador del SIS.',
    'sis-no-permission':
      'Usted no tiene el permiso “Import Student Photos” en el SIS. Pídaselo al administrador del SIS, o envíe los archivos zip por SFTP y escriba al soporte del SIS para que los importe.',
    'sis-too-big':
      'Una foto es demasiado grande para el SIS, incluso sola en un archivo zip. Guarde una copia más pequeña y suba esa.',
    'sis-busy': 'El SIS está demasiado ocupado en este momento. Inténtelo más tarde.',
    'sis-error': ({ aside }) => `El SIS informó de un problema interno${aside}. Inténtelo más tarde.`,
    'sis-not-a-sis': ({ aside }) =>
      `Respondió algo que no es el SIS${aside}: un filtro web, una página de inicio de sesión o una dirección equivocada. ${askIt}`,
    'sis-refused': ({ told }) => asSentence(`El SIS rechazó esto${told}`),
    'sis-job-gone': ({ named }) =>
      `El SIS ya no tiene el trabajo de importación${named}, así que Picture Day no puede saber qué pasó con sus fotos. Compruebe si están en el SIS antes de subirlas otra vez.`,
    'update-failed': ({ detail }) =>
      `Picture Day no pudo comprobar si hay una versión nueva${detail ? ` (respuesta inesperada de ${detail})` : ''}. Inténtelo más tarde.`,
    'engine-gone': 'Picture Day dejó de funcionar. Ciérrelo y ábralo otra vez.',
    bug: 'Picture Day tuvo un problema. Por favor, infórmelo.',
    'journal-damaged': ({ named }) =>
      `La lista de subidas anteriores${named} está dañada, así que Picture Day no puede saber qué tiene ya el SIS. No se subió nada. Revise primero “Scheduled Jobs” en el SIS.`,
    'journal-newer': ({ named }) =>
      `La lista de subidas anteriores${named} la escribió una versión más nueva de Picture Day. No se subió nada. Instale esa versión.`,
    'journal-set-aside':
      'La lista de subidas anteriores estaba dañada y se apartó, así que Picture Day no puede saber qué tiene ya el SIS. No se subió nada. Revise “Scheduled Jobs” en el SIS y haga clic en Subir otra vez para subir de todos modos.',
    'report-lost': ({ aside }) =>
      `No se pudo escribir el informe${aside}. Ejecute el mismo comando otra vez: informa de lo que hizo la subida y no sube nada dos veces.`,
    'sis-job-endless': ({ named }) =>
      `El trabajo de importación${named} del SIS está tardando demasiado, así que Picture Day dejó de esperar. Continúe la subida más tarde para consultarlo otra vez.`,
    'sis-other-zip': ({ aside }) =>
      `El SIS respondió sobre un archivo zip distinto del que se subió${aside}. Revise “Scheduled Jobs” en el SIS antes de subir estas fotos otra vez.`,
    'sent-before': ({ aside }) =>
      `Algunas de estas fotos están en una subida sin terminar${aside} y se subirían dos veces. Continúe o descarte primero esa subida.`,
  },
  notSecret:
    'Precaución: esta dirección empieza con http://, así que otras personas en la red podrían ver el token de acceso y las fotos. Pídale al administrador del SIS una dirección con https://.',
  journalSetAside: (file) =>
    `La lista de subidas anteriores estaba dañada. Se guardó como ${file} y se empezó una lista nueva.`,
  reviewSetAside: (file) =>
    `No se pudieron leer sus decisiones de revisión anteriores. Se guardaron como ${file}. Revise las fotos otra vez en Revisión.`,
};
