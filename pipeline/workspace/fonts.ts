import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const packages: Readonly<Record<string, string>> = {
  serif: '@expo-google-fonts/source-serif-4',
  sans: '@expo-google-fonts/source-sans-3',
  // For characters that the first two lack, so that a Chinese or an Arabic name in an English text is set.
  chinese: '@expo-google-fonts/zcool-xiaowei',
  arabic: '@expo-google-fonts/noto-naskh-arabic',
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
  chinese: 'ZCOOLXiaoWei',
  arabic: 'NotoNaskhArabic',
};

/** Families that have the regular face alone. */
const regularOnly = new Set(['chinese', 'arabic']);

/** Absolute path of the house's own font file for a family and face, or undefined where it has none. */
export function fontFile(family: string, face: string): string | undefined {
  const [name, folder, stem] = [packages[family], faces[face], stems[family]];
  if (!name || !folder || !stem || (regularOnly.has(family) && face !== 'regular')) return undefined;
  const root = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  return join(root, folder, `${stem}_${folder}.ttf`);
}
