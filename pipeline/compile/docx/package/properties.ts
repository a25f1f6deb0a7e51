import type { DocumentData } from '../../../tree/index.js';
import { cleanText } from '../clean-text.js';
import { wordLanguage } from '../languages.js';
import { element, part } from '../write/xml.js';
import type { Xml } from '../write/xml.js';

const core = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

const text = (name: string, value: string | undefined): Xml[] =>
  value === undefined || value === '' ? [] : [element(name, {}, [cleanText(value)])];

/** A W3C date and time in seconds, as Word writes it. */
const instant = (name: string, value: string | undefined): Xml[] => {
  const seconds = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(value ?? '')?.[1];
  return seconds === undefined ? [] : [element(name, { 'xsi:type': 'dcterms:W3CDTF' }, [`${seconds}Z`])];
};

/** `docProps/core.xml`: what file systems, archives and search see. Created and modified are the document's time, never the clock's. */
export function coreProperties(data: DocumentData): string {
  return part(
    element('cp:coreProperties', core, [
      ...text('dc:title', data.title),
      ...text('dc:subject', data.subject),
      ...text('dc:creator', data.creator ?? data.publisher),
      ...text('cp:keywords', data.keywords.join(', ')),
      ...text('dc:description', data.description),
      ...text('cp:lastModifiedBy', data.creator ?? data.publisher),
      element('cp:revision', {}, ['1']),
      ...instant('dcterms:created', data.instant),
      ...instant('dcterms:modified', data.instant),
      ...text('cp:category', data.kind),
      ...text('dc:language', wordLanguage(data.language)),
      ...text('dc:identifier', `urn:sha256:${data.sourceHash}`),
    ]),
  );
}

/** `docProps/app.xml`: the program, and how many pages it reckons. */
export const appProperties = (version: string, pages: number): string =>
  part(
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      [element('Pages', {}, [String(pages)]), element('Application', {}, [`Chancery ${version}`])],
    ),
  );
