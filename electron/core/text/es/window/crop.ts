import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

function edge(percent: number | null, near: string, far: string): string | null {
  if (percent === null) return null;
  if (percent <= 0) return `junto al borde ${near}`;
  if (percent >= 100) return `junto al borde ${far}`;
  return `a un ${formatNumber(percent)} por ciento del borde ${near}`;
}

export const crop: Texts['crop'] = {
  title: (photo) => `Recortar: ${photo}`,
  open: 'Recortar…',
  picture: (photo) => `${photo}, enderezada`,
  box: 'Recorte',
  remove: 'Quitar el recorte',
  apply: 'Aplicar',
  applyAndNext: 'Aplicar y siguiente',
  applyToSelected: (photos) => `Aplicar a las ${formatNumber(photos)} seleccionadas`,
  previousPhoto: 'Foto anterior',
  nextPhoto: 'Siguiente foto',
  place: (at, photos) => `Foto ${formatNumber(at)} de ${formatNumber(photos)}`,
  saved: (photos) =>
    photos === 1
      ? 'Recorte guardado. Su archivo original no cambia.'
      : `Recorte guardado para ${countOf(photos, 'foto')}. Sus archivos originales no cambian.`,
  removed: 'Se quitó el recorte.',
  nothingToCrop: 'Para recortar, seleccione fotos que tengan vista previa.',
  zoom: 'Zoom',
  rotateLeft: 'Girar a la izquierda',
  rotateRight: 'Girar a la derecha',
  moveButtons: 'Mover el recorte',
  move: {
    up: 'Mover el recorte hacia arriba',
    left: 'Mover el recorte a la izquierda',
    right: 'Mover el recorte a la derecha',
    down: 'Mover el recorte hacia abajo',
  },
  guides: 'Guías',
  guideLines: 'Líneas de guía',
  guide: { head: 'Cabeza', thirds: 'Tercios', none: 'Ninguna' },
  pixelsUploaded: 'píxeles se subirán',
  blurry: (smallest) => `Puede verse borrosa: menos de ${smallest}`,
  hint: 'Arrastre para mover, arrastre una esquina para cambiar el tamaño, o use las teclas de flecha (con Shift se mueve más rápido), {zoomIn} y {zoomOut} para acercar y alejar, y {rotate} para girar. Su archivo original no cambia.',
  described: ({ width, height, across, down, isTooSmall }) => {
    const place = [edge(across, 'izquierdo', 'derecho'), edge(down, 'superior', 'inferior')].filter(
      (words) => words !== null,
    );
    const where = place.length === 0 ? 'la foto completa' : place.join(', ');
    return `Recorte de ${width} por ${height} píxeles, ${where}.${isTooSmall ? ' Puede verse borroso.' : ''}`;
  },
};
