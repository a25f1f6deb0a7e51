import { asDict } from '../objects.js';
import type { Subject } from '../subject.js';

const language = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-\w{5,8})*$/i;

/** Whether a text is a language tag (BCP 47), as far as its form tells. */
export const isLanguage = (tag: string | undefined): boolean => tag !== undefined && language.test(tag);

const forbidden = new Set([
  'Launch',
  'Sound',
  'Movie',
  'ResetForm',
  'ImportData',
  'JavaScript',
  'Hide',
  'SetOCGState',
  'Rendition',
  'Trans',
  'GoTo3DView',
]);

/** File and catalogue. */
export function catalogue({ objects, bytes, report }: Subject): void {
  const { catalogue: root, context } = objects;
  const head = Buffer.from(bytes.subarray(0, 20)).toString('latin1');
  if (!/^%PDF-1\.[4-7]\r?\n%[\x80-\xff]{4}/.test(head))
    report('header', 'the file does not begin with a version and a line of four high bytes');
  if (!context.trailerInfo.ID) report('trailer-id', 'the trailer has no ID');
  if (context.trailerInfo.Encrypt) report('encryption', 'the file is encrypted');
  if (!objects.isTrue(objects.dict(root, 'MarkInfo'), 'Marked'))
    report('catalogue-marked', 'the file does not say that it is tagged');
  if (!isLanguage(objects.text(root, 'Lang'))) report('catalogue-language', 'the file states no language');
  if (!objects.isTrue(objects.dict(root, 'ViewerPreferences'), 'DisplayDocTitle'))
    report('catalogue-title', 'the window would show the file name and not the title');
  for (const dict of objects.dictionaries()) {
    const kind = objects.name(dict, 'S');
    if (kind !== undefined && forbidden.has(kind) && objects.name(dict, 'Type') !== 'StructElem')
      report('actions', `the file holds an action of the kind ${kind}`);
    if (objects.name(dict, 'Filter') === 'LZWDecode') report('filters', 'a stream is compressed by LZW');
  }
  if (objects.dict(objects.dict(root, 'Names'), 'JavaScript') ?? objects.dict(root, 'AA'))
    report('actions', 'the file runs a script');
  intents(
    objects.array(root, 'OutputIntents')?.map((one) => asDict(objects.follow(one))),
    { objects, report },
  );
}

function intents(
  list: ReturnType<typeof asDict>[] | undefined,
  { objects, report }: Pick<Subject, 'objects' | 'report'>,
): void {
  const intent = list?.find((one) => objects.name(one, 'S') === 'GTS_PDFA1');
  const profile = objects.bytes(objects.at(intent, 'DestOutputProfile'));
  if (!intent || !profile) report('output-intent', 'the file says nowhere what its colours mean');
  else if (Buffer.from(profile.subarray(36, 40)).toString('latin1') !== 'acsp')
    report('output-intent', 'the colour profile is none');
  else {
    const components = { 'RGB ': 3, GRAY: 1, CMYK: 4 }[
      Buffer.from(profile.subarray(16, 20)).toString('latin1')
    ];
    if (objects.number(objects.dict(intent, 'DestOutputProfile'), 'N') !== components)
      report('output-intent', 'the colour profile has another number of components than it says');
  }
}
