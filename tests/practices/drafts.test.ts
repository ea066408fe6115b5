import { expect, test } from "vitest";
import {
  exportText,
  newKey,
  parseStored,
  readShelf,
  toStored,
  writeDraft,
  type Store,
} from "../../src/practices/propose/drafts.ts";
import {
  issueAddress,
  mailAddress,
  newFileAddress,
} from "../../src/practices/propose/ways.ts";
import { CONTACT_WORDS, SOUND } from "./drafts.ts";

const NOW = new Date("2026-01-15T10:00:00Z");

/** A browser's storage that holds so many characters. */
function makeStore(room = Infinity): Store {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room)
        throw new DOMException("full", "QuotaExceededError");
      items.set(key, value);
    },
    removeItem: (key) => {
      items.delete(key);
    },
  };
}

test("drafts are kept apart, the last changed first, each language by itself", () => {
  const store = makeStore();
  const later = new Date(NOW.getTime() + 1000);
  writeDraft(store, newKey("en", NOW), toStored(SOUND, "en", NOW));
  writeDraft(
    store,
    newKey("en", later),
    toStored({ ...SOUND, sdgs: [1] }, "en", later),
  );
  writeDraft(store, newKey("fr", NOW), toStored(SOUND, "fr", NOW));
  const { drafts, unreadable } = readShelf(store, "en");
  expect(drafts.map(({ draft }) => draft.sdgs)).toEqual([[1], SOUND.sdgs]);
  expect(unreadable).toEqual([]);
});

test("what cannot be read is named and stays as it is", () => {
  const store = makeStore();
  store.setItem("proposal:en:1", "{broken");
  store.setItem("proposal:en:2", '{"version":2}');
  store.setItem("something else", "x");
  expect(readShelf(store, "en")).toEqual({
    drafts: [],
    unreadable: [
      { key: "proposal:en:1", text: "{broken" },
      { key: "proposal:en:2", text: '{"version":2}' },
    ],
  });
  expect(store.getItem("proposal:en:1")).toBe("{broken");
});

test("a full storage is told apart from one that is denied", () => {
  const stored = toStored(SOUND, "en", NOW);
  expect(writeDraft(makeStore(10), "proposal:en:1", stored)).toBe("full");
  const denied: Store = {
    ...makeStore(),
    setItem: () => {
      throw new DOMException("no", "SecurityError");
    },
  };
  expect(writeDraft(denied, "proposal:en:1", stored)).toBe("denied");
});

test("an exported draft comes back as it was, and nothing else does", () => {
  const stored = toStored(SOUND, "fr", NOW);
  expect(parseStored(exportText(stored))).toEqual(stored);
  for (const text of [
    "",
    "null",
    "[]",
    '{"version":1}',
    exportText(stored).replace('"city"', '"town"'),
  ]) {
    expect(parseStored(text)).toBeUndefined();
  }
});

test("a new file opens on the repository while its address is short enough", () => {
  const file = {
    name: "a.md",
    path: "content/good-practices/en/a.md",
    text: "é & b\n",
  };
  expect(newFileAddress("https://forge.example/new/main", file)).toBe(
    "https://forge.example/new/main?filename=content%2Fgood-practices%2Fen%2Fa.md&value=%C3%A9%20%26%20b%0A",
  );
  expect(
    newFileAddress("https://forge.example/new/main", {
      ...file,
      text: "x".repeat(8000),
    }),
  ).toBeUndefined();
});

test("an issue has the files where there is room, and never the contact", () => {
  const file = { name: "a.md", path: "content/a.md", text: "`a` ```` b\n" };
  const message = { subject: "A & B", attached: "See a.md" };
  const short = issueAddress("https://forge.example/issues/new", {
    ...message,
    files: [file, { ...file, path: "content/b.md", text: "b\n" }],
  });
  expect(short.hasFiles).toBe(true);
  const { searchParams } = new URL(short.address);
  expect(searchParams.get("title")).toBe("A & B");
  expect(searchParams.get("body")).toBe(
    "`content/a.md`\n\n`````markdown\n`a` ```` b\n`````\n\n`content/b.md`\n\n```markdown\nb\n```",
  );
  const long = issueAddress(
    "https://forge.example/issues/new?labels=practice",
    {
      ...message,
      files: [{ ...file, text: "é".repeat(1400) }],
    },
  );
  expect(long).toEqual({
    address:
      "https://forge.example/issues/new?labels=practice&title=A%20%26%20B&body=See%20a.md",
    hasFiles: false,
  });
});

test("an e-mail has the contact, and the file where there is room", () => {
  const contact = Object.values(CONTACT_WORDS).join("\n");
  const message = { to: "", subject: "A & B", contact, attached: "See a.md" };
  const file = { name: "a.md", path: "content/a.md", text: "text" };
  const short = mailAddress({ ...message, files: [file] });
  expect(short.hasFiles).toBe(true);
  expect(short.address).toMatch(/^mailto:\?subject=A%20%26%20B&body=/);
  expect(decodeURIComponent(short.address)).toContain(
    `${CONTACT_WORDS.email}\r\n\r\ncontent/a.md\r\n\r\ntext`,
  );
  const long = mailAddress({
    ...message,
    to: "office@example.org",
    files: [{ ...file, text: "x".repeat(2000) }],
  });
  expect(long.hasFiles).toBe(false);
  expect(decodeURIComponent(long.address)).toMatch(
    /^mailto:office@example.org\?.*See a\.md$/s,
  );
});
