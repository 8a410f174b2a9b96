import { expect, it } from "vitest";
import { isMailOptOut } from "./mail-opt-out";

it.each([
  "Unsubscribe",
  "STOP",
  "stop sending me messages please",
  "Take me off your list",
  "Bitte keine Nachrichten mehr",
  "Désabonnez-moi",
  "No quiero más mensajes",
])("asks for no more advertising: %s", (text) => {
  expect(isMailOptOut(text)).toBe(true);
});

it.each([
  "Cancel",
  "Please cancel my order",
  "End",
  "Ende",
  "Quit!",
  "Revoke",
  "Cancelar",
  "Detener",
  "Parar",
  "Alto",
  "Arrêter",
  "arreter",
  "Where is my parcel?",
  "Stop the delivery, I am not at home",
  `${"I have waited for weeks. ".repeat(40)} Stop sending me messages.`,
])("is for a person: %s", (text) => {
  expect(isMailOptOut(text)).toBe(false);
});
