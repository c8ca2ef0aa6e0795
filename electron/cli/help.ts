const common = `Exit status: 0 all done; 1 done, but some photos need attention or were rejected;
2 wrong usage; 3 could not be done (the reason is on stderr).
`;

const fix = `  --fix              apply the fixes that need no judgement: extension by content,
                     orientation, crop to the preset's ratio, conversion to JPEG,
                     and no place where a photo was taken
`;
const thorough = `  --thorough         look for damage within JPEGs that decoders do not notice; that
                     takes as long again as checking without it
`;
const faces = `  --faces            look for faces as well, on this computer: warns of photos without
                     one, with several, and of faces that are sideways, blurry, dark or
                     too bright. With --fix, heads are centered. Faces are never
                     recognized, compared or stored
`;
const roster = `  --roster <file>    the students, as CSV, XLSX or OneRoster; photos are checked by it
  --opt-outs <file>  families who want no photo, as CSV or XLSX, by ID or by name: theirs
                     stay here; lines that lead to no student stop what would send
  --opt-outs-checked you have looked at that list: go on although lines of it lead to
                     no student; rows that a filter hides count; the exit status is 1
`;
const preset = `  --preset <id>      the system that the photos are for: illuminate (default),
                     powerschool, infinite-campus, destiny, aeries, otus, 5-star,
                     schoollogic, koha, moodle, gibbon; for photos one by one:
                     active-directory, ldap, google-workspace, microsoft-365; or a
                     .json file that says what another one wants
`;
const namesWin = `  --names-win        photos go by their names, even where a photographer's list says
                     something else or cannot be read; without it these are held
`;
const json = '  --json             one JSON document on stdout\n';
const maxBytes = '  --max-bytes <n>    the limit for one upload, in bytes (60000000)\n';
const sis = `  --sis <url>        where the SIS is, such as https://sis.example.org
  --token-env <NAME> the environment variable that holds the token
                     (PICTURE_DAY_TOKEN)
  --ca <file>        trust these certificates too (PEM, one or several), where the
                     network or the SIS has an authority of its own; without it, the
                     file that PICTURE_DAY_CA_FILE names
`;

const run = `  --watch-hours <n>  how long the SIS's jobs are watched once all is sent (12); one that
                     has not ended by then is left to the SIS, and the command ends with 3
  --start-over       begin a new upload where the command would stop instead: the list of
                     earlier uploads cannot be read, some photos are in an unfinished
                     upload of another folder, or the SIS has forgotten a job. Look in the
                     SIS first: what is there already may come a second time
`;
const again = `  --again            send all, also photos that are there already as they would be sent now;
                     without it these are not sent, and count as imported
`;
const systems = `  --to <name>        a destination of the app's settings; see picture-day destinations
  --to <address>     send photos one by one to a directory, such as
                     "ldaps://dc.school.example/OU=Students,DC=school,DC=example?thumbnailPhoto?sub?(employeeID={id})";
                     {id} is the student's ID. Or to a Moodle, moodle+https://moodle.school.example,
                     with ?field=username or ?field=email behind it where these are the IDs.
                     The password or token is in the variable of --token-env
  --bind-dn <dn>     the account that signs in
  --start-tls        encrypt an ldap:// connection before anything secret goes out
`;
const sftp = `  --sftp <address>   such as sftp://user@sftp.example.org/photos; the password is
                     in the environment variable PICTURE_DAY_SFTP_PASSWORD
  --key <file>       sign in with this private key; its passphrase, if it has one,
                     is in PICTURE_DAY_SFTP_PASSPHRASE
  --known-host <fingerprint>
                     the server's, such as SHA256:...; without it the command
                     shows it and sends nothing
  --make-folder      make the folder on the SFTP where it is missing
`;

export const commandNames = [
  'check',
  'pack',
  'upload',
  'resume',
  'history',
  'jobs',
  'destinations',
  'check-connection',
  'practice-sis',
  'sample-photos',
] as const;

export type CommandName = (typeof commandNames)[number];

export const commandHelp: Readonly<Record<CommandName, string>> = {
  check: `picture-day check <folder>  [--roster <file>] [--preset <id>] [--names-win] [--thorough] [--faces] [--json]

Says what is right and wrong with every photo in a folder, or in a zip. Two things
are for a person to say and block until then: a photographer's list that contradicts
a name, or cannot be read beside numbered photos (index-disagrees), and one picture
under two students (same-picture).

${roster}${preset}${namesWin}${thorough}${faces}${json}
${common}`,
  pack: `picture-day pack <folder> --out <dir>  [--max-bytes <n>] [--fix] [--roster <file>] [--preset <id>] [--names-win] [--thorough] [--faces] [--json]

Packs the photos that are not blocked into zips, each named with its student's ID.
Every photo in a zip is a JPEG called <student ID>.jpg. Originals are never touched.
Where the system wants a map file (which photo is whose), it is in each zip or beside it.

  --out <dir>        where the zips go; it must not hold any yet
${maxBytes}${fix}${roster}${preset}${namesWin}${thorough}${faces}${json}
${common}`,
  upload: `picture-day upload <folder> --sis <url> [--token-env <NAME>] [--ca <file>]  [--max-bytes <n>] [--fix] [--roster <file>] [--preset <id>] [--names-win] [--thorough] [--faces] [--state <dir>] [--again] [--json]
picture-day upload <folder> --sftp <address> [--key <file>] [--known-host <fingerprint>]  [--make-folder] [...]

Checks, packs and uploads a folder, watches the SIS's import jobs to their ends,
and says what became of each photo. Ctrl+C stops; what is in the SIS stays there.

With --sftp in place of --sis, puts the zips on an SFTP and writes the e-mail that
tells the SIS of them. Nobody can watch that import: photos end as "delivered".
The same command goes on where it was cut off, and overwrites nothing.

With --to in place of --sis, sends each photo to its person in another system, and reads
it back: "imported" means that it is there. One that could not be read back is
"unconfirmed". A photo that somebody else has put there since yours is left alone,
unless you say --again.

${sis}${maxBytes}${fix}${roster}${preset}${namesWin}${thorough}${faces}  --state <dir>      keep a journal there: the same command goes on where an upload
                     was cut off, and sends nothing twice, also from a folder that was
                     moved or renamed; not with another --preset
${again}${run}${sftp}${systems}${json}
${common}`,
  resume: `picture-day resume --state <dir>  [--sis <url>] [--token-env <NAME>] [--ca <file>] [--max-bytes <n>] [--fix] [--roster <file>] [--names-win] [--thorough] [--faces] [--json]

Lists the uploads of a journal that were cut off or left open. With --sis, goes on
with the newest one to that SIS, from the folder that it was begun with.

  --state <dir>      where the journal is
${sis}${maxBytes}${fix}${roster}${namesWin}${thorough}${faces}${run}${json}
${common}`,
  history: `picture-day history --state <dir>  [--run <n>] [--student <id>] [--csv] [--delete] [--forget-before <date>] [--json]
Lists the uploads of a journal, newest first: when, who, where to, how many photos.
No photos are kept, only file names, student IDs and names, and outcomes.
  --state <dir>      where the journal is
  --run <n>          this upload, with what became of each of its photos
  --student <id>     this student's photos, in all uploads or in that one
  --csv              the photos as CSV; without --run, those of all uploads
  --delete           with --run: deletes that upload from the journal; what is in the
                     SIS stays there, and would be sent again
  --forget-before <date>
                     deletes uploads that ended before that day, such as 2026-07-01, and
                     what is known of photos sent before it; says how many
${json}
${common}`,
  jobs: `picture-day jobs --sis <url> [--token-env <NAME>] [--ca <file>] [--json]

Lists the SIS's import jobs, newest first.

${sis}${json}
${common}`,
  destinations: `picture-day destinations  [--app-data <dir>] [--state <dir>] [--json]

Lists the destinations of Picture Day's settings: what they are called, where they
are, and the system whose rules they go by. No passwords or tokens.

  --app-data <dir>   where the app keeps its settings; without it, this person's own
                     (%APPDATA%\\Picture Day, ~/Library/Application Support/Picture Day
                     or ~/.config/Picture Day)
  --state <dir>      a journal: adds how much of each folder is at which destination
${json}
${common}`,
  'check-connection': `picture-day check-connection --sis <url> [--token-env <NAME>] [--ca <file>] [--json]

Goes to the SIS step by step (name, connection, proxy, certificate, sign-in,
permission, limit) and says what is there. What it prints holds no secrets and can
be sent to an IT department. A step that failed ends it with 3.

Every command goes through the proxy of HTTPS_PROXY or HTTP_PROXY, except to the
names in NO_PROXY, and trusts what this computer trusts, and the certificates of --ca.

${sis}${json}
${common}`,
  'practice-sis': `picture-day practice-sis  [--port <n>] [--state <dir>] [--students <n>] [--pace <photos per second>]

Starts a SIS on this computer to practise with, until Ctrl+C. Its token is
"practice"; a second one, "practice-readonly", lacks the permission to import.

  --port <n>         the port to listen on (any free one)
  --state <dir>      where its data stays (a temporary folder)
  --students <n>     how many students are on its roster (512)
  --pace <n>         photos imported per second (40)

${common}`,
  'sample-photos': `picture-day sample-photos <dir>  [--count <n>] [--seed <n>]

Draws a folder of student photos as schools have them: mostly right, some with
something wrong. Their IDs are on the practice SIS's roster.

  --count <n>        how many photos (120)
  --seed <n>         the same number draws the same folder (1)

${common}`,
};

export const generalHelp = `Picture Day: a folder of student photos, all the way into the SIS

${Object.values(commandHelp)
  .map((text) => `  ${text.split('\n')[0]}`)
  .join('\n')}

  picture-day <command> --help   says more about a command

On Windows, -- stands in front of the command of the installed app:
  "Picture Day.exe" -- check C:\\photos --json

${common}`;
