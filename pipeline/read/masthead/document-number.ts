/** Whether a line is the number of the document or of a page: `DPB #34`, `Nr. 112/25`, `1234-15-05-2025`, `- 3 -`. */
export const isDocumentNumber = (text: string): boolean =>
  /^(?:\p{Lu}{2,6} ?#|No\. ?|Nr\. ?|N° ?|№ ?)\d[\d/.-]*$|^\d{2,5}-\d{2}-\d{2}-\d{4}$|^[-–]? ?\d{1,4} ?[-–]?$/u.test(
    text,
  );
