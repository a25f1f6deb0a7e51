import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import { papers, write } from './papers.js';

const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
);
pdfmake.setFonts({ Serif: { normal: font, bold: font, italics: font, bolditalics: font } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === font);
for (const [index, { title, sections }] of papers.entries()) {
  const content = [
    { text: title, fontSize: 18 },
    ...sections.flatMap(({ heading, paragraphs }) => [
      ...(heading ? [{ text: heading, fontSize: 14, margin: [0, 12, 0, 4] }] : []),
      ...paragraphs.map((text) => ({ text, margin: [0, 0, 0, 6] })),
    ]),
  ];
  const definition = { content, defaultStyle: { font: 'Serif', fontSize: 11 } };
  write(index, 'pdf', await pdfmake.createPdf(definition).getBuffer());
}
