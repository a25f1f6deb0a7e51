/** A template, partial, style or labels file as text. */
export interface TemplateFile {
  path: string;
  text: string;
}
