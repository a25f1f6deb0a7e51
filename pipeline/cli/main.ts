#!/usr/bin/env node
import { loadBundle } from '../bundle/index.js';
import type * as Program from './program.js';

const bundle = loadBundle() as typeof Program | undefined;
const { run } = bundle ?? (await import('./program.js'));
process.exitCode = await run(process.argv.slice(2));
