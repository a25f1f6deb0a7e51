import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { compileTemplate, compose, resolveStyle } from '../../pipeline/compose/index.js';
import { walk } from '../../pipeline/tree/index.js';
import { houseTemplate, labels, partials } from './house-templates.js';
import { sampleTranscript } from './sample-transcript.js';

const hostile = 'On *peace* & <war> {{secret}} :slot{n=9} :::paragraph[1] \uE0000\uE001 | a\\b [x](y) # `z`';

/** Composes an ad-hoc template over the sample. */
function composed(text: string, extra: { path: string; text: string }[] = []) {
  const compiled = compileTemplate({
    kind: 'test',
    template: { path: 'test.hbs', text },
    partials: [...partials, ...extra],
    labels,
  });
  if (!compiled.value) return { messages: compiled.messages };
  return compose(sampleTranscript(hostile), compiled.value, {
    settings: { to: null },
    looks: ['speaker', 'incident', 'note'],
  });
}

const reasons = (text: string, extra?: { path: string; text: string }[]) =>
  composed(text, extra).messages.map(({ ruleId, reason, file, place }) => {
    const at = place && 'start' in place ? place.start : place;
    return `${file ?? ''}:${at?.line ?? ''}:${at?.column ?? ''} ${ruleId} ${reason}`;
  });

describe('compose', () => {
  it.each(['dossier', 'memo', 'cable'])('sets transcript text in a %s literally', (kind) => {
    const { template, settings, style } = houseTemplate(kind);
    const { value, messages } = compose(sampleTranscript(hostile), template, {
      settings,
      looks: Object.keys(style.looks),
    });
    expect(messages).toEqual([]);
    const texts = [...walk(value!)].filter((node) => node.type === 'text').map((node) => toString(node));
    expect(texts).toContain(hostile);
  });

  it('sets text literally wherever a slot stands', () => {
    const text =
      '# {{title}}\n\n**{{title}}:** *{{title}}*{{title}}:{{title}} [{{title}}](http://x.org)\n\n- {{title}}\n\n| a |\n| - |\n| {{title}} |\n';
    const { value } = composed(text);
    expect(toString(value!).split('Sergey Lavrov’s answer to a question')).toHaveLength(9);
  });

  it('keeps figures with colons as they are', () => {
    expect(toString(composed('At 10:30 {{title}}:{{title}}').value!)).toMatch(/^At 10:30 Sergey.*:Sergey/);
  });

  it('gives what the template added no position', () => {
    const { value } = composed('# {{title}}\n\ntext');
    expect([...walk(value!)].filter(({ position }) => position)).toEqual([]);
  });

  it('puts blocks where a slot has a paragraph to itself, and nowhere else', () => {
    expect(reasons('{{#each sections}}{{#each items}}{{number}}{{/each}}{{/each}}')).toEqual([]);
    expect(reasons('a {{sections}}')).toEqual([
      'test.hbs:1:3 template-variable this is a list, not something to print',
    ]);
  });

  it('names file, line, column and the nearest name of a misspelt variable', () => {
    expect(reasons('# x\n\n{{tilte}}')).toEqual([
      'test.hbs:3:3 template-variable nothing is named "tilte" here; did you mean "title"?',
    ]);
    expect(reasons('{{#if evnt.place}}x{{/if}}')).toEqual([expect.stringContaining('did you mean "event"?')]);
    expect(reasons('{{event.plaec}}')).toEqual([expect.stringContaining('did you mean "place"?')]);
    expect(reasons('{{settings.form}}')).toEqual([expect.stringContaining('nothing is named "form"')]);
  });

  it('is strict inside partials, and names the partial', () => {
    const extra = [{ path: 'partials/inner.hbs', text: '\n  {{tilte}}' }];
    expect(reasons('{{> inner}}', extra)).toEqual([
      'partials/inner.hbs:2:5 template-variable nothing is named "tilte" here; did you mean "title"?',
    ]);
  });

  it('prints a partial on a line of its own as blocks, inside containers too, and one in a line as words', () => {
    const extra = [
      { path: 'partials/block.hbs', text: '## {{title}}\n\n- {{date}}\n' },
      { path: 'partials/words.hbs', text: '{{date}}!' },
    ];
    const { value } = composed(
      '::::note\n{{> block}}\n{{> block}}\n::::\n\nOn {{> words}} and {{> words}}.',
      extra,
    );
    const [note, line] = value!.children;
    expect((note as { children: { type: string }[] }).children.map(({ type }) => type)).toEqual([
      'heading',
      'list',
      'heading',
      'list',
    ]);
    expect(toString(line!)).toBe('On 7 December 2017! and 7 December 2017!.');
  });

  it('fills a skeleton it has parsed before with new values', () => {
    const { template, settings, style } = houseTemplate('memo');
    const looks = Object.keys(style.looks);
    const texts = ['first words', 'second words'].map((words) =>
      toString(compose(sampleTranscript(words), template, { settings, looks }).value!),
    );
    expect(texts[0]).toContain('first words');
    expect(texts[1]).toBe(texts[0]!.replace('first words', 'second words'));
  });

  it.each([
    ['{{{title}}}', 'test.hbs:1:1 template-syntax a triple-stash prints a value as markup'],
    ['{{&title}}', 'test.hbs:1:1 template-syntax a triple-stash prints a value as markup'],
    ['x\n{{> nothing}}', 'test.hbs:2:1 template-missing no partial named "nothing"'],
    [
      ':::note{title="{{title}}"}\nx\n:::',
      'test.hbs:1:16 template-slot a value cannot stand in an attribute',
    ],
    ['[x]({{title}})', 'test.hbs:1:5 template-slot a link takes a whole http(s) address'],
    [':::nte\nx\n:::', 'test.hbs:: template-syntax no block or look named :::nte; did you mean :::note?'],
    ['![x](y.png)', 'test.hbs:: template-syntax a document cannot hold a image'],
  ])('refuses %s', (text, expected) => {
    expect(reasons(text)).toEqual([expected]);
  });

  it('reports a syntax error with its line', () => {
    expect(reasons('x\n\n{{#if title}}')).toEqual([
      expect.stringMatching(/^test\.hbs:3:\d+ template-syntax /),
    ]);
  });

  it('reports an unknown word of the house', () => {
    expect(reasons('{{word "contnts"}}')).toEqual([expect.stringContaining('no label named "contnts"')]);
  });
});

describe('resolveStyle', () => {
  const resolved = (...texts: string[]) =>
    resolveStyle(texts.map((text, index) => ({ path: `${index}.yaml`, text })));

  it('turns lengths into points and lets a later file win', () => {
    const { value } = resolved(
      'looks:\n  body: { size: 10mm, bold: true }',
      'looks: { body: { size: 12 } }\npage: { size: Letter, margins: { top: 1in } }',
    );
    expect(value?.style.looks.body).toEqual({ size: 12, bold: true });
    expect(value?.style.page).toMatchObject({ width: 612, height: 792, margins: { top: 72, left: 72 } });
    expect(resolved('looks: { body: { size: 10mm } }').value?.style.looks.body).toEqual({ size: 28.346 });
  });

  it('merges settings', () => {
    expect(
      resolved('settings: { to: null, a: { b: 1 } }', 'settings: { to: Desk, a: { c: 2 } }').value?.settings,
    ).toEqual({ portion: null, to: 'Desk', a: { b: 1, c: 2 } });
  });

  it.each([
    ['looks:\n  body: { sise: 3 }', '0.yaml 2:11 nothing is named `sise` here; did you mean `size`?'],
    [
      'looks: { body: { size: big } }',
      '0.yaml 1:18 `size` cannot be "big"; it takes a number of points, or a length such as 4mm or 0.5in',
    ],
    ['plian: {}', '0.yaml 1:1 nothing is named `plian` here; did you mean `plain`?'],
    ['looks: [', expect.stringMatching(/^0\.yaml 1:\d+ /)],
  ])('refuses %s', (text, expected) => {
    const { value, messages } = resolved(text);
    expect(value).toBeUndefined();
    const [first] = messages.map(({ reason, file, place }) => {
      const { line, column } = (place as { start: { line: number; column: number } }).start;
      return `${file} ${line}:${column} ${reason}`;
    });
    expect(first).toEqual(expected);
  });
});
