import { readFileSync } from 'node:fs';
import { check as checkBytes, checkRules } from '../../check/index.js';
import { message } from '../../diagnostics/index.js';
import { explain } from '../../execute/index.js';
import { exitCode } from '../exit-code.js';
import { printMessages } from '../report/message-lines.js';

/** `chancery check`: what in PDF files breaks a rule of PDF/UA-1 or PDF/A. */
export async function check(files: readonly string[], { json }: { json?: boolean }): Promise<number> {
  let code: number = exitCode.done;
  for (const file of files) {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(file);
    } catch (error) {
      printMessages([message('source-unreadable', explain(error), { file })]);
      code = exitCode.failed;
      continue;
    }
    const { findings, pages } = await checkBytes(bytes);
    if (findings.length > 0) code = exitCode.failed;
    if (json) process.stdout.write(`${JSON.stringify({ file, pages, findings })}\n`);
    else process.stdout.write(textOf(file, findings, pages));
  }
  return code;
}

function textOf(
  file: string,
  findings: Awaited<ReturnType<typeof checkBytes>>['findings'],
  pages: number,
): string {
  if (findings.length === 0)
    return `${file}: keeps every rule that is checked (${pages} ${pages === 1 ? 'page' : 'pages'})\n`;
  const lines = findings.map(({ rule, reason, page }) => {
    const where = page === undefined ? '' : ` page ${page}:`;
    return `${file}:${where} ${rule} (${checkRules[rule]}): ${reason}\n`;
  });
  return lines.join('');
}
