import type { CsatWords } from "../csat-words";

export const spanishCsat: CsatWords = {
  title: "¿Qué tal fue la entrega?",
  legend: "De 1, muy mal, a 5, muy bien",
  lowest: "Muy mal",
  highest: "Muy bien",
  comment: "¿Qué deberíamos saber? (opcional)",
  submit: "Enviar respuesta",
  thanks: "Gracias por su respuesta.",
  change: "Cambiar la respuesta",
  missing: "Elija un número del 1 al 5.",
};
