import { formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

export const notices: Texts['notices'] = {
  engineRestarted: 'Picture Day tuvo que reiniciar su motor de fotos.',
  engineRestartedWithFolder:
    'Picture Day tuvo que reiniciar su motor de fotos. Su carpeta se está abriendo otra vez.',
  engineGone:
    'Picture Day dejó de funcionar varias veces. Sus fotos no han cambiado. Ciérrelo y ábralo otra vez. Si no sirve, elija “Mostrar registro” en el menú Ayuda y envíe el registro a su departamento de TI.',
  copyForIt: 'Copiar para TI',
  copiedForIt: 'Copiado. Péguelo en un correo electrónico para su departamento de TI.',
  detailsForIt: 'Detalles para TI',
  update: {
    available: (version) => `Picture Day ${version} está disponible.`,
    whatsNew: 'Novedades',
    title: (version) => `Novedades de Picture Day ${version}`,
    noNotes: 'No hay notas sobre esta versión.',
    download: 'Abrir la página de descarga',
  },
  practice: {
    name: 'Práctica.',
    samples: 'Fotos de muestra y un sistema de práctica. Nada sale de esta computadora.',
    ownPhotos:
      'Sus propias fotos y un sistema de práctica. Nada sale de esta computadora: su SIS no recibe estas fotos. Los cambios que haga ahora no se guardan.',
    end: 'Terminar la práctica',
    preparing: 'Preparando la práctica…',
    drawing: (drawn, all) => `Dibujando las fotos de muestra: ${formatNumber(drawn)} de ${formatNumber(all)}`,
  },
  logCopied: 'Registro copiado.',
  uploadDismissed: 'Descartada. Todavía puede encontrarla en Historial.',
};
