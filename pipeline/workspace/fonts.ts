import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const packages: Readonly<Record<string, string>> = {
  serif: '@expo-google-fonts/source-serif-4',
  sans: '@expo-google-fonts/source-sans-3',
  // For characters that the first two lack, so that a Hebrew, an Arabic or a Chinese name in an English text is set.
  hebrew: '@expo-google-fonts/noto-serif-hebrew',
  arabic: '@expo-google-fonts/amiri',
  chinese: '@expo-google-fonts/zcool-xiaowei',
};

const faces: Readonly<Record<string, string>> = {
  regular: '400Regular',
  italic: '400Regular_Italic',
  bold: '700Bold',
  'bold-italic': '700Bold_Italic',
};

const stems: Readonly<Record<string, string>> = {
  serif: 'SourceSerif4',
  sans: 'SourceSans3',
  hebrew: 'NotoSerifHebrew',
  arabic: 'Amiri',
  chinese: 'ZCOOLXiaoWei',
};

/** Families that do not have all four faces, and those they have. */
const fewer: Readonly<Record<string, readonly string[]>> = {
  hebrew: ['regular', 'bold'],
  chinese: ['regular'],
};

/** Absolute path of the house's own font file for a family and face, or undefined where it has none. */
export function fontFile(family: string, face: string): string | undefined {
  const [name, folder, stem] = [packages[family], faces[face], stems[family]];
  if (!name || !folder || !stem || fewer[family]?.includes(face) === false) return undefined;
  const root = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  return join(root, folder, `${stem}_${folder}.ttf`);
}
