// Subject words of the gold of topics, and how a heading in English, Russian, German or Spanish says them. The words above the
// line are those of the corpus' own evaluator; below it, those that other publishers' documents needed.

/** Whether a heading says the subject. */
export const headingSubjects: Readonly<Record<string, RegExp>> = {
  AFRICA: /\bafri[ck]a|áfrica|африк/iu,
  COVID: /covid|corona|коронавирус|пандеми|pandemi/iu,
  CYBER: /cyber|кибер|hacker|хакер|ciber|election (interference|meddling)|вмешательств/iu,
  'DEFEAT ISIS': /\bisi[sl]\b|d[aá]esh|игил|\bis\b-|islami[cs]\w* sta(te|at)|estado islámico/iu,
  DEPARTMENT:
    /department|auswärtiger dienst|servicio exterior|personnel|delegation|secretary|ministry|ведомств|personal/iu,
  DETAINEES:
    /detain|consular|консульск|konsular|hostage|prisoner|заложник|задержан|geisel|gefangen|rehen|\btice\b/iu,
  ENERGY: /energ|\boil\b|\bgas\b|petr[oó]le|нефт|газ(?!\p{L})|энерг|öl\b|erdgas|электр/iu,
  EU: /\bEU\b|europ|евро|(?<!\p{L})ЕС(?!\p{L})|unión europea|\bUE\b/iu,
  'FOOD SECURITY': /food|grain|wheat|продовол|зерн|ernährung|getreide|aliment|grano/iu,
  G20: /g-?20|двадцат/iu,
  'HUMAN RIGHTS': /human rights|прав\S* человека|menschenrecht|derechos humanos|ayotzinapa/iu,
  'MIDDLE EAST': /middle east|ближневосточн|nahost|ближн\S* восток|nah\S+ ?ost|medio oriente|oriente medio/iu,
  NATO: /\bNATO\b|(?<!\p{L})НАТО(?!\p{L})|\bOTAN\b/iu,
  NONPROLIFERATION:
    /non-?proliferation|arms control|disarmament|nuclear|chemical weapons|\bSTART\b|СНВ|вооружен|ядерн|химическ|abrüstung|rüstungskontroll|control de armamentos|atom|chemiewaffen|desarme|armas (químicas|nucleares)/iu,
  REFUGEES: /refugee|asylum|беженц|flüchtling|asyl|refugiad|asilo/iu,
  SANCTIONS: /sanction|санкци|sanktion|sancion/iu,
  // —
  ASYLUM: /asylum|refugee|убежищ|беженц|asyl|flüchtling|asilo|refugi/iu,
  AVIATION:
    /aviation|airport|airline|flight|авиац|аэропорт|luftverkehr|flughafen|flüge|aeropuerto|aviación|vuelo|strike/iu,
  'BILATERAL RELATIONS': /relations|bilateral|отношени|двусторонн|beziehungen|relaci[oó]n/iu,
  BRICS: /brics|брикс/iu,
  BUDGET: /budget|spending|бюджет|haushalt|presupuest/iu,
  CRIMEA: /crimea|крым|krim/iu,
  CEASEFIRE: /ceasefire|truce|перемири|waffenruhe|waffenstillstand|alto el fuego|tregua/iu,
  COMMEMORATION:
    /commemorat|remembrance|anniversar|victory|memor|памят|побед|годовщин|9 мая|юбиле|gedenk|erinnerung|jahrestag|conmemora|aniversario|revolución/iu,
  DEFENCE:
    /defen[cs]e|militar|armed forces|troops|army|оборон|военн|вооружённ|verteidigung|bundeswehr|militär|waffen|defensa|ejército/iu,
  DIGITAL:
    /digital|internet|artificial intelligence|цифров|интеллект|künstliche intelligenz|\bKI\b|inteligencia artificial/iu,
  DISASTERS:
    /disaster|wildfire|flood|earthquake|пожар|наводнен|стихийн|katastroph|brand|hochwasser|desastre|incendio|inundaci/iu,
  'DOMESTIC POLICY':
    /domestic|internal|politic|democra|supreme court|abortion|opposition|term of office|successor|next term|новый срок|преемник|nachfolge|sucesión|внутренн|демократ|оппозиц|innenpolitik|política interna|renuncia|dimisión/iu,
  ECONOMY: /econom|growth|inflation|wage|эконом|рост|(?<!land)wirtschaft|konjunktur/iu,
  EDUCATION: /education|school|universit|образован|школ|училищ|bildung|schule|educación|escuela|clases/iu,
  ELECTIONS: /election|vote|ballot|выбор|голосован|wahl|eleccion|elector/iu,
  ENVIRONMENT:
    /environment|pollut|climat|\bclima\b|эколог|окружающ|климат|umwelt|klima|medio ambiente|ambiental/iu,
  'FOREIGN POLICY': /foreign policy|diplomacy|внешн\S* политик|außenpolitik|política exterior/iu,
  G7: /g-?7\b|семёрк|групп\S* семи/iu,
  HEALTH: /health|hospital|medic|здравоохран|больниц|врач|gesundheit|salud|sanita/iu,
  HOUSING: /housing|mortgage|жиль|жилищ|ипотек|wohn|vivienda/iu,
  INTELLIGENCE: /intelligence|разведк|geheimdienst|nachrichtendienst|inteligencia/iu,
  LABOUR:
    /labou?r|worker|strike|employ|(?<!со)труд|забастов|(?<!zusammen)arbeit|streik|trabajo|laboral|huelga/iu,
  MIGRATION: /migra|border|daca|мигра|границ|grenz/iu,
  NAVALNY: /navaln|навальн|nawaln|opposition/iu,
  OAS: /\bOAS\b|\bOEA\b|american states|estados americanos/iu,
  PERSONAL: /personal|private|photo|личн|persönlich/iu,
  PROCEDURE: /procedure|rules|регламент|geschäftsordnung|ordnung/iu,
  RAIL: /rail|train|\bbahn|zug|железн|ferrocarril|tren/iu,
  RECONSTRUCTION: /reconstruct|rebuild|recovery|восстановлен|wiederaufbau|reconstrucci/iu,
  RELIGION:
    /pope|vatican|church|religi[oó]|религи|вероисповед|папа|папы|ватикан|церк|церков|papst|vatikan|kirche|iglesia|vaticano/iu,
  RESEARCH: /research|science|исследован|наук|forschung|wissenschaft|investigaci[oó]n|ciencia/iu,
  ROADS: /road|highway|straße|verkehrsweg|autobahn|дорог|carretera/iu,
  SECURITY: /security|crime|polic|\bFBI\b|безопасност|преступ|sicherheit|kriminal|seguridad|crimen|lebarón/iu,
  'SECURITY STRATEGY':
    /security strateg|sicherheitsstrateg|стратеги\S* безопасност|estrategia de seguridad|national security/iu,
  'SOUTH CHINA SEA': /south china sea|maritime|южно-китайск|südchinesisch|mar de china/iu,
  TAXIS: /taxi|такси|personenbeförderung/iu,
  TECHNOLOGY: /technolog|semiconductor|chips|технолог|halbleiter|tecnolog/iu,
  TELECOMMUNICATIONS: /telecom|mobile|broadband|network|связ|mobilfunk|netz|telecomunic|telefon/iu,
  TERRORISM: /terror|attack|террор|теракт|anschl/iu,
  TRADE:
    /trade|tariff|\bTPP\b|partnership|торгов(?!\S* людьми)|пошлин|(?<!menschen)handel|zölle|zoll|comercio|arancel|t-mec/iu,
  TRANSITION:
    /transition|successor|next term|новый срок|преемник|nachfolge|sucesión|incoming|president-elect|inauguration|переход|übergang|transición/iu,
  TRANSPORT: /transport|rail|road|bahn|verkehr|straße|taxi|auto|транспорт|дорог|ferrocarril|carretera/iu,
  VETERANS: /veteran|ветеран|участник\S* (сво|специальн)|veterano/iu,
  VISAS: /visa|виз[аыуе](?!\p{L})|visum|visado/iu,
  VISITS: /visit|meeting|summit|trip|travel|визит|встреч|приезд|поездк|besuch|treffen|reise|visita|reunión/iu,
  // Needed by the documents to learn from.
  AGRICULTURE: /agricultur|farm|сельск|животновод|landwirtschaft|agricultura/iu,
  APEC: /\bAPEC\b|АТЭС/iu,
  ASIA: /\basia\b|азии|азия|asien/iu,
  BRIDGES: /bridge|brücke|мост|puente/iu,
  CORRUPTION: /corrupt|коррупц|korruption|corrupci/iu,
  COURTS:
    /court|corte penal|\blaw\b|justice|trial|judicia|(?<!\p{L})суд|правосуд|justiz|gericht|justicia|\bjue[cz]/iu,
  CULTURE: /(?<!agri)cultur|film|music|poet|культур|фильм|кино|искусств|стих(?!ий)|kultur/iu,
  CURRICULUM: /curricul|учебн\S* программ|lehrplan|plan de estudios/iu,
  'DIGITAL IDENTITY': /digital identit|digitale identität|цифров\S* (идентич|удостовер)|identidad digital/iu,
  FINANCE: /financ|\bbanks?\b|финанс|банк|finanz|\bbanken\b/iu,
  GENOCIDE: /genocid|геноцид|völkermord/iu,
  GOVERNMENT: /government|parliament|congress|правительств|парламент|regierung|gobierno|congreso/iu,
  HUMANITARIAN: /humanitar|\baid\b|гуманитар|humanitär|ayuda/iu,
  IMF: /\bIMF\b|monetary fund|(?<!\p{L})МВФ(?!\p{L})|\bIWF\b|\bFMI\b/iu,
  'INDO-PACIFIC': /indo-?pacific|indo-?pazifik|indopac[ií]fico|индо-тихоокеан/iu,
  INDUSTRY: /industr|business|промышлен|бизнес|unternehmen|empresa/iu,
  LANGUAGE: /language|welsh|(?<!\p{L})язык|sprache|idioma/iu,
  MEDIA:
    /press\b|media\b|journalis|(?<!\p{L})СМИ(?!\p{L})|пресс|журналист|presse|medien|prensa|medios|periodis/iu,
  QUAD: /\bquad\b|четырёхсторонн/iu,
  SCO: /\bSCO\b|shanghai cooperation|(?<!\p{L})ШОС(?!\p{L})|шанхайск|shanghái|shanghaier/iu,
  SOCIAL: /social|welfare|социальн|sozial|bienestar/iu,
  SPACE: /\bspace\b|космос|космич|raumfahrt|espacio\b/iu,
  'SPEED LIMIT': /speed limit|tempolimit|ограничени\S* скорости|límite de velocidad/iu,
  SPORT: /(?<!tran)sport|stadium|(?<!тран)спорт|стадион|deport/iu,
  TOURISM: /touris|туризм|turismo/iu,
  TRAINING: /training|подготовк|ausbildung|formación|capacitación/iu,
  'UNITED NATIONS':
    /united nations|\bUN\b|(?<!\p{L})ООН(?!\p{L})|vereinte nationen|\bONU\b|naciones unidas/iu,
  WOMEN: /\bwom[ae]n\b|gender|женщин|frauen|gleichstellung|mujer/iu,
};

/** The subject words a heading says. */
export const subjectsOf = (heading: string): string[] =>
  Object.entries(headingSubjects).flatMap(([subject, says]) => (says.test(heading) ? [subject] : []));
