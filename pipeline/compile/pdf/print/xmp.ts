import type { DocumentData } from '../../../tree/index.js';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as XML may hold it: markup escaped, control characters that XML 1.0 forbids left out. */
const escape = (text: string): string =>
  text
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

export interface Metadata {
  document: DocumentData;
  title: string;
  /** ISO 8601, UTC. */
  created: string;
  producer: string;
  creatorTool: string;
  /** PDF/A part and conformance level. */
  part: 2 | 3;
  /** Identity of the document (`uuid:…`). */
  identity: string;
}

const alternative = (name: string, value: string | undefined): string =>
  value === undefined
    ? ''
    : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escape(value)}</rdf:li></rdf:Alt></${name}>`;

const list = (name: string, kind: 'Seq' | 'Bag', values: readonly string[]): string =>
  values.length === 0
    ? ''
    : `<${name}><rdf:${kind}>${values.map((value) => `<rdf:li>${escape(value)}</rdf:li>`).join('')}</rdf:${kind}></${name}>`;

/** The schema that PDF/A wants described before a file may say that it is PDF/UA too (ISO 19005-3, 6.6.2.3.3). */
const extension = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

/** The XMP packet of a file that is PDF/A and PDF/UA-1 at once. */
export function xmp({ document, title, created, producer, creatorTool, part, identity }: Metadata): string {
  const { keywords } = document;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>${part}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${[
    '<dc:format>application/pdf</dc:format>',
    alternative('dc:title', title),
    list('dc:creator', 'Seq', document.creator === undefined ? [] : [document.creator]),
    list('dc:publisher', 'Bag', document.publisher === undefined ? [] : [document.publisher]),
    alternative('dc:description', document.description ?? document.subject),
    list('dc:subject', 'Bag', keywords),
    list('dc:language', 'Bag', [document.language]),
    `<dc:source>urn:sha256:${escape(document.sourceHash)}</dc:source>`,
  ].join('')}</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>${created}</xmp:CreateDate><xmp:ModifyDate>${created}</xmp:ModifyDate><xmp:MetadataDate>${created}</xmp:MetadataDate><xmp:CreatorTool>${escape(creatorTool)}</xmp:CreatorTool></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"><xmpMM:DocumentID>${identity}</xmpMM:DocumentID><xmpMM:InstanceID>${identity}</xmpMM:InstanceID></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${escape(producer)}</pdf:Producer>${
    keywords.length === 0 ? '' : `<pdf:Keywords>${escape(keywords.join(', '))}</pdf:Keywords>`
  }</rdf:Description>
${extension}
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
