// Writes the papers as Markdown files, for peers that are a command line.
import { markdown, papers, write } from './papers.js';

papers.forEach((paper, index) => write(index, 'md', markdown(paper)));
