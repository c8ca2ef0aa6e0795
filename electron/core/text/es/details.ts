import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';
import type { Texts } from '../worded.ts';

export const details: Texts['details'] = {
  otherFiles: {
    word: 'un documento de Word',
    rtf: 'un documento de Word (RTF)',
    webPage: 'una página web',
    xml: 'un archivo XML',
    rareSheet: 'una hoja de cálculo de un tipo poco común (SYLK o DIF)',
    rareExcel: 'un archivo de Excel de un tipo poco común',
    json: 'un archivo JSON',
    other: 'otra cosa',
  },
  row: (at) => `fila ${formatNumber(at)}`,
  rowOf: (at, file) => `fila ${formatNumber(at)} de ${file}`,
  moreStudents: (students) => `más de ${countOf(students, 'estudiante')}`,
  moreRows: (rows) => `más de ${countOf(rows, 'fila')}`,
  moreCells: (cells) => `más de ${countOf(cells, 'celda')}`,
  filesInZip: (files) => `${countOf(files, 'archivo')} en un zip`,
  job: (id) => `trabajo ${id}`,
  formerIsBack: 'se restauró la foto anterior',
  withFormerBack: (detail) => `${detail}; se restauró la foto anterior`,
  formerStillShown: 'todavía se muestra la de antes',
  pictureUnread: 'su imagen no se puede leer',
  startedUpload: (folder, startedAt) => `“${folder}”, iniciada el ${startedAt}`,
  tryingAgain: (failure, wait) => `${failure} Se intentará otra vez en ${wait}.`,
};
