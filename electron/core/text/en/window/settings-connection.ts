import { countOf } from '../../../shared/amounts.ts';

/** Of all destinations that are asked whether they can be reached. */
export const test = 'Test connection';
export const testing = 'Testing…';
export const signIn = 'Sign in';
export const signingIn = 'Signing in…';
export const signInAgain = 'Sign in again';
export const signOut = 'Sign out';

/** What is said below the field of a secret, which itself stays empty. */
export const secret = {
  notEntered: 'Not entered yet.',
  saved: 'Saved (encrypted).',
  savedUntilClosed: "Saved until you close Picture Day: this computer can't encrypt it.",
  replace: 'Enter a new one to replace it',
  removePassword: 'Remove password',
  removeToken: 'Remove access token',
  removePassphrase: 'Remove passphrase',
};

export const sis = {
  address: 'SIS web address (URL)',
  addressHint: 'Photos are only sent to this address.',
  addressIsOpen:
    'This address is not encrypted (http): others on the network could see the photos. Use https if the SIS supports it.',
  addressMissing: 'Enter the SIS address first.',
  addressInvalid: "This isn't a web address. It looks like https://sis.example.org.",
  addressScheme: 'Start the address with https:// or http://, such as https://sis.example.org.',
  addressWithLogin:
    'Leave the user name and password out of the address. The access token has its own field.',
  token: 'Access token',
  tokenNotEntered: 'Not entered yet. Ask your SIS administrator for it: it works like a password.',
  tokenNotEnteredUntilClosed:
    "Not entered yet. Ask your SIS administrator for it: it works like a password. This computer can't encrypt it, so it is kept only until you close Picture Day.",
  tokenMissing: 'Enter the access token.',
  answered: 'The SIS has answered.',
  stillElsewhere: (system: string, url: string) =>
    `Photos still go to ${system} (${url}). Click Sign in to use the new address.`,
  newAddress: 'Click Sign in to use the new address.',
  practiceHint: 'No access token yet? You can practice in the meantime.',
};

/** What the SIS answered to the sign-in. */
export const answer = {
  none: 'Not signed in yet.',
  connecting: 'Signing in and loading the roster…',
  mayUpload: (system: string, user: string, students: number | null) =>
    students === null
      ? `Signed in to ${system} as ${user}. You can upload photos. No roster available.`
      : `Signed in to ${system} as ${user}. You can upload photos. ${countOf(students, 'student')} on the roster.`,
  /** @param whatToDo whole sentences: that it is not allowed, and what to do about it */
  mayNotUpload: (system: string, user: string, whatToDo: string) =>
    `Signed in to ${system} as ${user}. ${whatToDo}`,
};

export const folder = {
  onPage: (page: string) =>
    `No address or access token is needed. Step 3 saves zip files; then you upload them on the system's "${page}" page.`,
  onAnyPage:
    "No address or access token is needed. Step 3 saves zip files; then you upload them on the system's own page for importing photos.",
};

export const sftp = {
  server: 'SFTP server',
  serverHint: 'From your SIS administrator.',
  serverMissing: 'Enter the SFTP server name.',
  serverMissingFirst: 'Enter the SFTP server name first.',
  serverInvalid: "This isn't a server name. It looks like sftp.example.org.",
  user: 'User name',
  userMissing: 'Enter your user name for the SFTP server.',
  password: 'Password',
  passwordMissing: 'Enter your password for the SFTP server.',
  folder: 'Folder',
  folderHint: 'Leave blank for your home folder.',
  ifFolderMissing: "If the folder doesn't exist",
  showError: 'Show an error',
  createFolder: 'Create it',
  keyFile: 'Key file',
  passphrase: 'Passphrase of the key file',
  passphraseHint: 'Leave blank if the key file has none.',
  useKeyFile: 'Use a key file instead…',
  chooseKeyFile: 'Choose another key file…',
  usePassword: 'Use a password instead',
  connected: 'Connected. Folder found.',
  serverKey: 'Trusted server key',
  forgetServerKey: 'Forget server key',
  confirmed: 'Confirmed: compare again',
  verifyTitle: 'Verify this server',
  /** Above the fingerprint. */
  verifyLead: (server: string) => `This is the first connection to ${server}. Server fingerprint:`,
  verifyHint:
    'Compare it with the one from your SIS administrator. Nothing has been sent yet, not even your password.',
  matches: 'They match',
};

export const photoSystem = {
  signedIn: 'Signed in.',
  signedInAs: (user: string) => `Signed in as ${user}.`,
  connected: (system: string) => `Connected. Picture Day can sign in to ${system}.`,
  connectedAs: (system: string, user: string) =>
    `Connected. Picture Day can sign in to ${system} as ${user}.`,
  directory: 'Directory address (LDAP URL)',
  /** `{id}` is typed as it is. */
  directoryHint:
    'Include the photo attribute, and a filter with {id} in place of the student ID. Ask your IT department.',
  directoryUser: 'Sign-in name (bind DN)',
  directoryUserHint: 'An account that can change photos.',
  directoryPassword: 'Password',
  startTls: 'Encrypt an ldap:// connection with StartTLS',
  moodle: 'Moodle web address (URL)',
  moodleHint: 'The address where you open Moodle.',
  moodleToken: 'Access token',
  moodleTokenNotEntered: 'Not entered yet. Ask your Moodle administrator for a web service token.',
  moodleField: 'Find students by',
  moodleFieldHint: 'The field of the Moodle user profile that contains the student ID.',
  moodleFields: { idnumber: 'ID number', username: 'Username', email: 'Email address' },
  clientId: 'Client ID',
  googleClientIdHint:
    "From your district's OAuth client for desktop apps. Ask your Google Workspace administrator.",
  microsoftClientIdHint: 'From the app registration for Picture Day.',
  tenant: 'Tenant',
  tenantHint: 'The tenant ID or one of its domains. Ask your Microsoft 365 administrator.',
  clientSecret: 'Client secret',
  clientSecretHint: 'Your administrator gives it to you together with the client ID.',
  clientSecretSaved: 'Saved with your sign-in',
};

export const browser = {
  signIn: (service: string) => `Sign in with ${service}`,
  signInAgain: (service: string) => `Sign in with ${service} again`,
  waiting: 'Waiting for your browser…',
  waitingHint:
    'Sign in on the page that opened in your browser, then come back here. If no page opened, cancel and try again.',
};
