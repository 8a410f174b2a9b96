/**
 * Numbers as each carrier writes them, check digits included, made from a serial so that no two parcels of one run
 * share one.
 */

/** 22 digits, the last one making weights 3 and 1 from the right a multiple of ten. */
export function uspsNumber(serial: number): string {
  const body = `9400111899${padded(serial, 11)}`;
  let sum = 0;
  for (const [index, digit] of body.split("").reverse().entries())
    sum += Number(digit) * (index % 2 === 0 ? 3 : 1);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** "1Z", the shipper's six characters, two for the service, seven of the parcel, one to check. */
export function upsNumber(serial: number, service: "01" | "02" | "03"): string {
  const body = `9A4E71${service}${padded(serial, 7)}`;
  let sum = 0;
  for (const [index, character] of body.split("").entries()) {
    // Letters count as in UPS's table: A = 2, B = 3 … over again every ten.
    const value = /\d/.test(character) ? Number(character) : (character.charCodeAt(0) - 63) % 10;
    sum += index % 2 === 0 ? value : value * 2;
  }
  return `1Z${body}${(10 - (sum % 10)) % 10}`;
}

/** Twelve digits; weights 3, 1, 7 over the first eleven, modulo 11, then modulo 10. */
export function fedexNumber(serial: number): string {
  const body = `77${padded(serial, 9)}`;
  const weights = [3, 1, 7];
  let sum = 0;
  for (const [index, digit] of body.split("").entries()) sum += Number(digit) * (weights[index % 3] ?? 0);
  return `${body}${(sum % 11) % 10}`;
}

/** DHL Express: nine digits and their remainder by seven. */
export function dhlNumber(serial: number): string {
  const body = `42${padded(serial, 7)}`;
  return `${body}${Number(body) % 7}`;
}

/** The Universal Postal Union's S10: two letters, eight digits and their check, the country of posting. */
export function postalNumber(serial: number, service: "TM" | "RM" | "LZ", country: "GB" | "US"): string {
  const body = padded(serial, 8);
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  let sum = 0;
  for (const [index, digit] of body.split("").entries()) sum += Number(digit) * (weights[index] ?? 0);
  const remainder = 11 - (sum % 11);
  const check = remainder === 10 ? 0 : remainder === 11 ? 5 : remainder;
  return `${service}${body}${check}${country}`;
}

/** The serial's last `length` digits. */
function padded(serial: number, length: number): string {
  return String(serial).padStart(length, "0").slice(-length);
}
