/** NaN for anything but digits: neither "2e3" nor "0x10" nor " 7" is what somebody meant to type. */
export function wholeNumber<Without>(text: string | undefined, without: Without): number | Without {
  if (text === undefined) return without;
  return /^\d+$/.test(text) ? Number(text) : NaN;
}
