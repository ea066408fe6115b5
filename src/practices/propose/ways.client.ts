/** The ways out: what each is called for, where it leads, and what hinders it. */
import { fill } from "../../findings/explain.ts";
import { download, part } from "./dom.client.ts";
import { textOf, type Draft } from "./draft.ts";
import { CONTACT } from "./fields.ts";
import { cityFile, cityOf, practiceFile, type ContentFile } from "./file.ts";
import { oneLine } from "./plain.ts";
import type { ProposeData } from "./strings.ts";
import {
  issueAddress,
  mailAddress,
  newFileAddress,
  type Opening,
} from "./ways.ts";

/** Where a link leads until there is something to send: to the check. */
const CLOSED = "#f-check";

export class Ways {
  readonly #root: HTMLElement;
  readonly #data: ProposeData;

  constructor(root: HTMLElement, data: ProposeData) {
    this.#root = root;
    this.#data = data;
  }

  /** Addresses and hints for a draft; one that is not sound leads nowhere but to the check. */
  show(draft: Draft, isSound: boolean): void {
    const [practice, city] = this.#files(draft);
    const { strings, newFile, newIssue } = this.#data;
    for (const way of this.#root.querySelectorAll<HTMLElement>(
      "[data-city-way]",
    )) {
      way.hidden = city === undefined;
    }
    this.#hint("download", fill(strings.downloadHint, { file: practice.path }));
    const lead = (way: string, address: string | undefined) => {
      this.#link(way).href = (isSound && address) || CLOSED;
    };
    const mail = this.#mail(draft);
    this.#hint("email", mail.hasFiles ? strings.emailHint : strings.emailLong);
    lead("email", mail.address);
    if (newFile !== undefined) {
      const address = newFileAddress(newFile, practice);
      const folder = practice.path.replace(/[^/]*$/, "");
      this.#hint(
        "newFile",
        address === undefined
          ? fill(strings.newFileLong, { folder })
          : strings.newFileHint,
      );
      this.#link("newFile").hidden = address === undefined;
      lead("newFile", address);
      lead("newCityFile", city && newFileAddress(newFile, city));
    }
    if (newIssue !== undefined) {
      const issue = this.#issue(newIssue, draft);
      this.#hint(
        "newIssue",
        issue.hasFiles ? strings.newIssueHint : strings.newIssueLong,
      );
      lead("newIssue", issue.address);
    }
  }

  download(draft: Draft, which: "practice" | "city"): void {
    const [practice, city] = this.#files(draft);
    const file = which === "practice" ? practice : city;
    if (file) download(file.name, file.text, "text/markdown");
  }

  /** The files of a draft: the practice's, and that of a city the site does not know. */
  #files(draft: Draft): [practice: ContentFile, city: ContentFile | undefined] {
    const { setting } = this.#data;
    return [practiceFile(draft, setting), cityFile(draft, setting)];
  }

  #link = (way: string): HTMLAnchorElement =>
    part<HTMLAnchorElement>(this.#root, `[data-way="${way}"]`);

  #hint(way: string, text: string): void {
    part(this.#root, `[data-hint="${way}"]`).textContent = text;
  }

  /** What a proposal is called, and the files it consists of. */
  #message(draft: Draft) {
    const { strings, setting } = this.#data;
    const files = this.#files(draft).filter((file) => file !== undefined);
    return {
      subject: fill(strings.subject, {
        title: oneLine(textOf(draft, "title")),
        city: cityOf(draft, setting)?.name ?? "",
      }),
      files,
      attached: fill(strings.attached, {
        files: files.map(({ name }) => name).join(", "),
      }),
    };
  }

  #issue = (base: string, draft: Draft): Opening =>
    issueAddress(base, this.#message(draft));

  #mail(draft: Draft): Opening {
    const { words, contact } = this.#data;
    const lines = CONTACT.map(
      (field) =>
        `${words.labels[field] ?? field}: ${oneLine(textOf(draft, field))}`,
    );
    return mailAddress({
      ...this.#message(draft),
      to: contact ?? "",
      contact: lines.join("\n"),
    });
  }
}
