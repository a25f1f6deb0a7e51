import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { papers, write } from './papers.js';

const escape = (text) => text.replace(/[\\`*_#[\]<>@$=~/\-+.:"']/g, '\\$&');
const compiler = NodeCompiler.create();
papers.forEach(({ title, sections }, index) => {
  const body = sections.flatMap(({ heading, paragraphs }) => [
    ...(heading ? [`== ${escape(heading)}`] : []),
    ...paragraphs.map(escape),
  ]);
  const mainFileContent = [
    '#set page(numbering: "1 / 1")\n#set par(justify: true)\n#set text(lang: "en")',
    `= ${escape(title)}`,
    '#outline()',
    ...body,
  ].join('\n\n');
  write(index, 'pdf', compiler.pdf({ mainFileContent }));
  compiler.evictCache(10);
});
