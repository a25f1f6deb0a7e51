import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontFace, World } from '../../../pipeline/compile/index.js';

const folder = join(import.meta.dirname, '../../../node_modules/@expo-google-fonts');
const faces: Record<FontFace, string> = {
  regular: '400Regular',
  italic: '400Regular_Italic',
  bold: '700Bold',
  'bold-italic': '700Bold_Italic',
};
const families: Record<string, [string, string] | undefined> = {
  serif: ['source-serif-4', 'SourceSerif4'],
  sans: ['source-sans-3', 'SourceSans3'],
  chinese: ['zcool-xiaowei', 'ZCOOLXiaoWei'],
  arabic: ['noto-naskh-arabic', 'NotoNaskhArabic'],
};

const regularOnly = new Set(['chinese', 'arabic']);

/** A world with the house's two families. */
export const world: World = {
  font: (family, face) => {
    const found = families[family];
    return found && (!regularOnly.has(family) || face === 'regular')
      ? readFileSync(join(folder, found[0], faces[face], `${found[1]}_${faces[face]}.ttf`))
      : undefined;
  },
  version: '0.0.0',
};
