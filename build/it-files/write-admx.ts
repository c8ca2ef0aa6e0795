import { escapeHtml } from '../../electron/core/shared/escape-text.ts';
import type { PolicyEntry } from './policy-entries.ts';

/** Where Group Policy keeps the values. `Write-PictureDayPolicy.ps1` makes the policy file from them. */
const registryKey = 'Software\\Policies\\Picture Day';

/** References to strings take letters, digits and underscores only. */
const choiceId = (key: string, id: string) => `${key}_${id.replace(/-/g, '_')}`;

const head = (element: string) => `<?xml version="1.0" encoding="utf-8"?>
<${element} xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">`;

function elementOf(entry: PolicyEntry): readonly string[] {
  const { key } = entry;
  switch (entry.kind) {
    case 'text':
      return [`<text id="${key}" valueName="${key}" required="true" />`];
    case 'number':
      return [
        `<decimal id="${key}" valueName="${key}" required="true" minValue="${entry.minimum}" maxValue="${entry.maximum}" />`,
      ];
    case 'choice':
      return [
        `<enum id="${key}" valueName="${key}" required="true">`,
        ...entry.choices.flatMap(({ id }) => [
          `  <item displayName="$(string.${choiceId(key, id)})">`,
          `    <value><string>${id}</string></value>`,
          '  </item>',
        ]),
        '</enum>',
      ];
    case 'switch':
      return [];
  }
}

function policyOf(entry: PolicyEntry): readonly string[] {
  const { key, kind } = entry;
  const isSwitch = kind === 'switch';
  const presentation = isSwitch ? '' : ` presentation="$(presentation.${key})"`;
  const value = isSwitch ? ` valueName="${key}"` : '';
  return [
    `<policy name="${key}" class="Machine" displayName="$(string.${key})" explainText="$(string.${key}_Explain)"${presentation} key="${registryKey}"${value}>`,
    '  <parentCategory ref="PictureDay" />',
    '  <supportedOn ref="SUPPORTED_PictureDay" />',
    ...(isSwitch
      ? [
          '  <enabledValue><decimal value="1" /></enabledValue>',
          '  <disabledValue><decimal value="0" /></disabledValue>',
        ]
      : ['  <elements>', ...elementOf(entry).map((line) => `    ${line}`), '  </elements>']),
    '</policy>',
  ];
}

const lines = (texts: readonly string[], indent: number) =>
  texts.map((text) => `${' '.repeat(indent)}${text}`).join('\n');

/** The administrative template: which values there are. */
export function writeAdmx(entries: readonly PolicyEntry[]): string {
  return `${head('policyDefinitions')}
  <policyNamespaces>
    <target prefix="pictureday" namespace="PictureDay.Policies" />
  </policyNamespaces>
  <resources minRequiredRevision="1.0" />
  <supportedOn>
    <definitions>
      <definition name="SUPPORTED_PictureDay" displayName="$(string.SUPPORTED_PictureDay)" />
    </definitions>
  </supportedOn>
  <categories>
    <category name="PictureDay" displayName="$(string.PictureDay)" />
  </categories>
  <policies>
${lines(entries.flatMap(policyOf), 4)}
  </policies>
</policyDefinitions>
`;
}

function explain(entry: PolicyEntry): string {
  const { description, kind, example } = entry;
  const how =
    kind === 'switch'
      ? 'Enabled: yes. Disabled: no. Not configured: the person chooses.'
      : `Example: ${example}`;
  return `${description}\n\n${how}\n\nThe value reaches the app through the script Write-PictureDayPolicy.ps1.`;
}

function presentationOf(entry: PolicyEntry): readonly string[] {
  const { key } = entry;
  const name = escapeHtml(entry.name);
  switch (entry.kind) {
    case 'text':
      return [`<textBox refId="${key}"><label>${name}</label></textBox>`];
    case 'number':
      return [`<decimalTextBox refId="${key}" defaultValue="${entry.example}">${name}</decimalTextBox>`];
    case 'choice':
      return [`<dropdownList refId="${key}" noSort="true">${name}</dropdownList>`];
    case 'switch':
      return [];
  }
}

/** The template's words. */
export function writeAdml(entries: readonly PolicyEntry[]): string {
  const strings = entries.flatMap((entry) => [
    [entry.key, entry.name],
    [`${entry.key}_Explain`, explain(entry)],
    ...(entry.kind === 'choice' ? entry.choices.map(({ id, name }) => [choiceId(entry.key, id), name]) : []),
  ]);
  const table = [
    ['PictureDay', 'Picture Day'],
    ['SUPPORTED_PictureDay', 'Picture Day 0.1 or later'],
    ...strings,
  ].map(([id = '', text = '']) => `<string id="${id}">${escapeHtml(text)}</string>`);
  const presentations = entries.flatMap((entry) => {
    const inner = presentationOf(entry);
    return inner.length === 0
      ? []
      : [`<presentation id="${entry.key}">`, ...inner.map((line) => `  ${line}`), '</presentation>'];
  });
  return `${head('policyDefinitionResources')}
  <displayName>Picture Day</displayName>
  <description>Managed settings of Picture Day</description>
  <resources>
    <stringTable>
${table.map((line) => `      ${line}`).join('\n')}
    </stringTable>
    <presentationTable>
${lines(presentations, 6)}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`;
}
