import type { Texts } from '../worded.ts';

export const connection: Texts['connection'] = {
  steps: {
    name: 'Encontrar el servidor',
    tcp: 'Conectar',
    proxy: 'Proxy de su red',
    tls: 'Conexión segura (HTTPS)',
    'sign-in': 'Iniciar sesión',
    permission: 'Permiso para importar fotos',
    limit: 'Tamaño máximo del archivo zip',
  },
  states: {
    ok: 'OK',
    failed: 'FALLÓ',
    skipped: 'sin probar',
  },
  report: {
    title: 'Picture Day: prueba de conexión',
    sis: 'SIS',
    when: 'Fecha',
    app: 'Picture Day',
    system: 'Computadora',
    whatToDo: 'Qué hacer',
  },
  sources: {
    none: 'no hay ninguno configurado en esta computadora',
    'this-computer': 'el SIS está en esta computadora',
    settings: 'según la configuración de Picture Day',
    environment: 'según las variables de entorno de esta computadora',
    system: 'según la configuración de red de esta computadora',
    pac: 'según el archivo PAC',
  },
  said: {
    notTried: 'Sin probar, porque falló un paso anterior.',
    nameFound: (host) => `Se encontró ${host}.`,
    nameIsAddress: (host) => `${host} es una dirección IP, así que no hay ningún nombre que buscar.`,
    nameNotFound: (host) => `No se encuentra ${host}.`,
    nameAdvice:
      'Compruebe que el nombre esté bien escrito. Si un navegador de esta computadora abre el SIS, pregunte al departamento de TI qué proxy usa; si no, pídales que revisen el DNS.',
    reached: (end) => `Se conectó con ${end}.`,
    notReached: (end) => `No se puede conectar con ${end}.`,
    reachAdvice: (end) =>
      `Pregunte al departamento de TI si un firewall bloquea la conexión: esta computadora tiene que poder conectarse con ${end}.`,
    noProxy: (source) => `No se usa ningún proxy: ${source}.`,
    throughProxy: (proxy, source) => `El proxy ${proxy} deja pasar a Picture Day: ${source}.`,
    plainProxy: (proxy, source) => `Se usa el proxy ${proxy}: ${source}.`,
    proxyAdvice:
      'Muestre esto al departamento de TI: el proxy tiene que dejar que Picture Day se conecte con el SIS.',
    plain: 'La dirección empieza con http://, así que nada está cifrado.',
    plainAdvice: 'Use la dirección que empieza con https://, a menos que el SIS esté en esta computadora.',
    trusted: (host, issuer, expires) =>
      `El certificado de ${host} fue emitido por “${issuer}” y es válido hasta el ${expires}.`,
    trustedUnseen: 'La conexión está cifrada y es de confianza.',
    noHandshake: (host) => `${host} no responde con una conexión cifrada.`,
    handshakeAdvice:
      'Revise la dirección y su puerto. Si son correctos, pregunte al departamento de TI si un filtro web interrumpe las conexiones cifradas con el SIS.',
    certificateAdvice: 'Muestre esto al departamento de TI. Los detalles del certificado están más abajo.',
    signedIn: (system) => `Sesión iniciada en ${system}.`,
    noToken: 'Todavía no se ha escrito ningún token de acceso para el SIS.',
    tokenAdvice:
      'Pida al administrador del SIS un token de acceso (una clave parecida a una contraseña) y escríbalo en Configuración.',
    filterAdvice:
      'Pida al departamento de TI que deje que Picture Day se conecte con el SIS sin un filtro web ni una página de inicio de sesión de por medio.',
    serverAdvice: 'Inténtelo más tarde. Si el problema continúa, muestre esto al administrador del SIS.',
    mayImport: 'Usted tiene el permiso “Import Student Photos”.',
    mayNotImport: 'Usted no tiene el permiso “Import Student Photos”.',
    permissionAdvice:
      'Pídaselo al administrador del SIS, o envíe los archivos zip por SFTP y escriba al soporte del SIS para que los importe.',
    limit: (size) => `Un archivo zip puede tener hasta ${size}.`,
    smallLimit: (size) =>
      `Un archivo zip puede tener como máximo ${size}. Picture Day hace sus archivos zip más pequeños que eso.`,
    tinyLimit: (size) =>
      `Un archivo zip puede tener como máximo ${size}, y eso es demasiado poco para fotos.`,
    limitAdvice: 'Pida al administrador del SIS que permita archivos zip de 60 MB.',
  },
  certificate: {
    issuer: 'emisor',
    subject: 'titular',
    names: 'nombres',
    none: 'ninguno',
    valid: (from, to) => `válido: del ${from} al ${to}`,
  },
};
