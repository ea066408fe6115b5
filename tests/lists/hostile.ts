/** Texts that break what is careless, the same ones for a seed. */

/** Numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PIECES = [
  ..."abc é Œ ß 日 ع \u202e 🌉 \ud800 \u0000 \u0007 \t \r \n \r\n %".split(" "),
  ..."& = + # ? / \\ ; : , . ! ' \" < > ( ) [ ] { } * _ ` ~ | @ ^ $".split(" "),
  " ",
  "  ",
  "\n\n",
  "\n",
  "\n    ",
  "%3A",
  "%",
  "&amp;",
  "&item=practice:x",
  "</script><img src=x onerror=alert(1)>",
  "=HYPERLINK(1)",
  "\n- ",
  "\n1. ",
  "\n# ",
  "\n---",
  "\n===",
  "\n> ",
  "\n```\n",
  "\n| a | b |\n|---|---|",
  "[a](b)",
  "![a](b)",
  "https://example.org/?a=b&c",
  "**",
  "__proto__",
];

/** A text of up to so many such pieces. */
export const hostileText = (random: () => number, most: number): string =>
  Array.from(
    { length: Math.floor(random() * most * random()) },
    () => PIECES[Math.floor(random() * PIECES.length)] ?? "",
  ).join("");
