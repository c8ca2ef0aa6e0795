#!/bin/sh
# Writes Picture Day's policy file from the preferences that a configuration profile manages. A profile manages
# preferences and writes no files; Picture Day reads a file and no preferences. Run this as root, by your MDM, whenever
# the profile changes. Without the profile it removes the file.
set -eu

preferences='/Library/Managed Preferences/org.pictureday.app.policy.plist'
folder='/Library/Application Support/Picture Day'
file="$folder/policy.json"

if [ "$(id -u)" -ne 0 ]; then
  echo 'Run this as root.' >&2
  exit 1
fi
if [ -L "$folder" ]; then
  echo "$folder is a link: remove it." >&2
  exit 1
fi
if [ ! -f "$preferences" ]; then
  rm -f "$file"
  exit 0
fi

umask 022
mkdir -p "$folder"
# Access control lists could let others write, which modes do not show.
chmod -N "$folder"
chown root:wheel "$folder"
chmod 755 "$folder"
new="$(mktemp "$folder/policy.XXXXXX")"
trap 'rm -f "$new"' EXIT
plutil -convert json -o "$new" "$preferences"
chown root:wheel "$new"
chmod 644 "$new"
mv -f "$new" "$file"
