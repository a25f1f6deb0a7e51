import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { markdown, papers, write } from './papers.js';

const processor = unified().use(remarkParse).use(remarkStringify);
papers.forEach((paper, index) => write(index, 'txt', String(processor.processSync(markdown(paper)))));
