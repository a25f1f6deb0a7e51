const firstPerson =
  /\b(?:I|I['’](?:m|ve|d|ll)|[Ww]e|[Oo]ur|[Mm]y|[Uu]s)\b|(?<!\p{L})(?:[Яя]|[Мм]ы|[Мм]не|[Нн]ам|[Нн]ас|[Нн]аш\p{L}*|[Хх]очу|[Хх]отел бы)(?!\p{L})|\b(?:[Ii]ch|[Ww]ir|[Uu]nser\p{L}*|[Mm]ein\p{L}*)\b|\b(?:[Jj]e|[Jj]['’]|[Nn]ous|[Nn]otre|[Nn]os)\b|\b(?:[Nn]osotros|[Nn]uestr\p{L}+|[Qq]uiero|[Qq]ueremos|[Vv]amos|[Hh]emos)\b/u;

/** Whether somebody says I or we in the text. */
export const isFirstPerson = (text: string): boolean => firstPerson.test(text);
