const place = /^(?:location|place|venue|ort|lieu|lugar|место):?$/iu;
const house = /^(?:from|by|written by|published by|organisations?):$/i;

/** What a line states whose field stands alone in the line before it: `Location:`, then `Northwood`; undefined where no field does. */
export function fieldAbove(text: string, before: string): 'place' | 'house' | undefined {
  if (place.test(before) && text.length < 80) return 'place';
  return house.test(before) ? 'house' : undefined;
}
