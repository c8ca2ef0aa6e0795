import type { Texts } from '../worded.ts';

export const menu: Texts['menu'] = {
  file: '&Archivo',
  edit: '&Edición',
  view: '&Ver',
  help: 'A&yuda',
  openRecent: 'Abrir reciente',
  clearRecent: 'Borrar carpetas recientes',
  recentFolders: 'Carpetas recientes',
  roles: {
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    resetZoom: 'Tamaño real',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    togglefullscreen: 'Pantalla completa',
    close: 'Cerrar ventana',
  },
  exit: 'Salir',
  quitLinux: 'Salir',
  quit: 'Salir de Picture Day',
};
