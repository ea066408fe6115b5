/** The words of the demonstration, in both languages. */

export interface Bilingual {
  en: string;
  fr: string;
}

const NORDIC = ["SE", "NO", "IS", "FI", "DK", "EE", "LV", "LT"];

export const NETWORKS: readonly {
  id: string;
  kind: "international" | "national" | "regional" | "project";
  name: Bilingual;
  summary: Bilingual;
  body: Bilingual;
  country?: string;
  /** Whose cities are members … */
  countries?: readonly string[];
  /** … or how many of all are: every second, every fifth. */
  every?: number;
}[] = [
  {
    id: "ink-route",
    kind: "international",
    name: {
      en: "Ink Route, fictional international network",
      fr: "Route de l'encre, réseau international fictif",
    },
    summary: {
      en: "Every second city of the demonstration.",
      fr: "Une ville de la démonstration sur deux.",
    },
    body: {
      en: "Its members exchange letters that nobody has written.",
      fr: "Ses membres échangent des lettres que personne n'a écrites.",
    },
    every: 2,
  },
  {
    id: "margins",
    kind: "national",
    name: {
      en: "Fictional network of the margins, Italy",
      fr: "Réseau fictif des marges, Italie",
    },
    summary: {
      en: "The fictional Italian cities.",
      fr: "Les villes italiennes fictives.",
    },
    body: {
      en: "They leave room at the edge of each page.",
      fr: "Elles laissent de la place au bord de chaque page.",
    },
    country: "IT",
    countries: ["IT"],
  },
  {
    id: "northern-paper",
    kind: "regional",
    name: {
      en: "Northern Paper, fictional regional network",
      fr: "Papier du Nord, réseau régional fictif",
    },
    summary: {
      en: "Fictional cities of the north.",
      fr: "Des villes fictives du Nord.",
    },
    body: {
      en: "They fold the same sheet in turn.",
      fr: "Elles plient tour à tour la même feuille.",
    },
    countries: NORDIC,
  },
  {
    id: "blank-pages",
    kind: "project",
    name: {
      en: "Blank Pages, fictional project",
      fr: "Pages blanches, projet fictif",
    },
    summary: {
      en: "A project of every ninth city.",
      fr: "Un projet d'une ville sur neuf.",
    },
    body: {
      en: "What it will do is not written yet.",
      fr: "Ce qu'il fera n'est pas encore écrit.",
    },
    every: 9,
  },
  {
    id: "iberian-quills",
    kind: "regional",
    name: {
      en: "Iberian Quills, fictional network",
      fr: "Plumes ibériques, réseau fictif",
    },
    summary: {
      en: "Fictional cities of Spain and Portugal.",
      fr: "Des villes fictives d'Espagne et du Portugal.",
    },
    body: {
      en: "They sharpen their quills together.",
      fr: "Elles taillent leurs plumes ensemble.",
    },
    countries: ["ES", "PT"],
  },
];

export const PAGE_TEXT = {
  home: {
    en: "What fictional cities know",
    fr: "Ce que savent des villes fictives",
  },
  description: {
    en: "A demonstration: 150 invented cities with invented results show what this site can do.",
    fr: "Une démonstration : 150 villes inventées et leurs résultats inventés montrent ce que ce site sait faire.",
  },
  body: {
    en: "Nothing here is real: no city, no result, no practice. The figures are made by a program, so that every chart and every comparison has something to show.",
    fr: "Rien ici n'est réel : ni ville, ni résultat, ni pratique. Un programme fabrique les chiffres, pour que chaque graphique et chaque comparaison ait quelque chose à montrer.",
  },
  area: {
    en: "A policy area of the Index, with invented results.",
    fr: "Un domaine de l'Index, avec des résultats inventés.",
  },
  city: {
    en: "This city does not exist. Its figures are invented and stand for a city of this size and diversity.",
    fr: "Cette ville n'existe pas. Ses chiffres sont inventés et tiennent lieu d'une ville de cette taille et de cette diversité.",
  },
  practice: {
    en: "## Context\n\nAn invented city had an invented question.\n\n## Results\n\nAn invented answer, with invented success.",
    fr: "## Contexte\n\nUne ville inventée se posait une question inventée.\n\n## Résultats\n\nUne réponse inventée, avec un succès inventé.",
  },
} as const satisfies Record<string, Bilingual>;

/** What invented practices are: a place or a habit, and for whom. */
const THINGS: readonly Bilingual[] = [
  { en: "The ink kitchen", fr: "La cuisine d'encre" },
  { en: "The paper bridge", fr: "Le pont de papier" },
  { en: "The comma choir", fr: "La chorale des virgules" },
  { en: "The travelling inkwell", fr: "L'encrier voyageur" },
  { en: "The house of margins", fr: "La maison des marges" },
  { en: "The alphabet garden", fr: "Le jardin des alphabets" },
  { en: "The night of quills", fr: "La nuit des plumes" },
  { en: "The folded square", fr: "La place pliée" },
  { en: "The library of smells", fr: "La bibliothèque des odeurs" },
  { en: "The exchange of envelopes", fr: "L'échange d'enveloppes" },
  { en: "The market of footnotes", fr: "Le marché des notes de bas de page" },
  { en: "The blotting-paper club", fr: "Le club du buvard" },
];

const GROUPS: readonly Bilingual[] = [
  { en: "for schools", fr: "pour les écoles" },
  { en: "for neighbours", fr: "pour le voisinage" },
  { en: "for newcomers", fr: "pour les personnes qui arrivent" },
  { en: "for town halls", fr: "pour les mairies" },
  { en: "for all ages", fr: "pour tous les âges" },
];

/** Sixty practices: each thing for each group. */
export const PRACTICES: readonly { title: Bilingual; summary: Bilingual }[] =
  GROUPS.flatMap((group) =>
    THINGS.map((thing) => ({
      title: {
        en: `${thing.en} ${group.en}`,
        fr: `${thing.fr} ${group.fr}`,
      },
      summary: {
        en: "An invented practice: it shows where the way from a score to a practice leads.",
        fr: "Une pratique inventée : elle montre où mène le chemin d'un score à une pratique.",
      },
    })),
  );
