// Makes dist/bundle/: everything a command needs in one file, so that a start reads one file and not six hundred, what a
// PDF takes besides in another, and what V8 compiled of both for the Node at hand. The modules beside it stay what a library user imports.
// Usage: node scripts/bundle.js, after tsc and copy-data.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';
import { withoutCaseFlag } from '../dist/ahead/without-case-flag.js';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** Left as packages, since they are large and seldom needed. */
const languages = ['de-1996', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ru', 'uk'];
const external = ['@cantoo/pdf-lib', 'mammoth', ...languages.map((tag) => `hyphen/patterns/${tag}.js`)];

/** The code with its expressions in both letters where they go by the flag `i`: V8 compiles them in a quarter of the time. */
function bothLetters(code, path) {
  if (!/\/[dgmsuy]*i[dgmsuy]*\b/.test(code)) return code;
  const literals = [];
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) literals.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest));
  return literals.reduceRight((text, { end, text: literal }) => {
    const [, source, flags] = /^\/(.*)\/(\w*)$/s.exec(literal);
    const spelt = withoutCaseFlag({ source, flags });
    if (spelt === undefined) return text;
    return `${text.slice(0, end - literal.length)}/${spelt}/${flags.replace('i', '')}${text.slice(end)}`;
  }, code);
}

/** What a module says of its own place stays true: paths are those of the modules that were put together. */
const places = (part) => ({
  name: 'places',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]dist[\\/].*\.js$/ }, ({ path }) => {
      const inside = relative(dist, path).replaceAll('\\', '/');
      if (inside.startsWith('..')) return undefined;
      const code = readFileSync(path, 'utf8')
        // A `require` of a literal is put in place of itself; made by createRequire it would stay a look-up.
        .replace(/^const require = createRequire\(import\.meta\.url\);$/m, '')
        .replaceAll('import.meta.url', `moduleUrl(${JSON.stringify(inside)})`);
      return { contents: bothLetters(code, path), loader: 'js' };
    });
    // One of each, though some ask for its CommonJS and some for its modules.
    onResolve({ filter: /^(fontkit|linebreak)$/ }, ({ path }) => ({
      path: fileURLToPath(new URL(`../node_modules/${path}/dist/module.mjs`, import.meta.url)),
    }));
    // What a PDF takes is a third of all, and neither the other documents nor the thread that reads need it.
    onResolve({ filter: /^\.\/compile\.js$/ }, ({ importer }) =>
      part !== 'pdf' && /[\\/]compile[\\/]pdf[\\/]index\.js$/.test(importer)
        ? { path: 'pdf', namespace: 'part' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({
      contents: `module.exports = loadPart('${path}');`,
    }));
    // The one is for fonts in WOFF2 alone, and a third of a megabyte; the other makes tables of all emoji when it is loaded,
    // and is for what is neither Latin, Greek nor Cyrillic.
    onResolve({ filter: /^(brotli\/decompress\.js|string-width)$/ }, ({ path, namespace, resolveDir }) =>
      namespace === 'lazy' ? undefined : { path, namespace: 'lazy', pluginData: resolveDir },
    );
    onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path, pluginData }) => ({
      contents: `const load = () => require(${JSON.stringify(path)});
module.exports = (...given) => (load().default ?? load())(...given);`,
      resolveDir: pluginData,
    }));
    // Tables of Unicode that Latin, Greek and Cyrillic never ask are unpacked when they are first asked, and by zlib: cold,
    // the package's own inflater takes 3 ms each.
    onLoad({ filter: /[\\/]node_modules[\\/]unicode-trie[\\/]index\.js$/ }, ({ path }) => ({
      contents: `const Trie = (() => { const module = {}; ${readFileSync(path, 'utf8')}
return module.exports; })();
module.exports = class { constructor(packed) { this.packed = packed; }
get(code) { return (this.trie ??= new Trie(this.packed)).get(code); } };`,
      loader: 'js',
    }));
    onLoad({ filter: /[\\/]node_modules[\\/]tiny-inflate[\\/]index\.js$/ }, () => ({
      contents: `const { inflateRawSync } = require('node:zlib');
module.exports = (packed, into) => {
const bytes = inflateRawSync(packed);
into.set(bytes.subarray(0, into.length));
return bytes.length < into.length ? into.slice(0, bytes.length) : into; };`,
    }));
    // Packages that read files of their own, or load for themselves what a build never needs.
    onLoad({ filter: /[\\/]node_modules[\\/](pdfkit|tinypool|commander)[\\/].*\.js$/ }, ({ path }) => {
      const [, name, inside] = /[\\/]node_modules[\\/]([^\\/]+)[\\/](.*)$/.exec(path) ?? [];
      const place = `packageFile('${name}', ${JSON.stringify(inside?.replaceAll('\\', '/'))})`;
      const code = readFileSync(path, 'utf8')
        // Ciphers make their tables when they are loaded, and no document is encrypted.
        .replace("require('@noble/ciphers/aes')", "lazily(() => require('@noble/ciphers/aes'))")
        // Commands that are programs of their own.
        .replace("require('node:child_process')", "lazily(() => require('node:child_process'))")
        .replaceAll('__dirname', `nodePath.dirname(${place})`)
        .replaceAll('import.meta.url', `nodeUrl.pathToFileURL(${place}).href`);
      return { contents: code, loader: 'js' };
    });
  },
});

// The whole is a function: what is read from the file is what is compiled, without a copy.
const banner = `(function(exports, require, module, __filename, __dirname, loadPart) {
'use strict';
const nodePath = require('node:path');
const nodeUrl = require('node:url');
const moduleUrl = (inside) => nodeUrl.pathToFileURL(nodePath.join(__dirname, '..', inside)).href;
const packageFile = (name, inside) => nodePath.join(require.resolve(name + '/package.json'), '..', inside);
const lazily = (load) => new Proxy({}, { get: (_, name) => load()[name] });`;

for (const name of readdirSync(`${dist}/bundle`))
  if (/\.(cjs|bin)$/.test(name)) rmSync(`${dist}/bundle/${name}`);
const entries = {
  chancery: `export { run } from './cli/program.js';
export const loadWork = () => import('./execute/work.js');`,
  // With what a thread does that compiles nothing else: it loads this bundle alone.
  pdf: `export { compile } from './compile/pdf/compile.js';
import { pdf } from './compile/pdf/index.js';
import { threadWork } from './execute/beside/thread-work.js';
export const work = () => threadWork(Promise.resolve(pdf));`,
};
/** Text in ASCII: what esbuild leaves as it is are the letters of regular expressions, and there an escape is the letter. */
const escaped = (text) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

for (const [name, contents] of Object.entries(entries)) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: dist },
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    // What stays a package is CommonJS: an import() would need a loader that compiled code has not.
    supported: { 'dynamic-import': false },
    format: 'cjs',
    legalComments: 'none',
    logLevel: 'warning',
    external,
    plugins: [places(name)],
    banner: { js: banner },
    footer: { js: '})' },
    minifyWhitespace: true,
  });
  writeFileSync(`${dist}/bundle/${name}.cjs`, escaped(outputFiles[0].text));
}

// Compiled code is kept as it stands after the sample has been made into its three documents.
execFileSync(process.execPath, [`${dist}/bundle/keep-code.js`], { stdio: 'inherit' });
