/** What stands around every screen: the rail, the header, and the messages. */
export const steps = 'Steps';
export const messages = 'Messages';
export const search = 'Search photos, students, actions';
/** Where there is no room for more. */
export const searchShort = 'Search';
export const roster = 'Roster';
/** A tooltip. */
export const chip = (name: string, state: string) => `${name}: ${state}`;
export const signedInChip = (system: string, user: string, state: string) => `${system}: ${user}, ${state}`;

export const connection = {
  notSetUp: 'SIS not set up',
  setUp: 'Set up',
  notSignedIn: 'Not signed in',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  signInAgain: 'Sign in again',
  thisComputerIsOffline: 'This computer is offline',
  cannotBeReached: "Can't be reached",
  canUpload: 'Can upload photos',
  mayNotUpload: 'No permission to upload',
  cannotReachSis: "Can't reach the SIS",
  cannotSignIn: "Can't sign in",
  details: 'Details',
  andOthers: (destinations: number) => (destinations === 1 ? 'and 1 other' : `and ${destinations} others`),
};
