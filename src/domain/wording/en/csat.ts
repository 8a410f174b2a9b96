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
  early: {
    title: "We ask a little later",
    text: "You can rate the delivery from a day after it arrived. By then you will have had time to open it.",
  },
  over: {
    title: "The question is closed",
    text: "It was open for two weeks after the delivery. If something is not right, write to us.",
  },
  closed: {
    title: "Thank you, we have your answer",
    text: "An answer can be changed for a day. If something is not right, write to us.",
  },
  back: "See your order",
};
