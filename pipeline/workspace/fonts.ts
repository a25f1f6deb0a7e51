import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const packages: Readonly<Record<string, string>> = {
  serif: '@expo-google-fonts/source-serif-4',
  sans: '@expo-google-fonts/source-sans-3',
};

const faces: Readonly<Record<string, string>> = {
  regular: '400Regular',
  italic: '400Regular_Italic',
  bold: '700Bold',
  'bold-italic': '700Bold_Italic',
};

const stems: Readonly<Record<string, string>> = { serif: 'SourceSerif4', sans: 'SourceSans3' };

/** Absolute path of the house's own font file for a family and face, or undefined where it has none. */
export function fontFile(family: string, face: string): string | undefined {
  const [name, folder, stem] = [packages[family], faces[face], stems[family]];
  if (!name || !folder || !stem) return undefined;
  const root = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  return join(root, folder, `${stem}_${folder}.ttf`);
}
