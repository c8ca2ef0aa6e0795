import type { UnreadList } from '../../../matching/index/index-line.ts';
import { countOf } from '../../../shared/amounts.ts';
import { formatList, formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

const photosOf = (photos: number) => countOf(photos, 'foto');
const listOf = (files: string, photos: number) =>
  `La lista del fotógrafo (${files}) menciona ${photosOf(photos)}.`;

const whyUnread: Readonly<Record<UnreadList['why'], string>> = {
  unclear: 'No dice con claridad de quién es cada foto.',
  'other-pictures': 'Menciona fotos que no están en esta carpeta.',
  format: 'Es un tipo de archivo que Picture Day no puede leer; pídalo en Excel o CSV.',
  locked: 'Está protegido con contraseña.',
  damaged: 'Está dañado o no es una lista.',
  'too-long': 'Es demasiado largo.',
  'no-permission': 'No se puede abrir sin permiso; pida acceso al departamento de TI.',
};

const numbered = (photos: number, why: string) =>
  photos === 1
    ? `El nombre del archivo de 1 foto es solo un número. ${why}, Picture Day no puede saber si es un ID de estudiante.`
    : `Los nombres de los archivos de ${formatNumber(photos)} fotos son solo números. ${why}, Picture Day no puede saber si son ID de estudiantes.`;

export const listFromPhotographer: Texts['listFromPhotographer'] = {
  fileNames: (names) => {
    const [first = '', second, ...more] = names;
    if (second === undefined) return first;
    return more.length === 0
      ? formatList([first, second])
      : `${first}, ${second} y ${countOf(more.length, 'más', 'más')}`;
  },
  lists: {
    nothing: (files) => `La lista del fotógrafo (${files}) no menciona ninguna foto de esta carpeta.`,
    butNoRoster: (files, photos) =>
      `${listOf(files, photos)} Cargue la lista de estudiantes para ${photos === 1 ? 'asignarla a un estudiante' : 'asignarlas a los estudiantes'} por nombre.`,
    butOtherRoster: (files, photos) =>
      `${listOf(files, photos)} Cargue la lista de estudiantes correcta para ${photos === 1 ? 'asignarla a un estudiante' : 'asignarlas a los estudiantes'}.`,
    allMatched: (files, photos) =>
      `${listOf(files, photos)} ${photos === 1 ? 'Está asignada a un estudiante.' : 'Todas están asignadas a estudiantes.'}`,
    someMatched: (files, photos, matched) =>
      `${listOf(files, photos)} ${matched === 1 ? '1 está asignada a un estudiante' : `${formatNumber(matched)} están asignadas a estudiantes`}. ${countOf(photos - matched, 'necesita', 'necesitan')} su ayuda.`,
  },
  unread: (file, why, others) => {
    const what =
      why === 'format'
        ? `“${file}” puede ser una lista de quién aparece en estas fotos.`
        : `“${file}” parece ser una lista de quién aparece en estas fotos.`;
    const sentence = `${what} ${whyUnread[why]}`;
    if (others === 0) return sentence;
    return `${sentence} Hay ${countOf(others, 'archivo', 'archivos')} más como este.`;
  },
  conflict: (photos) =>
    photos === 1
      ? 'Conflicto: para 1 foto, el nombre del archivo y la lista del fotógrafo indican estudiantes distintos.'
      : `Conflicto: para ${formatNumber(photos)} fotos, los nombres de los archivos y la lista del fotógrafo indican estudiantes distintos.`,
  numbers: {
    unreadList: (photos) => numbered(photos, 'Como la lista no se puede leer'),
    noRoster: (photos) => numbered(photos, 'Sin la lista de estudiantes'),
    notListed: (photos) =>
      numbered(photos, `Como ${photos === 1 ? 'no aparece' : 'no aparecen'} en la lista`),
  },
  onHold: 'La subida está en espera hasta que usted decida.',
  openRoster: 'Abrir lista de estudiantes',
  applyToAndLook: (photos) => `Usarla para ${photosOf(photos)}…`,
  applyTo: (photos) => `Usarla para ${photosOf(photos)}`,
  ignore: 'Ignorar la lista',
  numbersAreIds: (photos) =>
    photos === 1 ? 'El número es un ID de estudiante' : 'Los números son ID de estudiantes',
  showDetails: 'Mostrar detalles',
  ignored: 'Lista ignorada. Todavía puede usarla: haga clic en “Lista del fotógrafo” en el lado izquierdo.',
  dialog: {
    title: (files) => `Lista del fotógrafo: ${files}`,
    choice: { open: 'Todavía no se ha aplicado.', used: 'Aplicada.', dismissed: 'Ignorada.' },
    reading: 'Leyendo la lista…',
    parts: 'Partes de la lista',
    none: 'Ninguna.',
    more: (lines) => `y ${formatNumber(lines)} más`,
    pairs: 'Fotos y sus estudiantes',
    fileNameSays: (id) => `el nombre del archivo dice ${id}`,
    line: (line, text) => `Línea ${line}: ${text}`,
  },
  tabs: {
    matched: 'Se asignarán',
    unsettled: 'Necesitan su ayuda',
    missing: 'Fotos que faltan',
    unlisted: 'No están en la lista',
    refused: 'Líneas ignoradas',
  },
  aboutTab: {
    unsettled: 'Ningún estudiante, o más de uno, tiene este nombre. Asigne estas fotos en Revisión.',
    missing: 'La lista menciona estas fotos, pero no están en esta carpeta. Pídaselas al fotógrafo.',
    unlisted: 'Estas fotos están en esta carpeta, pero no en la lista. Se asignan por el nombre del archivo.',
    refused: 'Estas líneas de la lista se ignoraron.',
  },
  refusal: {
    'outside-folder': 'fuera de esta carpeta',
    'temporary-id': 'número temporal, no un ID de estudiante',
    unreadable: 'no se puede leer',
    'not-a-picture': 'no es una foto',
    'several-students': 'contradice otra línea sobre la misma foto',
    'too-long': 'la lista es demasiado larga; el resto se ignoró',
  },
};
