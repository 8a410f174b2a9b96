/** "1,204". */
export function countWords(count: number): string {
  return numbers.format(count);
}

const numbers = new Intl.NumberFormat("en");
