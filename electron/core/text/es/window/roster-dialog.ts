import type { RosterSource } from '../../../contract/views.ts';
import { nameOfPath } from '../../../photo/file-name.ts';
import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';
import type { Texts } from '../../worded.ts';

const photosOf = (photos: number) => countOf(photos, 'foto');
const studentsOf = (students: number) => countOf(students, 'estudiante');

function loaded(students: number, source: RosterSource): string {
  switch (source.kind) {
    case 'sis':
      return `${studentsOf(students)}, del SIS`;
    case 'system':
      return `${studentsOf(students)}, de ${source.name}`;
    case 'file':
      return `${studentsOf(students)}, de ${source.path}`;
  }
}

export const rosterDialog: Texts['rosterDialog'] = {
  title: 'Lista de estudiantes',
  none: 'Cargue su lista de estudiantes para asignar las fotos a los estudiantes y ver quién no tiene foto.',
  reading: (source) => {
    switch (source.kind) {
      case 'sis':
        return 'Leyendo la lista de estudiantes del SIS…';
      case 'system':
        return `Leyendo la lista de estudiantes de ${source.name}…`;
      case 'file':
        return `Leyendo ${nameOfPath(source.path)}…`;
    }
  },
  loaded,
  announced: (students, source) => {
    switch (source.kind) {
      case 'sis':
        return `Lista de estudiantes cargada: ${studentsOf(students)}, del SIS.`;
      case 'system':
        return `Lista de estudiantes cargada: ${studentsOf(students)}, de ${source.name}.`;
      case 'file':
        return `Lista de estudiantes cargada: ${studentsOf(students)}, de ${nameOfPath(source.path)}.`;
    }
  },
  previousHolds: (students) => `Se sigue usando la lista anterior (${studentsOf(students)}).`,
  noneLoaded: 'No hay ninguna lista de estudiantes cargada.',
  openFile: 'Abrir lista de estudiantes…',
  studentsOf: (system) => `Usar los estudiantes de ${system}`,
  rosterOfSis: 'Usar la lista del SIS',
  formats:
    'CSV, Excel (.xlsx) u OneRoster, como lo exporta su SIS. También puede soltar el archivo aquí. La lista misma nunca se guarda; Picture Day solo recuerda dónde está el archivo.',
  findings: 'Tenga en cuenta',
  chip: {
    none: 'Todavía sin cargar',
    sisHasNone: 'El SIS no tiene lista · Elija un archivo',
    reading: (source) => {
      switch (source.kind) {
        case 'sis':
          return 'Leyendo del SIS…';
        case 'system':
          return `Leyendo de ${source.name}…`;
        case 'file':
          return `Leyendo ${nameOfPath(source.path)}…`;
      }
    },
    loaded: (students, source) =>
      source.kind === 'file'
        ? `${studentsOf(students)}, ${nameOfPath(source.path)}`
        : loaded(students, source),
    failed: (source) => {
      switch (source.kind) {
        case 'sis':
          return 'No se pudo leer la lista del SIS';
        case 'system':
          return `No se pudo leer la lista de ${source.name}`;
        case 'file':
          return `No se pudo leer ${nameOfPath(source.path)}`;
      }
    },
    previousHolds: (failed, students) =>
      `${failed}; se sigue usando la lista anterior (${studentsOf(students)})`,
  },
  rememberedNotOpened: (file, why) =>
    `No se pudo abrir la lista de estudiantes que usó la última vez (${file}). Por ahora no hay ninguna lista cargada. ${why}`,
  rememberedNotOpenedButSis: (file, why) =>
    `No se pudo abrir la lista de estudiantes que usó la última vez (${file}). Se usa en su lugar la lista del SIS. ${why}`,
  idQuestion: '¿Qué ID está en los nombres de los archivos?',
  idChoice: (column, matches, photos) =>
    `${column} (${matches === 1 ? 'coincide' : 'coinciden'} ${formatNumber(matches)} de ${photosOf(photos)})`,
  oneRosterIds: {
    identifier: 'ID de estudiante',
    sourcedId: 'ID interno del SIS',
  },
  columns: 'Asigne las columnas',
  noColumn: '(ninguna)',
  fields: {
    id: 'ID de estudiante',
    givenName: 'Nombre',
    familyName: 'Apellido',
    name: 'Nombre completo',
    preferredName: 'Nombre preferido',
    grade: 'Grado',
    homeRoom: 'Salón',
    teacher: 'Maestro/a',
    status: 'Estado de inscripción',
    optOut: 'Exclusión de fotos',
    role: 'Función',
  },
  values: {
    active: 'activo',
    inactive: 'inactivo',
    optedOut: 'excluido',
    staff: 'personal',
    student: 'estudiante',
    mayUpload: 'se puede subir',
  },
  zeros: {
    heading: 'Ceros iniciales',
    differ: ({ photos, shorter }, name, id) => {
      const where =
        photos === 1
          ? `1 nombre de archivo tiene ${name} donde la lista tiene ${id}.`
          : `${formatNumber(photos)} nombres de archivo tienen ID como ${name} donde la lista tiene ${id}.`;
      return shorter === 'roster'
        ? `${where} Los programas de hojas de cálculo suelen quitar los ceros iniciales.`
        : `${where} Los ceros iniciales se pierden con frecuencia.`;
    },
    choose: 'Elija qué ID son correctos.',
    needDigits: (digits) => `Los ID deben tener ${digits} ${digits === 1 ? 'dígito' : 'dígitos'}.`,
    needDigitsThen: 'Picture Day agrega los ceros al leer la lista. El archivo mismo no cambia.',
    addZeros: 'Agregar los ceros a los ID de la lista',
    rosterIsRight: 'Los ID de la lista son correctos.',
    rosterIsRightThen: (photos) =>
      photos === 1
        ? '1 foto se sube con su ID de la lista. El nombre del archivo no cambia.'
        : `${photosOf(photos)} se suben con sus ID de la lista. Los nombres de los archivos no cambian.`,
    takeRoster: (photos) => `Usar los ID de la lista para ${photosOf(photos)}`,
    padded: (digits) =>
      `Los ID de la lista se completan con ceros hasta ${digits} ${digits === 1 ? 'dígito' : 'dígitos'}. El archivo mismo no cambia.`,
    unpad: 'Usar los ID de la lista tal como están',
  },
};
