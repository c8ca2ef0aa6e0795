import { plural } from '../../shared/locale.ts';
import type { Texts } from '../worded.ts';

export const presets: Texts['presets'] = {
  matchedById: 'Cada foto se asigna a la persona que tiene su ID de estudiante.',
  named: (example) => `Las fotos se nombran con el ID de estudiante, como ${example}.`,
  namedWithoutZeros: (example) =>
    `Las fotos se nombran con el ID de estudiante, como ${example}, sin ceros iniciales.`,
  namedWithAnyZeros: (example) =>
    `Las fotos se nombran con el ID de estudiante, como ${example}; 0123 y 123 son el mismo estudiante.`,
  mapInside: (file) => `Se guarda un archivo de correspondencias (${file}) dentro de cada archivo zip.`,
  mapBeside: (file) => `Se guarda un archivo de correspondencias (${file}) junto a cada archivo zip.`,
  types: (list, count) => `${plural(count, 'Tipo de archivo', 'Tipos de archivo')}: ${list}.`,
  proportions: (ratio) => `Proporciones: ${ratio}.`,
  upright: 'Las fotos de lado se enderezan.',
  largest: (pixels) => `Las fotos de más de ${pixels} píxeles se reducen.`,
  advised: (pixels) => `Tamaño recomendado: ${pixels} píxeles.`,
  aim: (size) => `Las fotos de más de ${size} se reducen.`,
  largestZip: (size) => `Tamaño máximo del archivo zip: ${size}.`,
};
