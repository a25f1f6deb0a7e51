#!/usr/bin/env node
import { loadBundle, threadAtOnce } from '../bundle/index.js';
import type * as Program from './program.js';

const args = process.argv.slice(2);
const thread = threadAtOnce(args);
// A thread gives V8 its flags when both have loaded their code, which is bound to them.
const bundle = loadBundle('chancery', thread?.release) as typeof Program | undefined;
const { run } = bundle ?? (await import('./program.js'));
thread?.release();
process.exitCode = await run(args, thread);
