import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PassageBuilder } from '../../pipeline/read/page/passage-builder.js';
import { addXmlText } from '../../pipeline/read/xml/add-xml-text.js';
import { parseXml } from '../../pipeline/read/xml/parse-xml.js';
import { isElement, textContent } from '../../pipeline/read/xml/xml-node.js';
import type { XmlElement, XmlNode, XmlText } from '../../pipeline/read/xml/xml-node.js';

const rootOf = (text: string): XmlElement => {
  const { root, problem } = parseXml(text, 'a.xml');
  if (!root) throw new Error(problem?.reason);
  return root;
};

function* nodes(node: XmlNode): Generator<XmlNode> {
  yield node;
  if (isElement(node)) for (const child of node.children) yield* nodes(child);
}

const texts = (root: XmlElement): XmlText[] => [...nodes(root)].filter((node) => node.type === 'text');

describe('parseXml', () => {
  it('gives every element and text its place, whatever stands between', () => {
    const text =
      ' \r\n<?xml version="1.0"?>\r\n<!DOCTYPE a SYSTEM "a.dtd">\r\n<!-- <b> -->\r\n<a x="1">\r\n 😀 <b/>two &amp; 3<!-- c -->four' +
      '<![CDATA[<p>five</p>]]>\r\n<?go on?><p:c>six</p:c></a>\r\n';
    const root = rootOf(text);
    for (const node of nodes(root)) {
      const raw = text.slice(node.start, node.end);
      if (isElement(node)) expect(raw).toMatch(new RegExp(`^<(p:)?${node.name}[^]*>$`));
      else expect(raw.replace(/\r\n/g, '\n').replace('&amp;', '&')).toBe(node.value);
    }
    expect(texts(root).map(({ value }) => value.trim())).toEqual([
      '😀',
      'two & 3',
      'four',
      '<p>five</p>',
      '',
      'six',
    ]);
    expect(root.attributes).toEqual({ x: '1' });
    expect(textContent(root)).toBe('😀 two & 3four<p>five</p> six');
  });

  it('gives texts places for any tree', () => {
    const word = fc.constantFrom(
      'a',
      ' b ',
      'é\r\n',
      '&lt;',
      '&#65;',
      '<!-- x -->',
      '<![CDATA[<&]]>',
      '😀',
      '<?p i?>',
    );
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        word,
        fc.array(tie('node')).map((parts) => `<n k="v">${parts.join('')}</n>`),
      ),
    })).node;
    fc.assert(
      fc.property(fc.array(tree), (parts) => {
        const text = `<r>${parts.join('')}</r>`;
        for (const node of nodes(rootOf(text))) {
          const raw = text.slice(node.start, node.end);
          if (isElement(node)) expect([raw.slice(0, 2), raw.at(-1)]).toEqual([`<${node.name}`, '>']);
          else {
            const builder = new PassageBuilder();
            addXmlText(builder, text, node);
            expect(builder.build().text).toBe(node.value.replace(/\s+/g, ' ').trim());
          }
        }
      }),
    );
  });

  it.each([
    ['<a><b></a>', 'source-malformed', 1, 'unexpected close tag'],
    ['<a>\n&nbsp;</a>', 'source-malformed', 2, 'undefined entity'],
    ['<a>\n\nx', 'source-malformed', 3, 'unclosed tag'],
    ['<a/><b/>', 'source-malformed', 1, ''],
    ['plain', 'source-malformed', 1, ''],
  ])('says what is wrong and where: %j', (text, rule, line, part) => {
    const { root, problem } = parseXml(text, 'a.xml');
    expect(root).toBeUndefined();
    expect(problem).toMatchObject({ ruleId: rule, file: 'a.xml', place: { line } });
    expect(problem?.reason).toContain(part);
  });

  it('never expands an entity of the document', () => {
    const laughs = Array.from({ length: 30 }, (_, n) => `<!ENTITY l${n + 1} "&l${n};&l${n};&l${n};&l${n};">`);
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "lol">${laughs.join('')}]><a>&l30;</a>`;
    expect(parseXml(bomb, 'a.xml').problem).toMatchObject({ ruleId: 'source-entity' });
    const outside = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
    expect(parseXml(outside, 'a.xml').problem).toMatchObject({ ruleId: 'source-entity' });
    expect(textContent(rootOf('<!DOCTYPE a [<!ENTITY x "unused">]><a>b</a>'))).toBe('b');
    expect(textContent(rootOf('<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a>b</a>'))).toBe('b');
  });

  it('refuses 100,000 elements one in the other', () => {
    expect(parseXml('<a>'.repeat(100_000), 'a.xml').problem).toMatchObject({ ruleId: 'source-nesting' });
    expect(parseXml('<a>'.repeat(150) + '</a>'.repeat(150), 'a.xml').problem).toBeUndefined();
  });
});
