import type { AuthenticationType } from 'ssh2';
import type SftpClient from 'ssh2-sftp-client';

export type SftpAuth =
  | { readonly kind: 'password'; readonly password: string }
  /** The text of the private key's file. */
  | { readonly kind: 'key'; readonly privateKey: string; readonly passphrase?: string };

/** What has come of signing in so far. */
export interface SignInCourse {
  readonly kind: SftpAuth['kind'];
  wasTried: boolean;
  wasExpired: boolean;
}

interface Prompt {
  readonly prompt: string;
  readonly echo?: boolean;
}

type Options = SftpClient.ConnectOptions;

const methods = {
  password: ['password', 'keyboard-interactive'],
  key: ['publickey'],
} as const;

/** Asks the server what it takes, then tries one way, once: a second try counts towards locking the account. */
function chooseMethod(course: SignInCourse): NonNullable<Options['authHandler']> {
  let hasAsked = false;
  return (offered, _isPartial, next) => {
    const method = methods[course.kind].find((each) => offered?.includes(each));
    if (!hasAsked) {
      hasAsked = true;
      next('none');
    } else if (method === undefined || course.wasTried) {
      // "Nothing is left", which the types of the library forget.
      next(false as unknown as AuthenticationType);
    } else {
      course.wasTried = true;
      next(method);
    }
  };
}

/** Many servers ask for the password as a question. Any other question (a code, a new password) has no answer here. */
function answerQuestions(client: SftpClient, password: string): void {
  let hasAnswered = false;
  client.on(
    'keyboard-interactive',
    (_name, _text, _language, prompts: readonly Prompt[], finish: (answers: readonly string[]) => void) => {
      const isForPassword = !hasAnswered && prompts.length === 1 && prompts[0]?.echo !== true;
      hasAnswered ||= isForPassword;
      finish(prompts.map(() => (isForPassword ? password : '')));
    },
  );
}

/** Prepares a client to sign in; the answer goes into `connect`. */
export function prepareSignIn(
  client: SftpClient,
  auth: SftpAuth,
  onExpired: () => void,
): { readonly course: SignInCourse; readonly options: Options } {
  const course: SignInCourse = { kind: auth.kind, wasTried: false, wasExpired: false };
  const authHandler = chooseMethod(course);
  if (auth.kind === 'key') {
    const { privateKey, passphrase } = auth;
    return {
      course,
      options: { privateKey, ...(passphrase ? { passphrase } : {}), authHandler },
    };
  }
  answerQuestions(client, auth.password);
  client.on('change password', () => {
    course.wasExpired = true;
    onExpired();
  });
  return { course, options: { password: auth.password, tryKeyboard: true, authHandler } };
}
