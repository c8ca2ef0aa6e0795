import { countOf } from '../../../shared/amounts.ts';
import type { Texts } from '../../worded.ts';

export const search: Texts['search'] = {
  title: 'Buscar',
  field: 'Buscar fotos, estudiantes, acciones',
  results: 'Resultados',
  sections: { actions: 'Acciones', screens: 'Pantallas', students: 'Estudiantes', files: 'Archivos' },
  step: (place) => `Paso ${place}`,
  grade: (of) => `grado ${of}`,
  student: (id, grade, hasPhoto) => {
    if (grade === null) return hasPhoto ? id : `${id}, todavía sin foto`;
    return hasPhoto ? `${id}, grado ${grade}` : `${id}, grado ${grade}, todavía sin foto`;
  },
  noResults: (query) =>
    `No hay resultados para “${query}”. Pruebe con el nombre o el ID de un estudiante, o con el nombre de un archivo.`,
  found: (count) => countOf(count, 'resultado'),
  hint: '↑↓ para moverse · Enter para abrir · Esc para cerrar',
};
