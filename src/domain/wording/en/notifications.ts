import type { NotificationWords } from "../notification-words";

export const englishNotifications: NotificationWords = {
  title: "Get the news elsewhere, too",
  inBrowser: "Notify me in this browser",
  byText:
    "Text me news of my orders at the number I gave. A few messages per order; rates of my provider may apply; I can reply STOP at any time.",
  submitText: "Get texts",
  choose: "Choose what reaches you",
  preferences: {
    title: "What reaches you",
    intro: "It holds for all your orders in this shop, from now on.",
    email: "E-mail about my orders",
    emailOffers: "Offers by e-mail",
    sms: "Text messages about my orders, at the number I gave. A few per order; rates of my provider may apply; I can reply STOP at any time.",
    smsOffers: "Offers by text message",
    push: "Notifications in the browsers I allowed",
    save: "Save",
    saved: "Saved.",
    stopped:
      "You wrote STOP to one of our texts. To get texts again, text START to the same number. What else has ended you can tick here.",
    back: "Back to the order",
    opensTold:
      "The shop’s e-mails tell us when they are opened, so that we need not tell you the same twice.",
    opensNotTold: "The shop’s e-mails do not tell us whether they are opened.",
    nothing: "There is nothing to choose for this order.",
  },
  notify: {
    title: "Notifications in this browser",
    intro: "When something happens to your order, this browser tells you, also while this page is closed.",
    button: "Allow notifications",
    done: "Done. This browser will tell you.",
    denied: "This browser does not allow notifications here. Its settings for this page can change that.",
    failed: "That did not work. Please try again in a moment.",
    unable: "This browser cannot show notifications. On an iPhone, put this page on the home screen first.",
  },
};
