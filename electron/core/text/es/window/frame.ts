import type { Texts } from '../../worded.ts';

export const frame: Texts['frame'] = {
  steps: 'Pasos',
  messages: 'Mensajes',
  search: 'Buscar fotos, estudiantes, acciones',
  searchShort: 'Buscar',
  roster: 'Lista de estudiantes',
  chip: (name, state) => `${name}: ${state}`,
  signedInChip: (system, user, state) => `${system}: ${user}, ${state}`,
  connection: {
    notSetUp: 'SIS sin configurar',
    setUp: 'Configurar',
    notSignedIn: 'Sesión no iniciada',
    signIn: 'Iniciar sesión',
    signingIn: 'Iniciando sesión…',
    signInAgain: 'Iniciar sesión otra vez',
    thisComputerIsOffline: 'Esta computadora no tiene conexión',
    cannotBeReached: 'No se puede conectar',
    canUpload: 'Puede subir fotos',
    mayNotUpload: 'Sin permiso para subir',
    cannotReachSis: 'No se puede conectar con el SIS',
    cannotSignIn: 'No se puede iniciar sesión',
    details: 'Detalles',
    andOthers: (destinations) => `y ${destinations} más`,
  },
};
