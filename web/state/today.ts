/** The day it is where the reader is, as ISO text. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());
