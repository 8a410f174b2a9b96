import type { FaqWords } from "../faq-words";

export const englishFaq: FaqWords = {
  when_shipped: {
    question: "When will my order be sent?",
    answer:
      "As soon as everything in it is packed and the carrier has taken it over. This page says so the same hour.",
  },
  label_only: {
    question: "Why is there a tracking number, but no movement?",
    answer:
      "The label is printed and the carrier has not scanned the parcel yet. The first scan usually comes within one working day.",
  },
  change_order: {
    question: "Can I still change something?",
    answer:
      "As long as the carrier does not have the parcel, write to us at once and we will try. After that we can only ask the carrier.",
  },
  window: {
    question: "Why do you name several days and not one?",
    answer:
      "Because it is honest: most parcels come within these days. Once the carrier is sure, this page names the day.",
  },
  no_scan: {
    question: "There has been no update for a while. Is it lost?",
    answer:
      "Almost never. Between two sorting centres nobody scans a parcel, and over a weekend less happens. If it stays silent for too long, this page says so and tells you what to do.",
  },
  late_what_now: {
    question: "It is late. What happens now?",
    answer:
      "We see it as well. Most late parcels come within a few days. If yours does not, write to us: we open a search with the carrier and find a solution with you.",
  },
  not_home: {
    question: "What if I am not at home?",
    answer:
      "The carrier tries again, leaves it with a neighbour or takes it to a pickup point. This page shows where it went.",
  },
  collect: {
    question: "What do I need to collect it?",
    answer:
      "Usually the number from the carrier’s notice and something with your name on it. Go soon: after some days it is sent back.",
  },
  delivered_not_here: {
    question: "It says delivered, but I do not have it.",
    answer:
      "Look at the door, the mailbox and with your neighbours. Some carriers scan a few hours early: wait until tomorrow. Then write to us, and we take it up with the carrier.",
  },
  wrong_or_broken: {
    question: "Something is broken or missing. What do I do?",
    answer: "Keep everything, take a photo and write to us. We send a new one or give you your money back.",
  },
  problem_next: {
    question: "Do I have to do something?",
    answer:
      "If so, this page says what, right under the status. If nothing is asked of you, we are on it with the carrier.",
  },
  return_money: {
    question: "It is going back. What about my money?",
    answer:
      "Once it is with us we send it again or pay you back, as you like. Write to us if you know already.",
  },
  cancelled_money: {
    question: "When do I get my money back?",
    answer: "We give it back the way you paid. Banks take up to ten working days to show it.",
  },
};
