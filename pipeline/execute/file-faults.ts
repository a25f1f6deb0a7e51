import { message } from '../diagnostics/index.js';
import type { Message } from '../diagnostics/index.js';

const explanations: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EFBIG: 'the file would be larger than the system allows',
  EIO: 'the disk fails',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'is a folder, not a file',
  EEXIST: 'a file stands where a folder is needed',
};

/** Whether an error is the file system's: a person can do something about it. Anything else that is thrown is a bug. */
export const isFileFault = (error: unknown): error is NodeJS.ErrnoException & { code: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';

/** What went wrong with a file, in words. */
export function explain(error: unknown): string {
  const { code, message: text } = error as NodeJS.ErrnoException;
  return explanations[code ?? ''] ?? text;
}

/** That a document cannot be written, and why. */
export const unwritable = (error: unknown, file: string): Message =>
  message('output-unwritable', `cannot be written: ${explain(error)}`, { file });
