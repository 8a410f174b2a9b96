/**
 * What may be an order's number in a subject, the likeliest first: what follows "#" or the word for order in a language
 * that is shipped, then words with three digits and more. At most five, each also without its "#".
 */
export function orderNumbersIn(subject: string): readonly string[] {
  const named = [
    ...subject.matchAll(
      /(?:#|\b(?:order|bestellung|commande|pedido)\s+(?:n[or°º]{1,2}\.?\s*)?)([\p{L}\d][\p{L}\d-]{0,30})/giu,
    ),
  ];
  const bare = [...subject.matchAll(/(?<![\p{L}\d-])([\p{L}]{0,6}-?\d{3,20})(?![\p{L}\d-])/gu)];
  const found = [...named, ...bare].flatMap(([, number]) =>
    number !== undefined && /\d/.test(number) ? [`#${number}`, number] : [],
  );
  return [...new Set(found)].slice(0, 10);
}
