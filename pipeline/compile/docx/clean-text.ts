/** C0 controls but tab and newline, DEL and the C1 controls: none may stand in XML text that Word opens, or they mean nothing. */
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;

/** Text as XML 1.0 and Word can hold it: controls and noncharacters go, a lone surrogate becomes U+FFFD, line ends a space. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\n\u0085\u2028\u2029]/g, ' ')
    .replace(controls, '')
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
