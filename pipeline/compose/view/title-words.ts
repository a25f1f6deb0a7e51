/** Words of offices and forms of address, lower case: they stand in capitals before a name and are not part of it. */
export const titleWords: ReadonlySet<string> = new Set(
  (
    'acting adviser ambassador assistant attorney chairman chairwoman chancellor chief commissioner comrade congressman congresswoman ' +
    'counselor defense defence deputy director dr envoy executive federal first foreign general governor her his king lady lord madam ' +
    'madame minister miss mr mrs ms national officer pope premier president presidential press prime prince princess prof professor queen representative ' +
    'secretary security senator senior sheikh sir special speaker spokesperson state under undersecretary vice ' +
    'sunday monday tuesday wednesday thursday friday saturday january february march april may june july august september october ' +
    'november december and the i we you he she they it this that these those question answer moderator ' +
    'président présidente ministre monsieur madame secrétaire général générale chancelier ' +
    'presidente presidenta ministro ministra señor señora secretario secretaria canciller licenciado doctor doctora ' +
    'президент президента министр министра господин госпожа секретарь генеральный председатель премьер'
  ).split(' '),
);
