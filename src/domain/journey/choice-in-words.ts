/** One choice or several as people say them: "OutForDelivery" is "out for delivery", "failed_attempt" "failed attempt". */
export function choiceInWords(choice: string | number | boolean | readonly string[]): string {
  if (Array.isArray(choice)) return choice.map(choiceInWords).join(", ");
  return String(choice)
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
}
