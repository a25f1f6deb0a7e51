import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { papers, write } from './papers.js';

for (const [index, { title, sections }] of papers.entries()) {
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...sections.flatMap(({ heading, paragraphs }) => [
      ...(heading ? [new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 })] : []),
      ...paragraphs.map((text) => new Paragraph(text)),
    ]),
  ];
  write(index, 'docx', await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
