const MONTH = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/;

/** Whether a text is a calendar month, as `2024-04`. */
export const isMonth = (text: string): boolean => MONTH.test(text);
