/**
 * The cities of the demonstration: places of ink, paper and punctuation, in many alphabets. None
 * exists. Each line: country; then the names, with `|` before another French name and `=` before
 * the name in the place's own script.
 */
const NAMES = `
FR; Pont-sur-Encre; Saint-Papier-les-Lilas; Virgule-en-Plaine; Lettres-sous-Bois; Encrier-la-Forêt; Marge-Blanche; Plume-d'Oie; La Bibliothèque-sur-Mer; Saint-Germain-des-Feuillets-sur-la-Rivière-aux-Mille-Pages
GB; Inkbridge|Pont-d'Encre; Comma-on-Sea|Virgule-sur-Mer; Nibworth; Parchment Vale|Val-Parchemin; Great Margin; Quillchester; Blotting-under-Edge; Foolscap
DE; Tintenbrück; Federstadt; Kommahausen; Papierlingen; Löschblattheim; Schönschrift am See; Büchergrün; Großbuchstabingen
IT; Ponte dell'Inchiostro; Castel Virgola; Pergamena Marittima; San Calamaio; Cartabianca; Montelettera; Riva del Foglio; Villa Margine
ES; Puente Tinta; Villacoma; Santa Pluma del Río; Papelera de la Sierra; Ñandutinta; Aldea del Margen; Letranueva; Cuaderno de Mar
PT; Ponte da Tinta; Vila Vírgula; São Papel; Praia das Letras; Caderno Velho; Margem Funda
PL; Atramentów; Piórkowo; Przecinek Dolny; Książnica Łąkowa; Kałamarz Wielki; Stronica
RO; Cerneleni; Târgu Virgulei; Foaia Mare; Hârtia de Sus; Penița
SE; Bläckholm; Kommaberga; Pappersund; Skrivarhamn; Östra Fjädern
NO; Blekkvik; Kommafjord; Papirøy; Skrivesund; Fjærpenn
IS; Blekvogur; Fjaðurpennaeyri; Pappírsey
FI; Mustekylä; Pilkkula; Paperiranta; Sulkakynä
DK; Blækkerup; Pennesholm
NL; Inktdam; Kommadijk; Papierwaard; Ganzenveer; Schrijverschans
BE; Encrelez; Inktegem; Virgule-Haute; Papierbeek
CH; Encreval; Tintenwil; Inchiostrino; Kommadorf; Plumières
AT; Tintenkirchen; Federbach an der Feder; Beistrichen
CZ; Inkoustov; Čárkovice; Papírov nad Řekou
HU; Tintahíd; Vesszőfalva; Papírszentmárton; Tollasd
UA; Chornylne|Tchornylne=Чорнильне; Komivka=Комівка; Paperove=Паперове; Perodnipro=Перодніпро; Knyzhkove|Knyjkove=Книжкове; Litera=Літера
GR; Melanoupoli=Μελανούπολη; Kommarea=Κομμαρέα; Chartochori=Χαρτοχώρι; Pennia=Πέννια
BG; Mastilovo=Мастилово; Zapetaya=Запетая
RS; Mastilovac=Мастиловац; Zarezovo=Зарезово; Hartijište=Хартијиште
HR; Tintograd
GE; Melani=მელანი; Mdzimeti=მძიმეთი
AM; Tanakavan=Թանաքավան; Storaket=Ստորակետ
TR; Mürekkepköy; Virgülova; Kâğıtpınar; Tüykale
MA; Madinat al-Hibr|Médinat al-Hibr=مدينة الحبر; Fasila=فاصلة; Waraqa=ورقة; Rishat al-Bahr=ريشة البحر
IL; Ir Dyo=עיר דיו; Psik=פסיק
JP; Inkumachi=インク町; Toten-shi=読点市; Kamigahama=紙ヶ浜
KR; Meok-si=먹시; Swimpyo-gu=쉼표구; Jongi-gun=종이군
AU; Inkaroo; Comma Creek; Papersville; Mount Margin
CA; Lac-à-l'Encre; Virguleville; New Comma; Margin Falls
MX; Tintatlan
US; Inkport; Paper Plains
IE; Dúchdroim
LU; Tëntebierg
`;

/** About the middle of each country, in degrees: places lie around it. */
const MIDDLES: Readonly<
  Record<string, readonly [north: number, east: number]>
> = {
  FR: [46.8, 2.5],
  GB: [52.9, -1.5],
  DE: [51, 10],
  IT: [43, 12.3],
  ES: [40, -3.6],
  PT: [39.7, -8.1],
  PL: [52, 19.3],
  RO: [45.9, 25],
  SE: [59.5, 15.5],
  NO: [60.8, 9],
  IS: [64.7, -19],
  FI: [62, 26],
  DK: [56, 9.6],
  NL: [52.2, 5.4],
  BE: [50.7, 4.6],
  CH: [46.9, 8],
  AT: [47.6, 14.4],
  CZ: [49.8, 15.4],
  HU: [47.2, 19.4],
  UA: [49, 31.3],
  GR: [39.4, 22.2],
  BG: [42.7, 25.3],
  RS: [44.1, 20.8],
  HR: [45.5, 16.3],
  GE: [42, 43.6],
  AM: [40.3, 44.8],
  TR: [39.1, 34.5],
  MA: [32.4, -6.2],
  IL: [31.9, 34.9],
  JP: [36, 138.3],
  KR: [36.4, 127.9],
  AU: [-34, 146],
  CA: [47, -72],
  MX: [20.5, -100.5],
  US: [40, -83],
  IE: [53.2, -7.8],
  LT: [55.3, 23.9],
  LV: [56.9, 25],
  EE: [58.7, 25.6],
  LU: [49.7, 6.1],
  SI: [46.1, 14.8],
};

export interface Place {
  id: string;
  country: string;
  name: { en: string; fr: string };
  localName: string | undefined;
  middle: readonly [north: number, east: number];
}

/** All places, in the order of the list. */
export const PLACES: readonly Place[] = NAMES.trim()
  .split("\n")
  .flatMap((line) => {
    const [country = "", ...names] = line.split(";").map((part) => part.trim());
    const middle = MIDDLES[country];
    if (!middle) throw new Error(`${country} has no middle.`);
    return names.map((text) => {
      const [names = "", localName] = text.split("=");
      const [en = "", fr = en] = names.split("|");
      return { id: toId(en), country, name: { en, fr }, localName, middle };
    });
  });

/** A name as part of an address. */
function toId(name: string): string {
  const plain: Readonly<Record<string, string>> = {
    ß: "ss",
    ø: "o",
    æ: "ae",
    ł: "l",
    ð: "d",
    ı: "i",
  };
  return name
    .toLowerCase()
    .replace(/[ßøæłðı]/g, (letter) => plain[letter] ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
