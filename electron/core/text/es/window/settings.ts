import { formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

export const settings: Texts['settings'] = {
  title: 'Configuración',
  lead: 'Los cambios se guardan automáticamente.',
  done: 'Listo',
  saved: 'Guardado',
  unavailable: {
    title: 'La configuración no está disponible',
    hint: 'Picture Day todavía la está leyendo. Si este mensaje no desaparece, inténtelo otra vez.',
    retry: 'Intentar otra vez',
  },
  pageList: 'Páginas de Configuración',
  pages: { destinations: 'Destinos', photos: 'Fotos', network: 'Red', about: 'Acerca de' },
  hasManaged: 'Su departamento de TI estableció parte de la configuración.',
  managed:
    'Su departamento de TI estableció parte de la configuración de esta página. No puede cambiar lo que tiene un candado.',
  destinations: {
    title: 'A dónde se suben las fotos',
    leadForOne: 'Todos los sistemas que reciben sus fotos. Puede agregar más de uno.',
    leadForSeveral:
      'Cada sistema recibe sus propios tamaños de foto y archivos zip de la misma revisión. Las fotos se revisan según las reglas de uno de ellos a la vez.',
    add: 'Agregar un destino',
    addMenu: 'Agregar un destino: ¿qué sistema es?',
    none: 'Todavía no hay ningún sistema. ¿Qué sistema recibe sus fotos?',
    another: 'Otro sistema que recibe las mismas fotos.',
  },
  destination: {
    isChecked: 'Las fotos se revisan para este destino',
    check: 'Revisar las fotos para este destino',
    show: 'Mostrar',
    hide: 'Ocultar',
    showSettings: (name) => `Mostrar la configuración de ${name}`,
    hideSettings: (name) => `Ocultar la configuración de ${name}`,
    name: 'Nombre',
    nameLimit: (most) => `Escriba un nombre de hasta ${formatNumber(most)} caracteres.`,
    nameTaken: 'Otro destino tiene este nombre.',
    idColumn: 'ID de estudiante',
    idColumnHint: 'La columna de la lista con los ID de estudiante que usa este sistema.',
    idColumnOfPhotos: 'El mismo ID que en los nombres de los archivos de las fotos',
    remove: 'Quitar…',
    removeTitle: (name) => `¿Quitar ${name}?`,
    removeHint:
      'Picture Day elimina su dirección y su contraseña o token de acceso. Las fotos que ya se subieron permanecen allí, y sus subidas permanecen en Historial.',
    removeFolderHint:
      'Picture Day elimina su configuración. Las fotos que ya se subieron permanecen allí, y sus subidas permanecen en Historial.',
    keep: 'Conservar',
    removeNow: 'Quitar',
  },
  practice: {
    title: 'Práctica',
    hint: 'Fotos de muestra y un SIS de práctica, para probarlo todo o para capacitar a un colega. Nada sale de esta computadora. Cuando termine la práctica, vuelven su configuración y la carpeta que tenía abierta.',
    start: 'Probar con fotos de muestra',
    rehearse: 'Practicar esta subida',
    going:
      'Está practicando: las fotos van a un SIS de práctica en esta computadora. Termine la práctica para ver y cambiar sus propios sistemas.',
    end: 'Terminar la práctica',
  },
  version: (number) => `Picture Day ${number}`,
  history: {
    title: 'Historial',
    days: 'Días que las subidas se conservan en Historial',
    daysHint:
      'Las subidas más antiguas se eliminan al iniciar Picture Day. Las fotos que están en el SIS no se ven afectadas.',
    wholeDays: 'Escriba un número entero de días.',
  },
  updates: {
    title: 'Actualizaciones',
    label: 'Versiones nuevas de Picture Day',
    off: 'No buscar',
    on: 'Buscar una vez al día',
    hint: 'Picture Day consulta cuál es la última versión en GitHub o en una dirección que su departamento de TI haya establecido. No se descarga nada, y no se envía nada sobre usted, su escuela ni sus fotos.',
    checkNow: 'Buscar ahora',
    checking: 'Buscando…',
    isLatest: 'Usted tiene la última versión.',
    isAvailable: (version) => `Picture Day ${version} está disponible. Vea el mensaje de la izquierda.`,
  },
  appearance: {
    title: 'Apariencia',
    system: 'Usar la configuración del sistema',
    light: 'Clara',
    dark: 'Oscura',
  },
  language: {
    title: 'Idioma',
    system: 'Usar la configuración del sistema',
    en: 'English',
    es: 'Español',
    hint: 'Se aplica la próxima vez que inicie Picture Day.',
  },
};
