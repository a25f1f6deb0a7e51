import type { Slot } from '../../workspace/index.js';
import { cronOf } from './slot-times.js';

/** What a unit has to know of the machine it is for. */
export interface UnitPlace {
  /** Absolute folder of the workspace. */
  root: string;
  /** How Chancery is called there: the program and its first arguments. */
  command: readonly string[];
}

/** Prints ready units for schedulers that people have already. */
export const units: Readonly<Record<string, (slots: readonly Slot[], place: UnitPlace) => string>> = {
  systemd,
  cron,
  'github-actions': githubActions,
};

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function systemd(slots: readonly Slot[], { root, command }: UnitPlace): string {
  return slots
    .map(({ id, at, zone, days }) => {
      const wanted = days
        ? `${dayNames
            .filter((day) => days.includes(day))
            .map(capital)
            .join(',')} `
        : '';
      return `# ~/.config/systemd/user/chancery-${id}.service
[Unit]
Description=Chancery, slot ${id}

[Service]
Type=oneshot
WorkingDirectory=${root.replaceAll('%', '%%')}
ExecStart=${command.map(unitWord).join(' ')} schedule --run ${id}
# A stop lets the documents that are being made be finished.
KillSignal=SIGTERM
TimeoutStopSec=300

# ~/.config/systemd/user/chancery-${id}.timer
[Unit]
Description=Chancery, slot ${id} at ${at} ${zone}

[Timer]
OnCalendar=${wanted}*-*-* ${at}:00 ${zone}
# A run missed while the machine was off is made up for, once.
Persistent=true

[Install]
WantedBy=timers.target

# systemctl --user daemon-reload && systemctl --user enable --now chancery-${id}.timer
`;
    })
    .join('\n');
}

/** A word of a command in a unit: `%` and `$` mean something there. */
const unitWord = (word: string): string => {
  const plain = word.replaceAll('%', '%%').replaceAll('$', '$$$$');
  return /[\s"'\\]/.test(plain) ? JSON.stringify(plain) : plain;
};

function cron(slots: readonly Slot[], { root, command }: UnitPlace): string {
  const lines = slots.map(({ id, ...slot }) => {
    const words = [...command, 'schedule', '--run', id].map(shellWord).join(' ');
    // An unescaped `%` ends the command of a crontab.
    const line = `cd ${shellWord(root)} && ${words}`.replaceAll('%', '\\%');
    return `CRON_TZ=${slot.zone}\n${cronOf({ id, ...slot })} ${line}\n`;
  });
  return `# For cronie (Fedora, Arch …), whose CRON_TZ follows daylight saving. Debian's cron knows no zones: there use
# \`chancery schedule --print systemd\`, or let the machine's own zone be that of the slots.
${lines.join('')}`;
}

const shellWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

/** GitHub's clock is UTC: one line for each distance the zone has in a year, and a step that lets only the right one pass. */
function githubActions(slots: readonly Slot[]): string {
  const runs = slots.flatMap((slot) =>
    offsets(slot.zone).map((offset) => ({ slot, offset, line: utcCron(slot, offset) })),
  );
  const lines = [...new Set(runs.map(({ line }) => line))].map((line) => `    - cron: '${line}'`);
  return `# .github/workflows/chancery.yaml
name: chancery
on:
  schedule:
${lines.join('\n')}
permissions:
  contents: read
concurrency: chancery
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 22, cache: npm }
      - run: npm ci
      - name: Build the slot that is due
        env:
          FIRED: \${{ github.event.schedule }}
        run: |
${stepLines(runs)}
      - uses: actions/upload-artifact@v4
        with: { name: documents, path: out, if-no-files-found: ignore }
`;
}

interface UtcRun {
  slot: Slot;
  offset: number;
  line: string;
}

const stepLines = (runs: readonly UtcRun[]): string =>
  runs
    .map(
      ({ slot, offset, line }) =>
        `          if [ "$FIRED" = '${line}' ] && [ "$(TZ=${slot.zone} date +%z)" = '${offsetText(offset)}' ]; then npx chancery schedule --run ${slot.id}; fi`,
    )
    .join('\n');

/** Distances of a zone from UTC in this and the next year, minutes. */
function offsets(zone: string): number[] {
  const year = new Date().getUTCFullYear();
  const months = Array.from({ length: 24 }, (_, month) => offsetAt(zone, Date.UTC(year, month, 15)));
  return [...new Set(months)].sort((a, b) => a - b);
}

function offsetAt(zone: string, time: number): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function offsetText(offset: number): string {
  const size = Math.abs(offset);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${pad(size % 60)}`;
}

/** A slot in UTC while its zone is so far from it; the day of the week may be the one before or after. */
function utcCron(slot: Slot, offset: number): string {
  const [minute = '', hour = '', , , days = '*'] = cronOf(slot).split(' ');
  const total = Number(hour) * 60 + Number(minute) - offset;
  const shift = Math.floor(total / 1440);
  const time = total - shift * 1440;
  const moved =
    days === '*'
      ? '*'
      : days
          .split(',')
          .map((day) => (Number(day) + shift + 7) % 7)
          .sort()
          .join(',');
  return `${time % 60} ${Math.floor(time / 60)} * * ${moved}`;
}
