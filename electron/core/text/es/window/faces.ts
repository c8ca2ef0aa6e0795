import { countOf } from '../../../shared/amounts.ts';
import { formatNumber, formatPercent } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

const photosOf = (photos: number) => countOf(photos, 'foto');

export const faces: Texts['faces'] = {
  unavailable:
    'Picture Day no puede buscar caras en esta computadora. Todo lo demás funciona: las fotos se revisan, se recortan y se suben como antes.',
  settingsTitle: 'Caras',
  settingsSwitch: 'Buscar caras',
  settingsHint:
    'Picture Day busca dónde están las caras, en esta computadora, para centrar los recortes. Nunca reconoce, compara ni guarda caras.',
  settingsUnavailable: 'En esta computadora no se pueden buscar caras.',
  settingOn: 'Activado',
  settingOff: 'Desactivado',
  finding: (done, photos) => `Buscando caras: ${formatNumber(done)} de ${photosOf(photos)}`,
  openCenterHeads: 'Centrar cabezas…',
  centerHeadsTitle: (photos) => `Centrar cabezas en ${photosOf(photos)}`,
  centerHeadsLead:
    'Todas las cabezas reciben el mismo tamaño y la misma posición. Sus archivos originales no cambian, y puede deshacerlo en un solo paso.',
  headSize: 'Tamaño de la cabeza',
  eyeLine: 'Línea de los ojos',
  headSizeValue: (share) => `${formatPercent(share)} de la altura de la foto`,
  eyeLineValue: (share) => `${formatPercent(share)} por debajo del borde superior`,
  usualPlacing: 'Usar los valores habituales',
  example: (photo) => `Ejemplo: ${photo}`,
  exampleNearest:
    'Esta foto termina demasiado cerca de la cabeza o tiene muy pocos píxeles: la cabeza queda lo más cerca posible de su posición.',
  otherExample: 'Otro ejemplo',
  noExample: 'No se encontró ninguna cabeza en estas fotos.',
  apply: 'Centrar cabezas',
  cancel: 'Cancelar',
  centered: ({ centered: exact, nearest, faceless }) => {
    const heads = exact + nearest;
    if (heads === 0) return 'No se encontró ninguna cabeza en estas fotos, así que no se centró ninguna.';
    const parts = [
      heads === 1 ? 'Se centró la cabeza en 1 foto.' : `Se centraron las cabezas en ${photosOf(heads)}.`,
    ];
    if (nearest > 0) parts.push(`${formatNumber(nearest)} de ellas solo hasta donde lo permite la foto.`);
    if (faceless > 0)
      parts.push(
        faceless === 1
          ? '1 foto no muestra exactamente una cara y se recortó como de costumbre.'
          : `${photosOf(faceless)} no muestran exactamente una cara y se recortaron como de costumbre.`,
      );
    return parts.join(' ');
  },
  showFaces: 'Mostrar caras',
  showWholePhotos: 'Mostrar fotos completas',
  isOff: 'La búsqueda de caras está desactivada en Configuración.',
  isWaiting: 'Las caras se buscarán cuando se hayan revisado todas las fotos.',
  rotateUpright: 'Girar la foto',
};
