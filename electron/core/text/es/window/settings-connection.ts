import { countOf } from '../../../shared/amounts.ts';
import type { Texts } from '../../worded.ts';

export const settingsConnection: Texts['settingsConnection'] = {
  test: 'Probar la conexión',
  testing: 'Probando…',
  signIn: 'Iniciar sesión',
  signingIn: 'Iniciando sesión…',
  signInAgain: 'Iniciar sesión otra vez',
  signOut: 'Cerrar sesión',
  secret: {
    notEntered: 'Todavía no se ha escrito.',
    saved: 'Se guardó con cifrado.',
    savedUntilClosed: 'Se guarda solo hasta que cierre Picture Day: esta computadora no puede cifrar datos.',
    replace: 'Escriba aquí para reemplazar lo guardado',
    removePassword: 'Quitar la contraseña',
    removeToken: 'Quitar el token de acceso',
    removePassphrase: 'Quitar la frase de contraseña',
  },
  sis: {
    address: 'Dirección web del SIS (URL)',
    addressHint: 'Las fotos solo se envían a esta dirección.',
    addressIsOpen:
      'Esta dirección no está cifrada (http): otras personas en la red podrían ver las fotos. Use https si el SIS lo admite.',
    addressMissing: 'Escriba primero la dirección del SIS.',
    addressInvalid: 'Esta no es una dirección web. Es como https://sis.example.org.',
    addressScheme: 'La dirección debe empezar con https:// o http://, como en https://sis.example.org.',
    addressWithLogin:
      'No incluya el nombre de usuario ni la contraseña en la dirección. El token de acceso tiene su propio campo.',
    token: 'Token de acceso',
    tokenNotEntered:
      'Todavía no se ha escrito. Pídaselo al administrador del SIS: funciona como una contraseña.',
    tokenNotEnteredUntilClosed:
      'Todavía no se ha escrito. Pídaselo al administrador del SIS: funciona como una contraseña. Esta computadora no lo puede cifrar, así que solo se conserva hasta que cierre Picture Day.',
    tokenMissing: 'Escriba el token de acceso.',
    answered: 'El SIS ha respondido.',
    stillElsewhere: (system, url) =>
      `Las fotos todavía van a ${system} (${url}). Haga clic en “Iniciar sesión” para usar la dirección nueva.`,
    newAddress: 'Haga clic en “Iniciar sesión” para usar la dirección nueva.',
    practiceHint: '¿Todavía no tiene un token de acceso? Mientras tanto, puede practicar.',
  },
  answer: {
    none: 'Todavía sin iniciar sesión.',
    connecting: 'Iniciando sesión y cargando la lista de estudiantes…',
    mayUpload: (system, user, students) =>
      students === null
        ? `Sesión iniciada en ${system} como ${user}. Puede subir fotos. No hay ninguna lista de estudiantes disponible.`
        : `Sesión iniciada en ${system} como ${user}. Puede subir fotos. ${countOf(students, 'estudiante')} en la lista.`,
    mayNotUpload: (system, user, whatToDo) => `Sesión iniciada en ${system} como ${user}. ${whatToDo}`,
  },
  folder: {
    onPage: (page) =>
      `No se necesita una dirección ni un token de acceso. El paso 3 guarda archivos zip; después usted los sube en la página “${page}” del sistema.`,
    onAnyPage:
      'No se necesita una dirección ni un token de acceso. El paso 3 guarda archivos zip; después usted los sube en la página del propio sistema para importar fotos.',
  },
  sftp: {
    server: 'Servidor SFTP',
    serverHint: 'Se lo da el administrador del SIS.',
    serverMissing: 'Escriba el nombre del servidor SFTP.',
    serverMissingFirst: 'Escriba primero el nombre del servidor SFTP.',
    serverInvalid: 'Este no es el nombre de un servidor. Es como sftp.example.org.',
    user: 'Nombre de usuario',
    userMissing: 'Escriba su nombre de usuario del servidor SFTP.',
    password: 'Contraseña',
    passwordMissing: 'Escriba su contraseña del servidor SFTP.',
    folder: 'Carpeta',
    folderHint: 'Déjelo en blanco para usar su carpeta principal.',
    ifFolderMissing: 'Si la carpeta no existe',
    showError: 'Mostrar un error',
    createFolder: 'Crearla',
    keyFile: 'Archivo de clave',
    passphrase: 'Frase de contraseña del archivo de clave',
    passphraseHint: 'Déjelo en blanco si el archivo de clave no tiene ninguna.',
    useKeyFile: 'Usar un archivo de clave…',
    chooseKeyFile: 'Elegir otro archivo de clave…',
    usePassword: 'Usar una contraseña',
    connected: 'Conectado. Se encontró la carpeta.',
    serverKey: 'Clave de confianza del servidor',
    forgetServerKey: 'Olvidar la clave del servidor',
    confirmed: 'Confirmada: comparar otra vez',
    verifyTitle: 'Verifique este servidor',
    verifyLead: (server) => `Esta es la primera conexión con ${server}. Huella digital del servidor:`,
    verifyHint:
      'Compárela con la que le dio el administrador del SIS. Todavía no se ha enviado nada, ni siquiera su contraseña.',
    matches: 'Coinciden',
  },
  photoSystem: {
    signedIn: 'Sesión iniciada.',
    signedInAs: (user) => `Sesión iniciada como ${user}.`,
    connected: (system) => `Conectado. Picture Day puede iniciar sesión en ${system}.`,
    connectedAs: (system, user) => `Conectado. Picture Day puede iniciar sesión en ${system} como ${user}.`,
    directory: 'Dirección del directorio (URL de LDAP)',
    directoryHint:
      'Incluya el atributo de la foto y un filtro con {id} en lugar del ID de estudiante. Consulte con el departamento de TI.',
    directoryUser: 'Nombre para iniciar sesión (bind DN)',
    directoryUserHint: 'Una cuenta que puede cambiar fotos.',
    directoryPassword: 'Contraseña',
    startTls: 'Cifrar una conexión ldap:// con StartTLS',
    moodle: 'Dirección web de Moodle (URL)',
    moodleHint: 'La dirección en la que usted abre Moodle.',
    moodleToken: 'Token de acceso',
    moodleTokenNotEntered:
      'Todavía no se ha escrito. Pídale al administrador de Moodle un token de servicio web.',
    moodleField: 'Buscar a los estudiantes por',
    moodleFieldHint: 'El campo del perfil de usuario de Moodle que contiene el ID de estudiante.',
    moodleFields: {
      idnumber: 'Número de ID',
      username: 'Nombre de usuario',
      email: 'Correo electrónico',
    },
    clientId: 'ID de cliente',
    googleClientIdHint:
      'Del cliente OAuth de su distrito para aplicaciones de escritorio. Consulte con el administrador de Google Workspace.',
    microsoftClientIdHint: 'Del registro de la aplicación Picture Day.',
    tenant: 'Inquilino (tenant)',
    tenantHint: 'El ID del inquilino o uno de sus dominios. Consulte con el administrador de Microsoft 365.',
    clientSecret: 'Secreto de cliente',
    clientSecretHint: 'Su administrador se lo da junto con el ID de cliente.',
    clientSecretSaved: 'Guardado con su inicio de sesión',
  },
  browser: {
    signIn: (service) => `Iniciar sesión con ${service}`,
    signInAgain: (service) => `Iniciar sesión con ${service} otra vez`,
    waiting: 'Esperando a su navegador…',
    waitingHint:
      'Inicie sesión en la página que se abrió en su navegador y vuelva aquí. Si no se abrió ninguna página, cancele e inténtelo otra vez.',
  },
};
