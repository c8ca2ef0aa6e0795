import type { Texts } from '../worded.ts';

export const start: Texts['start'] = {
  practiceGone:
    'La práctica terminó de forma inesperada. Su propia configuración está de vuelta, y no se subió nada a ninguna parte.',
  cannotStart: 'Picture Day no puede iniciarse',
  diskFull: (folder) =>
    `El disco está lleno, así que Picture Day no puede guardar su configuración ni el historial de subidas.\n\nLibere al menos 100 MB y vuelva a iniciar Picture Day. Su carpeta es ${folder}`,
  notWritable: (folder) =>
    `Picture Day no puede escribir en su carpeta: ${folder}\n\nSi la carpeta está en una unidad de red, conéctese a su red y vuelva a iniciar Picture Day. Si no, pídale al departamento de TI permiso para escribir en ella.`,
  tooManyFiles:
    'Eran demasiados archivos a la vez.\n\nVuelva a iniciar Picture Day y elija la carpeta en la que están.',
  bug: (logFile) =>
    `Picture Day tuvo un problema. Las fotos que están en el SIS no se ven afectadas.\n\nInícielo otra vez. Si sigue sin abrirse, reinicie la computadora; después envíe este archivo a su departamento de TI: ${logFile}`,
  slowStart: {
    message: 'Picture Day está tardando mucho en iniciarse.',
    wait: 'Seguir esperando',
    quit: 'Salir',
  },
  waitingFor: {
    settings: 'Todavía está leyendo su configuración. En una unidad de red, eso puede tardar un poco.',
    network: 'Todavía está leyendo la configuración de red.',
  },
  deadPage: {
    message: 'Picture Day no puede mostrar su ventana.',
    detail: (logFile) =>
      `Lo intentó varias veces. Una subida en curso continúa, y las fotos que están en el SIS no se ven afectadas. Vuelva a cargar para intentarlo otra vez. Si no sirve, salga y reinicie la computadora; después envíe este archivo a su departamento de TI: ${logFile}`,
    reload: 'Volver a cargar',
    quit: 'Salir',
  },
};
