import type { Texts } from '../worded.ts';

export const photographersList: Texts['photographersList'] = {
  disputes: {
    'other-student': (file) =>
      `La lista del fotógrafo (${file}) dice que esta foto muestra a un estudiante distinto del que indica el nombre del archivo. Elija al estudiante correcto.`,
    'needs-roster': (file) =>
      `El nombre del archivo es solo un número, y la lista del fotógrafo (${file}) da nombres. Cargue la lista de estudiantes para ver si el número es un ID de estudiante.`,
    'unread-list': (file) =>
      `El nombre del archivo es solo un número, y la lista que está junto a él (${file}) no se puede leer. Asigne la foto a un estudiante o confirme que los números son ID de estudiantes.`,
    'not-listed': (file) =>
      `El nombre del archivo es solo un número. Según la lista del fotógrafo (${file}), esos números no son ID de estudiantes aquí, y este no aparece. Asigne la foto a un estudiante.`,
  },
  unread: {
    unclear: 'no dice con claridad de quién es cada foto',
    'other-pictures': 'menciona fotos que no están en esta carpeta',
    format: 'es un tipo de archivo que Picture Day no puede leer; pídalo en Excel o CSV',
    locked: 'está protegido con contraseña',
    damaged: 'está dañado o no es una lista',
    'too-long': 'es demasiado largo',
    'no-permission': 'no se puede abrir sin permiso; pida acceso al departamento de TI',
  },
};
