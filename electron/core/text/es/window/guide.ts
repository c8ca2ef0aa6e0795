import { countOf } from '../../../shared/amounts.ts';
import type { Texts } from '../../worded.ts';

export const guide: Texts['guide'] = {
  title: 'Guía de Picture Day',
  open: 'Abrir la guía',
  pages: 'Páginas de la guía',
  table: 'Tabla',
  search: 'Buscar en la guía',
  back: 'Atrás',
  close: 'Cerrar',
  loading: 'Abriendo la guía…',
  unavailable: 'No se pudo abrir la guía. Cierre Picture Day y ábralo otra vez.',
  results: (found) => countOf(found, 'resultado'),
  noResults: (query) => `No hay resultados para “${query}”. Pruebe con otra palabra.`,
  help: 'Ayuda',
  helpHint:
    'La guía explica cada paso, con imágenes, y funciona sin internet. Presione {key} en cualquier pantalla para abrir la página que la explica.',
};
