import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { papers, write } from './papers.js';

const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
);
for (const [index, { title, sections }] of papers.entries()) {
  const document = new PDFDocument();
  const chunks = [];
  document.on('data', (chunk) => chunks.push(chunk));
  const done = new Promise((resolve) => document.on('end', resolve));
  document.font(font).fontSize(18).text(title);
  for (const { heading, paragraphs } of sections) {
    if (heading) document.moveDown().fontSize(14).text(heading);
    document.fontSize(11);
    for (const text of paragraphs) document.moveDown(0.5).text(text);
  }
  document.end();
  await done;
  write(index, 'pdf', Buffer.concat(chunks));
}
