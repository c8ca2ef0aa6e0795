const shape = /^https:\/\/(?:accounts\.google\.com|login\.microsoftonline\.com)\/[^\s\\"<>]*$/;

/**
 * Whether an address may be opened in the system's browser for a sign-in: only where people sign in to the systems that
 * Picture Day sends photos to.
 */
export function isSignInPage(address: string): boolean {
  return address.length <= 10_000 && shape.test(address);
}
