/** How a language writes the time of day in a zone: "7:58 PM" where the clock has 12 hours, "07:58" where it has 24. */
export function clockFormat(locale: string, timeZone: string): Intl.DateTimeFormat {
  const usual = new Intl.DateTimeFormat(locale, { timeZone, hour: "numeric", minute: "2-digit" });
  if (usual.resolvedOptions().hour12 === true) return usual;
  return new Intl.DateTimeFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit" });
}
