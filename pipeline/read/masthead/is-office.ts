const officeWord =
  /\b(?:secretar|spokes|minister|president|director|ambassador|advis[eo]r|assistant|representative|envoy|official|commissioner|chancellor|counselor|chair|senator|governor|mayor|deputy|chief|head of|general|admiral|administrator|officer|commander|premier|editor|correspondent|anchor|professor)|министр|президент|посол|представител|губернатор|директор|председател|sprecher|bundes|staats|kanzler|ministr|minister(?:in)?\b|präsident|portavoz|canciller|subsecretari|présidente?\b|presidente|directora?\b|directrice|directeur|embajador|jef[ea]\b|porte-parole|ambassadeur|conseill(?:er|ère) fédéral|commissaire|\bbakan|посол|міністр|речник|taoiseach|tánaiste|rzecznik|prezydent|premiera?\b|министар|وزير|رئيس|\bleader of|segretari[oa]|sekretarz|poseł|posłanka|marszałek/i;

/** Whether the words are an office, not a place or an outlet. */
export const isOffice = (text: string): boolean => officeWord.test(text);
