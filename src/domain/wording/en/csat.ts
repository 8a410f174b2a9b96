import type { CsatWords } from "../csat-words";

export const englishCsat: CsatWords = {
  title: "How was the delivery?",
  legend: "From 1, very bad, to 5, very good",
  lowest: "Very bad",
  highest: "Very good",
  comment: "What should we know? (optional)",
  submit: "Send answer",
  thanks: "Thank you for your answer.",
  change: "Change the answer",
  missing: "Please choose a number from 1 to 5.",
};
