const venue =
  /\b(?:room|palace|hotel|theat(?:er|re)|house|building|headquarters|auditorium|cent(?:er|re)|kremlin|embassy|university|airport|air force (?:one|two)|hall|hq|presidency|en route|aboard|border|teleconference|base|garden|lounge|school|college|library|museum|court|church|bank|studio|press room)\b|Quai d’Orsay|дворец|кремль|москва|область|Санкт-Петербург/iu;

const notPlace =
  /press conference|interview|doorstop|briefing(?! room)|speech|statement|address|office of|council|department|ministry|bureau|commonwealth|development|affairs|correction|transcript|please|subject|http|@|:/i;

/** Whether words that stand where a place may stand name an event, an office or a heading instead. */
export const namesNoPlace = (text: string): boolean => notPlace.test(text);

/** Whether a line of a masthead names a place: `Berlin, Germany`, `Ed Sullivan Theater`. */
export function isPlace(text: string): boolean {
  if (
    text.length > 70 ||
    /[.!?:;]$/.test(text.replace(/\b(?:D\.C|U\.S|St|N\.Y)\.$/, '')) ||
    notPlace.test(text)
  )
    return false;
  if (/\d/.test(text) || !/^[\p{Lu}]/u.test(text)) return false;
  if (venue.test(text)) return !/ (?:and|und|et|y|и) /u.test(text) || text.includes(',');
  const parts = text.split(',').map((part) => part.trim());
  return (
    parts.length === 2 &&
    parts.every((part) => part.split(' ').every((word) => /^(?:\p{Lu}|of$|and$|the$|de$|du$)/u.test(word)))
  );
}

const town =
  /^(?:(?:New|San|Los|Santa|Saint|St\.?|Addis|Buenos|Kuala|Tel|Abu|Hong|Rio|Le|La|El|Den|The|Port|Phnom|Mexico|Sharm|Cape|Lake) )?\p{Lu}[\p{L}’-]{2,20}$/u;

/** Whether a line by itself may be a town: one name, or two with a word that towns begin with. */
export const isTown = (text: string): boolean => town.test(text) && !notPlace.test(text);
