/** Where the words of a label in brackets begin and end, and where the speech after it begins. */
export interface Bracketed {
  from: number;
  to: number;
  speech: number;
}

/** `【NHK 岩田記者】`, `（大臣）`, `<질문>`: the brackets in which East Asian pages put whoever speaks. */
const opening =
  /^(?:【([^【】]{1,30})】|〔([^〔〕]{1,30})〕|［([^［］]{1,30})］|（([^（）]{1,16})）|<(\p{Script=Hangul}{1,8})>)\s*(?=\S)/u;

/** What brackets tell of the sound: laughter, applause, what was left out. */
const aside =
  /^(?:笑|拍手|中略|後略|笑声|掌声|鼓掌|了|注|以下|参考|写真|動画|問合せ|[\d一二三四五六七八九十]+)/u;

/** The label in brackets at `from`, if there is one. */
export function bracketedAt(text: string, from: number): Bracketed | undefined {
  const found = opening.exec(text.slice(from, from + 60));
  const words = found?.slice(1).find(Boolean);
  if (!found || words === undefined || aside.test(words)) return undefined;
  return { from, to: from + 1 + words.length, speech: from + found[0].length };
}
