import type { StageTime } from '../../build/index.js';

/** A table of where the time went: a line a stage, milliseconds. */
export function timingLines(stages: readonly StageTime[]): string[] {
  const rows = stages.map(({ stage, kind, format, count, wall, cpu }) => [
    [stage, kind, format].filter(Boolean).join(' '),
    String(count),
    wall.toFixed(1),
    cpu === undefined ? '' : cpu.toFixed(1),
  ]);
  const all = [['stage', 'times', 'wall ms', 'cpu ms'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
