// The country that those who answer speak for: "Spain calls for", "what is the position of France?".
import type { Passage } from './passages.js';
import type { Taxonomy } from './taxonomy/entry.js';

/** Verbs by which a government takes a position: what a speaker says of his own country, and hardly of another. */
const stands: Readonly<Record<string, RegExp>> = {
  en: /^\s*(?:(?:also|always|firmly|strongly|fully|will|would|has|have|is|are|continues? to|remains?|been|consistently) )*(?:supports?|supported|condemns?|condemned|welcomes?|welcomed|calls? (?:on|for|upon)|called (?:on|for)|opposes?|opposed|urges?|urged|attaches|attach|stands? (?:with|ready|by)|committed|deplores?|regrets?|reaffirms?|recogni[sz]es?|believes?|took necessary|concerned)(?!\p{L})/iu,
  ru: /^\s*(?:(?:также|всегда|решительно|будет|по-прежнему) )*(?:поддерживает|осуждает|приветствует|призывает|выступает|считает|исходит|готова|заинтересована|настаивает|надеется)(?!\p{L})/iu,
  de: /^\s*(?:(?:auch|immer|weiterhin) )*(?:unterstützt|verurteilt|begrüßt|fordert|setzt sich|steht|ruft|erwartet|bekennt|bleibt|wird)(?!\p{L})/iu,
  es: /^\s*(?:(?:también|siempre|ha|seguirá|sigue|va a) )*(?:apoya\p{L}*|condena\p{L}*|rechaza\p{L}*|pide|exige|defiende\p{L}*|considera|reconoce|está|sido|respeta|saluda|celebra|reitera)(?!\p{L})/iu,
  fr: /^\s*(?:(?:a|est|aussi|toujours|continue (?:de|à)|demeure) )*(?:appelle|condamne|soutient|salue|rappelle|réaffirme|demande|considère|reste|engagée?|déplore|souhaite|apporte|exprime|est)(?!\p{L})/iu,
};

/** Words before a country that ask for its position. */
const positionOf =
  /(?:position|stance|response|view|policy|government|posición|postura|respuesta|gobierno|position|réponse|Haltung|Position|позици\p{L}*|отношени\p{L}*) (?:of|de la|de|du|des|del|von) (?:the )?$/iu;
/** A question to a country as the one asked: "will China take", "¿reconoce España", "does Japan". */
const asks =
  /(?:^|[\s¿,;:(])(?:will|would|does|did|do|should|can|reconoce|apoya|va|está|wird|will|hat|plant|est-ce que la|est-ce que le) $/iu;

/** Words before a country that make it no subject: in "la visita a Perú está en la agenda" Peru takes no position. */
const governed =
  /(?<!\p{L})(?:in|of|to|for|with|from|on|about|against|into|a|de|en|con|para|por|sobre|desde|mit|nach|aus|von|zu|über|gegen|für|à|au|du|avec|pour|sur|contre|dans|в|во|на|с|со|из|о|об|для|от|к|по|про)(?: (?:the|el|la|le|les|der|die|dem|den))? $/iu;

/** What a position counts that is taken or asked for by that word, and a country that is asked whether it will: it may be any. */
const position = 2;
const asked = 1;
/** What a country needs to be the speakers' own, and how far it must lead the next. */
const enough = 4;
const lead = 2;
/** In a transcript of fewer words one position is enough. */
const fewWords = 600;

/** Counts, for every place, the positions that are taken in its name and asked of it. */
function positions(
  passages: readonly Passage[],
  taxonomy: Taxonomy,
  language: string,
): ReadonlyMap<number, number> {
  const verbs = stands[language];
  const counts = new Map<number, number>();
  if (!verbs) return counts;
  for (const { hits, tokens, text, role } of passages) {
    for (const { entry, from, to } of hits) {
      if (taxonomy.entries[entry]?.kind !== 'place') continue;
      const [first, last] = [tokens[from], tokens[to - 1]];
      if (!first || !last) continue;
      const after = text.value.slice(last.end, last.end + 60);
      const before = text.value.slice(Math.max(0, first.start - 40), first.start);
      const taken = role !== 'question' && verbs.test(after) && !governed.test(before);
      const sought = role === 'question' && positionOf.test(before);
      const counted = taken || sought ? position : role === 'question' && asks.test(before) ? asked : 0;
      if (counted > 0) counts.set(entry, (counts.get(entry) ?? 0) + counted);
    }
  }
  return counts;
}

/** The one country in whose name those who answer take positions, where there is one. */
export function spokenFor(
  passages: readonly Passage[],
  taxonomy: Taxonomy,
  language: string,
): number | undefined {
  const counts = positions(passages, taxonomy, language);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const words = passages.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const needed = words < fewWords ? position : enough;
  return first && first[1] >= needed && first[1] >= lead * (second?.[1] ?? 0) ? first[0] : undefined;
}
