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
  early: {
    title: "Preguntamos un poco más tarde",
    text: "Puede valorar la entrega un día después de su llegada, cuando haya tenido tiempo de abrirla.",
  },
  over: {
    title: "La pregunta está cerrada",
    text: "Estuvo abierta dos semanas después de la entrega. Si algo no está bien, escríbanos.",
  },
  closed: {
    title: "Gracias, tenemos su respuesta",
    text: "Una respuesta puede cambiarse durante un día. Si algo no está bien, escríbanos.",
  },
  back: "Ver su pedido",
};
