import { type MissingAddress, missingAddress, type SystemChoice } from '../delivery/system-choices.ts';
import { texts } from './texts.ts';

/** "PowerSchool SIS", "Another LDAP directory". */
export function choiceLabel({ id, name }: SystemChoice): string {
  return name ?? texts.destinationKinds.choices[id] ?? id;
}

/** What a destination still needs before photos can be sent there; null for nothing. */
export function missingSentence(destination: Parameters<typeof missingAddress>[0]): string | null {
  const missing: MissingAddress | null = missingAddress(destination);
  return missing && texts.destinationKinds.missing[missing];
}
