import { countOf } from '../../../shared/amounts.ts';
import type { Texts } from '../../worded.ts';

const photosOf = (photos: number) => countOf(photos, 'foto');
const lowerFirst = (words: string) => words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

export const reviewLists: Texts['reviewLists'] = {
  show: 'Mostrar',
  toDecide: 'Por decidir',
  problems: 'Problemas',
  photographersList: 'Lista del fotógrafo',
  ignoredFiles: 'Archivos ignorados',
  heading: {
    attention: (photos) => countOf(photos, 'foto necesita atención', 'fotos necesitan atención'),
    ready: (photos) => countOf(photos, 'foto lista para subir', 'fotos listas para subir'),
    blocked: (photos) => countOf(photos, 'foto no se puede subir', 'fotos no se pueden subir'),
    warned: (photos) => `${photosOf(photos)} con una advertencia`,
    fixed: (photos) => countOf(photos, 'foto corregida', 'fotos corregidas'),
    'left-out': (photos) => countOf(photos, 'foto omitida', 'fotos omitidas'),
    'in-sis': (photos) => `${photosOf(photos)} en el SIS`,
    'handed-over': (photos) => countOf(photos, 'foto entregada', 'fotos entregadas'),
    'changed-since': (photos) =>
      countOf(photos, 'foto cambiada después de la subida', 'fotos cambiadas después de la subida'),
    everything: (photos) =>
      photos === 1 ? '1 foto' : photos === 0 ? 'Ninguna foto' : `Las ${photosOf(photos)}`,
    again: (photos) => countOf(photos, 'foto no aceptada por el SIS', 'fotos no aceptadas por el SIS'),
    suggested: (photos) => `${photosOf(photos)} con una coincidencia sugerida`,
    changed: (files) =>
      files === 1
        ? '1 archivo cambió después de que usted lo revisó'
        : `${countOf(files, 'archivo')} cambiaron después de que usted los revisó`,
    'no-photo': (students) => `${countOf(students, 'estudiante')} sin foto`,
  },
  headingOfIssue: (photos, issue) => `${photosOf(photos)}: ${lowerFirst(issue)}`,
  headingOfIssueToUpload: (photos, issue) => `${photosOf(photos)} por subir: ${lowerFirst(issue)}`,
  photosFound: (photos) => countOf(photos, 'foto encontrada', 'fotos encontradas'),
  studentsFound: (students) => countOf(students, 'estudiante encontrado', 'estudiantes encontrados'),
  empty: {
    attention: { title: 'Aquí nada necesita atención', text: 'Puede continuar a la subida.' },
    warned: { title: 'No hay advertencias', text: 'Ninguna foto se subirá con una advertencia.' },
    fixed: {
      title: 'No hay fotos corregidas',
      text: 'Las fotos que usted corrige para la subida aparecen aquí.',
    },
    ready: {
      title: 'Todavía no hay ninguna foto lista para subir',
      text: 'La mayoría de los problemas de “Necesita atención” se corrigen con un clic.',
    },
    'left-out': {
      title: 'No hay fotos omitidas',
      text: 'Las fotos que usted omite aparecen aquí. Puede incluirlas otra vez en cualquier momento.',
    },
    'in-sis': {
      title: 'Ninguna foto de aquí está todavía en el SIS',
      text: 'Después de una subida, las fotos que el SIS ha importado aparecen aquí.',
    },
    'handed-over': {
      title: 'No se ha entregado ninguna foto de aquí',
      text: 'Las fotos que usted guarda como archivos zip o envía por SFTP aparecen aquí.',
    },
    'changed-since': {
      title: 'Nada ha cambiado después de la subida',
      text: 'Las fotos que usted recorta, gira o asigna a otro estudiante después de la subida aparecen aquí.',
    },
    everything: { title: 'Aquí no hay fotos', text: 'Elija otra carpeta.' },
    again: {
      title: 'No hay nada que subir otra vez',
      text: 'Todas las fotos de la última subida están en el SIS o se omitieron.',
    },
    suggested: {
      title: 'No hay coincidencias sugeridas',
      text: 'Todas las fotos están asignadas a un estudiante, o no hay información suficiente para sugerir uno.',
    },
    changed: {
      title: 'No hay archivos cambiados',
      text: 'Ningún archivo ha cambiado después de que usted lo revisó.',
    },
    'no-photo': {
      title: 'Todos los estudiantes tienen foto',
      text: 'Todos los estudiantes de la lista tienen una foto aquí o en una subida anterior.',
    },
  },
  noMatches: {
    title: (query) => `Nada coincide con “${query}” en esta lista`,
    text: 'Puede estar en otra lista.',
    searchAll: 'Buscar en todas las fotos',
  },
};
