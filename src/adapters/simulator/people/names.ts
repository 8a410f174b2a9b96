import type { Place } from "../shop/warehouses";

/** Names as common as they come, put together at random: nobody is meant. */
interface Names {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly streets: readonly string[];
  /** How a street and a number are written together. */
  readonly line: (street: string, number: number) => string;
}

const words = (list: string): readonly string[] => list.split(", ");

const english = words(
  "Dana, Maya, Owen, Priya, Luis, Hannah, Caleb, Renee, Marcus, Ines, Tessa, Jonah, Amara, Felix, Grace, Noel, Ruth, Silas, Willa, Theo, Nadia, Evan, Lena, Omar, Clara, Jude, Mei, Rosa, Ian, Freya",
);

const american: Names = {
  first: english,
  last: words(
    "Whitfield, Okafor, Ramirez, Lindqvist, Chen, Novak, Abrams, Delgado, Foster, Haines, Kowalski, Mbeki, Nguyen, Ortiz, Patel, Quinn, Reyes, Sato, Thornton, Ueda, Vance, Wexler, Yates, Zimmer, Barlow, Castillo, Dunn, Ellison, Garner, Huang",
  ),
  streets: words(
    "Alder St, Birch Ave, Canyon Rd, Dogwood Ln, Elm St, Foundry Way, Grant Ave, Hawthorne Blvd, Juniper Ct, Larch St, Mill Rd, Orchard Dr, Prospect Ave, River Rd, Spruce St, Union St",
  ),
  line: (street, number) => `${number} ${street}`,
};

const namesByCountry: Readonly<Record<Place["country"], Names>> = {
  US: american,
  CA: {
    ...american,
    first: words(
      "Elise, Graham, Noor, Tyler, Chantal, Devon, Maeve, Logan, Simone, Arjun, Heather, Luc, Kiera, Mathis, Joy, Wren",
    ),
    last: words(
      "MacLeod, Tremblay, Singh, Bouchard, Campbell, Wong, Fraser, Gagnon, Sinclair, Roy, Friesen, Dhillon, Pelletier, Murray, Lavoie, Hale",
    ),
  },
  GB: {
    first: words(
      "Imogen, Callum, Aisha, Rhys, Beatrix, Angus, Saoirse, Harry, Zara, Ewan, Poppy, Dylan, Florence, Kieran, Nell, Gareth",
    ),
    last: words(
      "Hughes, Ashworth, Khan, MacDonald, Pritchard, Wright, Bennett, Rahman, Fletcher, Doyle, Marsh, Stewart, Holloway, Begum, Thorne, Lloyd",
    ),
    streets: words(
      "Albion Road, Brook Street, Castle Terrace, Duke Street, Ferry Lane, Glebe Road, Harbour Street, Kiln Lane, Meadow View, Park Crescent, Station Road, Victoria Grove",
    ),
    line: (street, number) => `${number} ${street}`,
  },
  DE: {
    first: words(
      "Anneke, Jonas, Leyla, Matthias, Greta, Kai, Marlene, Deniz, Hendrik, Svenja, Till, Frieda, Emre, Katrin, Moritz, Paula",
    ),
    last: words(
      "Brandt, Yilmaz, Hoffmann, Seidel, Vogt, Lorenz, Krause, Arslan, Winkler, Petersen, Albrecht, Kaiser, Demir, Sommer, Busch, Roth",
    ),
    streets: words(
      "Ahornweg, Bachstraße, Dorfstraße, Eichenallee, Gartenstraße, Hafenstraße, Kirchweg, Lindenstraße, Mühlenweg, Parkstraße, Rosenweg, Waldstraße",
    ),
    line: (street, number) => `${street} ${number}`,
  },
  AU: {
    first: words(
      "Bronte, Lachlan, Mia, Cooper, Anika, Heath, Matilda, Jarrah, Sienna, Flynn, Tahlia, Bodhi, Edie, Archer",
    ),
    last: words(
      "Nguyen, Walker, Papadopoulos, Murphy, Kelly, Romano, Watson, Tran, Fitzgerald, Harrison, Costa, Banks, Doherty, Singh",
    ),
    streets: words(
      "Banksia Street, Coral Avenue, Esplanade, Grevillea Road, Jetty Road, King Street, Lyon Street, Ocean Parade, Queens Parade, Wattle Street",
    ),
    line: (street, number) => `${number} ${street}`,
  },
};

export function namesOf(country: Place["country"]): Names {
  return namesByCountry[country];
}
