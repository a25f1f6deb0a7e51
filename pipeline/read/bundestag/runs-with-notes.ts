import type { Run } from '../draft/draft.js';
import { isElement } from '../xml/xml-node.js';
import type { XmlElement, XmlNode } from '../xml/xml-node.js';
import { xmlPassage } from '../xml/xml-passage.js';

const isNamed = (node: XmlNode | undefined, name: string): boolean =>
  node !== undefined && isElement(node) && node.name === name;

const isBlank = (node: XmlNode): boolean => node.type === 'text' && node.value.trim() === '';

const skip = ({ name }: XmlElement): boolean => name === 'redner';

/** The runs of a paragraph, a footnote with its mark standing in them where the mark stands, as something not spoken. */
export function runsWithNotes(source: string, children: readonly XmlNode[]): Run[] {
  const runs: Run[] = [];
  let speech: XmlNode[] = [];
  const note = (element: XmlNode): void => {
    const last = speech.findLastIndex((node) => !isBlank(node));
    const mark = isNamed(speech[last], 'sup') ? speech.splice(last) : [];
    const said = xmlPassage(source, speech, { skip }).runs();
    speech = [];
    // The mark is raised in print; set level with the words it must not run into them.
    runs.push(
      ...said.map((run, index) => (index === said.length - 1 ? { ...run, value: `${run.value} ` } : run)),
    );
    const passage = xmlPassage(source, [...mark, element], { parts: true });
    runs.push({ value: passage.text, ...passage.span(), incident: true });
  };
  for (const node of children) {
    if (isNamed(node, 'fussnote')) note(node);
    else speech.push(node);
  }
  return [...runs, ...xmlPassage(source, speech, { skip }).runs()];
}
