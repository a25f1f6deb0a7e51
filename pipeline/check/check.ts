import type { Finding } from './finding.js';
import { annotations } from './rules/annotations.js';
import { catalogue } from './rules/catalogue.js';
import { content } from './rules/content.js';
import { fonts } from './rules/fonts.js';
import { metadata } from './rules/metadata.js';
import { attachments, outline } from './rules/outline.js';
import { semantics } from './rules/semantics.js';
import { structureRules } from './rules/structure-rules.js';
import type { Rule, Subject } from './subject.js';

const rules: readonly Rule[] = [
  catalogue,
  metadata,
  fonts,
  structureRules,
  content,
  annotations,
  semantics,
  outline,
  attachments,
];

/** What a check says of a file. */
export interface Checked {
  /** Nothing, where the file keeps every rule. */
  findings: Finding[];
  pages: number;
}

/** Checks the machine-checkable rules of PDF/UA-1 and PDF/A-2a or -3a that a document of ours can break. The parser is loaded with the first file. */
export async function check(bytes: Uint8Array): Promise<Checked> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const { Objects } = await import('./objects.js');
  const { pageContent } = await import('./page-content.js');
  const { structureOf } = await import('./structure.js');
  const findings: Finding[] = [];
  const report: Subject['report'] = (rule, reason, page) => {
    findings.push({ rule, reason, ...(page === undefined ? {} : { page }) });
  };
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
    const objects = new Objects(document);
    const subject: Subject = {
      bytes,
      objects,
      structure: structureOf(objects),
      contents: objects.pages.map((page) => pageContent(page, objects)),
      xmp: Buffer.from(objects.bytes(objects.at(objects.catalogue, 'Metadata')) ?? [])
        .toString('utf8')
        .replace(/^\ufeff/, ''),
      report,
    };
    for (const rule of rules) rule(subject);
    return { findings, pages: objects.pages.length };
  } catch (error) {
    report('readable', `the file cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return { findings, pages: 0 };
  }
}
