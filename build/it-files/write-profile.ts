import { escapeHtml } from '../../electron/core/shared/escape-text.ts';
import type { PolicyEntry } from './policy-entries.ts';

/** The preferences that the profile manages. `write-policy.sh` makes the policy file from them. */
export const preferencesDomain = 'org.pictureday.app.policy';

function showValue(entry: PolicyEntry): string {
  switch (entry.kind) {
    case 'text':
    case 'choice':
      return `<string>${escapeHtml(entry.example)}</string>`;
    case 'number':
      return `<integer>${entry.example}</integer>`;
    case 'switch':
      return entry.example ? '<true/>' : '<false/>';
  }
}

/** Proxy and PAC file cannot stand beside each other: the second one stands in a comment. */
function linesOf(entry: PolicyEntry): readonly string[] {
  const lines = [`<key>${entry.key}</key>`, showValue(entry)];
  return entry.key === 'pacAddress' ? [`<!-- In place of proxy: ${lines.join(' ')} -->`] : lines;
}

/** An example of a configuration profile for macOS, in the form of Apple's documentation of `ManagedPreferences`. */
export function writeProfile(entries: readonly PolicyEntry[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>PayloadContent</key>
  <array>
    <dict>
      <key>PayloadContent</key>
      <dict>
        <key>${preferencesDomain}</key>
        <dict>
          <key>Forced</key>
          <array>
            <dict>
              <key>mcx_preference_settings</key>
              <dict>
${entries
  .flatMap(linesOf)
  .map((line) => `                ${line}`)
  .join('\n')}
              </dict>
            </dict>
          </array>
        </dict>
      </dict>
      <key>PayloadIdentifier</key>
      <string>${preferencesDomain}.preferences</string>
      <key>PayloadType</key>
      <string>com.apple.ManagedClient.preferences</string>
      <key>PayloadUUID</key>
      <string>6B0C7A52-7A39-4D0E-9C59-0B8E7C1F4A21</string>
      <key>PayloadVersion</key>
      <integer>1</integer>
    </dict>
  </array>
  <key>PayloadDisplayName</key>
  <string>Picture Day</string>
  <key>PayloadIdentifier</key>
  <string>${preferencesDomain}</string>
  <key>PayloadScope</key>
  <string>System</string>
  <key>PayloadType</key>
  <string>Configuration</string>
  <key>PayloadUUID</key>
  <string>D2E5B1F0-3C64-4A57-8F0B-5A1D9E26C7B3</string>
  <key>PayloadVersion</key>
  <integer>1</integer>
</dict>
</plist>
`;
}
