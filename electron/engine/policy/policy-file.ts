import path from 'node:path';

/**
 * Where an administrator puts the policy. On Windows `%ProgramData%` may lie on another drive; it is a variable of the
 * environment, so it guides people who use the app as it is and stops nobody who starts it with another environment.
 */
export function policyFileFor(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string {
  switch (platform) {
    case 'win32': {
      const programData = environment['ProgramData'] ?? environment['PROGRAMDATA'];
      return path.win32.join(programData || 'C:\\ProgramData', 'Picture Day', 'policy.json');
    }
    case 'darwin':
      return '/Library/Application Support/Picture Day/policy.json';
    default:
      return '/etc/picture-day/policy.json';
  }
}
