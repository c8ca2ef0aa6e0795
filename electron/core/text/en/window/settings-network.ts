export const title = 'Network';
export const lead = 'Only change this if IT asks you to.';
export const proxy = {
  label: 'Proxy',
  hint: 'Some schools route internet traffic through a proxy server.',
  kinds: { system: 'Use system settings', none: 'No proxy', manual: 'Manual proxy', pac: 'PAC file' },
  address: 'Proxy address',
  addressHint: 'From your IT department.',
  addressInvalid: 'Enter a name and a port, such as proxy.example.org:8080.',
  pacAddress: 'PAC file address',
  pacInvalid:
    'Enter an address that starts with http:// or https://, or the path of a file on this computer.',
  user: 'Proxy user name',
  userHint: 'Leave blank if the proxy asks for none.',
  password: 'Proxy password',
  passwordUntilClosed: "Saved until you close Picture Day: it isn't stored on this computer.",
};

export const certificate = {
  title: 'Custom certificate (PEM)',
  hint: 'Only if your web filter inspects HTTPS. Your IT department has the file.',
  choose: 'Choose file…',
  chooseAnother: 'Choose another file…',
  remove: 'Remove certificate',
};

/** The dialog that goes to the SIS one step after the other. */
export const check = {
  title: 'Connection test',
  lead: 'Testing the connection step by step… This takes a few seconds.',
  good: 'Everything works.',
  bad: 'There is a problem. See below, or click "Copy for IT" (no passwords are copied).',
  steps: 'Steps of the connection test',
  ok: 'OK',
  failed: 'Failed',
  skipped: 'Not tested',
  going: 'Testing…',
  waiting: 'Next',
  details: 'Details for IT',
  copy: 'Copy for IT',
  copied: 'Copied. Paste it into an email to your IT department.',
  again: 'Test again',
  close: 'Close',
  connected: 'Connected.',
};
