import type { Texts } from '../worded.ts';

export const suggestions: Texts['suggestions'] = {
  fields: {
    title: 'el título de la foto',
    'object-name': 'el título de la foto',
    headline: 'el encabezado de la foto',
    description: 'la descripción de la foto',
    keywords: 'las palabras clave de la foto',
    person: 'el campo “persona retratada” de la foto',
  },
  otherField: 'los datos de la foto',
  reasons: {
    idInName: (id) => `El nombre del archivo contiene el ID ${id}.`,
    nearIdInName: (found, id) => `El nombre del archivo contiene “${found}”, que se parece al ID ${id}.`,
    idInPicture: (id, field) => `El ID ${id} aparece en ${field}.`,
    nameInPicture: (found, field) => `“${found}” aparece en ${field}.`,
    zeros: (found, id) => `${found} y ${id} se diferencian solo en los ceros iniciales.`,
    typo: (found, id) => `${found} parece ser ${id} con un error de tecleo.`,
    nearName: (name) => `El nombre se parece a ${name}.`,
    name: (name) => `El nombre del archivo dice ${name}.`,
    nameAndFolder: (name) => `El nombre del archivo dice ${name}, y la carpeta coincide con la clase.`,
    list: (found) => `La lista del fotógrafo dice “${found}”.`,
    nearInList: (found, name) => `La lista del fotógrafo dice “${found}”, que se parece a ${name}.`,
  },
  sureness: {
    sure: 'Ningún otro estudiante coincide.',
    likely: 'Coincidencia probable. Compruébela.',
    possible: 'Coincidencia posible. Compruébela.',
  },
  use: (id) => `Usar ${id}`,
  useNamed: (id, name) => `Usar ${id}: ${name}`,
  useOfGrade: (id, grade) => `Usar ${id}, grado ${grade}`,
  useNamedOfGrade: (id, name, grade) => `Usar ${id}: ${name}, grado ${grade}`,
};
