import type { SelfServiceWords } from "../self-service-words";

export const englishSelfService: SelfServiceWords = {
  title: "What you can do",
  asked: "What you have asked for",
  kinds: {
    reschedule: {
      label: "Choose another day",
      lead: "Tell us which day suits you. We pass it on to the carrier.",
    },
    change_address: {
      label: "Change the address",
      lead: "Possible until the parcel is handed to the carrier. Write the whole new address.",
    },
    redelivery: {
      label: "Arrange it with the carrier",
      lead: "What the carrier lets you settle yourself, at once.",
    },
    refund: { label: "Ask for a refund", lead: "Tell us why. A person decides and writes to you." },
    reship: { label: "Ask for a new parcel", lead: "We send the same again once a person has looked at it." },
    report_problem: {
      label: "Report a problem with an item",
      lead: "Something is damaged, missing or wrong? Photos help us to solve it faster.",
    },
    contact: {
      label: "Write to a person",
      lead: "Your order goes along with your message; you need not explain it.",
    },
  },
  refusedTitle: "Not possible right now",
  refusals: {
    switched_off: "The shop does not offer this here. Please write to us; a person will help you.",
    country: "We cannot do this for deliveries to your country by ourselves. Please write to us.",
    cancelled: "This order is cancelled. If that is a mistake, please write to us.",
    already_requested: "You have asked for this already. You will hear from us; there is nothing more to do.",
    not_shipped:
      "The parcel has not left us yet. You can still change the address; for everything else, write to us.",
    handed_over:
      "The parcel is with the carrier, so we cannot change the address any more. Arrange another place with the carrier, or write to us.",
    out_for_delivery:
      "The parcel is in the van and comes today. If nobody is at home, a neighbour can take it, or come back here after the attempt.",
    delivered:
      "The parcel has been delivered. If something is wrong with it, report a problem or write to us.",
    not_coming: "This parcel is not coming any more. Ask for a new parcel or for a refund.",
    not_delivered: "The parcel has not arrived yet. Come back when it has, or write to us if it looks lost.",
    window_over: "The time for this is over. Write to us all the same: we look for a way.",
    on_its_way:
      "The parcel is on its way. Once it has arrived you can ask for this here; if it does not move any more, write to us.",
    refunded: "This order is refunded already. If the money has not reached you in ten days, write to us.",
    pickup: "This parcel is collected, not delivered. Collect it where it waits, or write to us.",
    no_carrier: "We do not know what this carrier lets you arrange. Write to us and we settle it for you.",
  },
  states: { requested: "Requested", done: "Done", refused: "Not possible", withdrawn: "Taken back" },
  stateOn: (state, day) => `${state} on ${day}`,
  waiting: "A person sees to it and writes to you. Until then nothing has changed.",
  code: {
    intro:
      "To be sure that it is you, we send a six-digit code to the e-mail address of the order. It is good for ten minutes.",
    hint: (masked) => `The address looks like ${masked}.`,
    send: "Send me a code",
    sent: "If we have an e-mail address for this order, a code is on its way to it. Look into the spam folder too.",
    label: "Six-digit code",
    submit: "Go on",
    again: "Send a new code",
    wrong: "This code is wrong or no longer good. Check it, or ask for a new one.",
    demo: (code) => `This is a demo: no e-mail is sent. The code is ${code}.`,
  },
  form: {
    day: "New day",
    note: "Your message",
    noteOptional: "Anything we should know (optional)",
    line1: "Street and number",
    line2: "Flat, floor, company (optional)",
    city: "City",
    region: "State or region (optional)",
    postalCode: "Postal code",
    country: "Country",
    problem: "What is wrong?",
    problems: {
      damaged: "An item is damaged",
      missing: "Something is missing",
      wrong: "It is the wrong item",
    },
    photos: "Photos (optional)",
    photosHint: "Up to four, 5 MB each. We remove the place they were taken at.",
    submit: "Send the request",
  },
  problems: {
    incomplete: "Please fill in every field that is not marked optional.",
    day: "Please choose one of the days offered.",
    too_many_photos: "Four photos at most. Please choose fewer.",
    photo_too_large: "A photo is larger than 5 MB. Please choose a smaller one.",
    photo_kind: "Photos can be JPEG, PNG, WebP or HEIC. Please choose others.",
    photo_location:
      "A photo tells where it was taken and we cannot remove that. Send it as JPEG, or a screenshot of it.",
  },
  withdraw: "Take the request back",
  back: "Back to the order",
  orAsk: "Something else?",
  redelivery: {
    intro: (carrier) => `With ${carrier} you can arrange:`,
    ask: (carrier) => `${carrier} tells you what can be arranged for your parcel`,
    options: {
      another_day: "another day",
      pickup_point: "collection at a pickup point",
      safe_place: "a safe place to leave it",
      neighbour: "a neighbour who takes it",
      hold: "holding it until you are back",
    },
    link: (service) => `Open ${service}`,
    phone: "By phone",
    number: "Tracking number to give them",
  },
  letters: {
    button: "See the order",
    code: (code, store) => ({
      subject: `Your code: ${code}`,
      paragraphs: [
        `Your code is ${code}. Enter it on the tracking page within ten minutes.`,
        `Somebody asked to change something about your order at ${store}. If it was not you, do nothing: without the code nothing changes. Never pass it on.`,
      ],
    }),
    asked: (kind, number) => ({
      subject: `We got your request about order ${number}`,
      paragraphs: [
        `This was asked for on the tracking page of order ${number}: “${kind}”. Nothing has changed yet; a person looks at it first.`,
        "If it was not you, reply to this message right away.",
      ],
    }),
    done: (kind, number, answer) => ({
      subject: `Done: ${kind}, order ${number}`,
      paragraphs: [
        `What was asked for on the tracking page of order ${number} is done: “${kind}”.`,
        ...(answer === null ? [] : [answer]),
        "If it was not you who asked for it, reply to this message right away.",
      ],
    }),
    refused: (kind, number, answer) => ({
      subject: `About your request for order ${number}`,
      paragraphs: [
        `We could not do what was asked for on the tracking page of order ${number}: “${kind}”.`,
        ...(answer === null ? [] : [answer]),
        "Reply to this message and a person will help you further.",
      ],
    }),
  },
};
