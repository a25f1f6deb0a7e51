import remarkParse from 'remark-parse';
import remarkPdf from 'remark-pdf';
import { unified } from 'unified';
import { markdown, papers, write } from './papers.js';

const processor = unified().use(remarkParse).use(remarkPdf);
for (const [index, paper] of papers.entries()) {
  const { result } = await processor.process(markdown(paper));
  write(index, 'pdf', Buffer.from(await result));
}
