import remarkDocx from 'remark-docx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { markdown, papers, write } from './papers.js';

const processor = unified().use(remarkParse).use(remarkDocx);
for (const [index, paper] of papers.entries()) {
  const { result } = await processor.process(markdown(paper));
  write(index, 'docx', Buffer.from(await result));
}
