import { countOf } from '../../shared/amounts.ts';
import type { Texts } from '../worded.ts';

const counted = (one: string, many: string) => (files: number) => countOf(files, one, many);

export const ignored: Texts['ignored'] = {
  passedOver: {
    deleted: counted('archivo en una papelera', 'archivos en una papelera'),
    'old-version': counted('versión anterior de un archivo', 'versiones anteriores de archivos'),
    'outside-link': counted('enlace a un lugar fuera de la carpeta', 'enlaces a lugares fuera de la carpeta'),
    'raw-beside-picture': counted('archivo raw junto a su JPEG', 'archivos raw junto a sus JPEG'),
    'heic-beside-picture': counted(
      'foto de iPhone (HEIC) junto a su JPEG',
      'fotos de iPhone (HEIC) junto a sus JPEG',
    ),
    'opened-zip': counted('archivo zip que se abrió', 'archivos zip que se abrieron'),
    backup: counted('copia de seguridad de otro archivo', 'copias de seguridad de otros archivos'),
    hidden: counted('archivo oculto', 'archivos ocultos'),
    unfinished: counted('descarga o copia sin terminar', 'descargas o copias sin terminar'),
    thumbnail: counted('archivo de miniatura', 'archivos de miniaturas'),
    film: counted('archivo de video o audio', 'archivos de video o audio'),
    'no-picture': counted('archivo que no es una foto', 'archivos que no son fotos'),
    index: counted('lista del fotógrafo', 'listas del fotógrafo'),
    system: counted('archivo del sistema', 'archivos del sistema'),
  },
};
