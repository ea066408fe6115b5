/** What the form needs to know and to say in the browser, in the language of its page. */
import { getCities } from "../../cities/query.ts";
import { sizeOf } from "../../cities/size.ts";
import type { Explanation } from "../../findings/explain.ts";
import { wordsIn } from "../../findings/messages.ts";
import { byText, countryName } from "../../i18n/format.ts";
import { pluralSamples } from "../../i18n/plurals.ts";
import { getStrings } from "../../i18n/strings.build.ts";
import { typesetAll } from "../../i18n/typography/index.ts";
import { getSite } from "../../site/site.build.ts";
import { getIds, getLabel, isListed } from "../../vocab/vocab.build.ts";
import { getPractices } from "../query.ts";
import { FIELD_NAMES, PARTS, SECTIONS, type SectionId } from "./fields.ts";
import type { Setting } from "./file.ts";
import type { TemplateWords } from "./template.ts";
import { FORM_KINDS, type FormWords } from "./validate.ts";

/** The id in `vocab/sources.yml` of a practice that its city told us about. */
const SOURCE = "proposal";

const sourceId = (): string | undefined =>
  isListed("sources", SOURCE) ? SOURCE : undefined;

export async function getSetting(language: string): Promise<Setting> {
  const t = getStrings(language);
  const compare = byText(language);
  const cities = [...(await getCities(language)).values()]
    .map(({ id, text, source }) => ({
      id,
      name: text.name,
      country: source.country,
      size: sizeOf(source.population?.value),
      label: `${text.name} (${countryName(source.country, language)})`,
    }))
    .sort((a, b) => compare(a.label, b.label));
  return {
    language,
    headings: headingsIn(language),
    aspects: {
      gender: t("propose.field.gender.label"),
      youth: t("propose.field.youth.label"),
      intersectionality: t("propose.field.intersectionality.label"),
      sustainability: t("propose.field.sustainability.label"),
    },
    cities,
    taken: (await getPractices(language)).map(({ id }) => id),
    source: sourceId(),
  };
}

const headingsIn = (language: string): Partial<Record<SectionId, string>> =>
  Object.fromEntries(
    SECTIONS.filter(({ id }) => getIds("practice-sections").includes(id)).map(
      ({ id }) => [id, getLabel("practice-sections", id, language)],
    ),
  );

/** The words of findings, and what fields and parts are called. */
export function getFormWords(language: string): FormWords {
  const t = getStrings(language);
  const { kinds, ...words } = wordsIn(language);
  const needed: [string, Explanation | undefined][] = FORM_KINDS.map((kind) => [
    kind,
    kinds[kind],
  ]);
  return {
    findings: typesetAll(
      { ...words, reasons: {}, kinds: Object.fromEntries(needed) },
      language,
    ),
    labels: {
      ...Object.fromEntries(
        PARTS.map(({ name }) => [name, t(`propose.part.${name}.label`)]),
      ),
      ...Object.fromEntries(
        FIELD_NAMES.map((name) => [name, t(`propose.field.${name}.label`)]),
      ),
      language: t("propose.document.language.label"),
      url: t("propose.document.url.label"),
    },
  };
}

/** Names that stay open in a sentence: `{ title: "{{title}}" }`. */
const open = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, `{{${name}}}`])) as Record<
    Name,
    string
  >;

/** Sentences that are said in the browser; what stands in `{{…}}` is filled in there. */
export function getProposeStrings(language: string) {
  const t = getStrings(language);
  return {
    document: t("propose.document.legend", open("number")),
    removeDocument: t("propose.document.remove", open("number")),
    cityKnown: t("propose.city.known", open("city")),
    cityNew: t("propose.city.new", open("city")),
    progress: t("propose.progress.count", open("done", "total")),
    states: {
      empty: t("propose.progress.empty"),
      begun: t("propose.progress.begun"),
      done: t("propose.progress.done"),
      optional: t("propose.progress.optional"),
    },
    saved: t("propose.drafts.saved", open("time")),
    restored: t("propose.drafts.restored", open("date")),
    opened: t("propose.drafts.opened", open("title")),
    begun: t("propose.drafts.begun"),
    removed: t("propose.drafts.removed", open("title")),
    undone: t("propose.drafts.undone"),
    imported: t("propose.drafts.imported"),
    importFailed: t("propose.drafts.importFailed", open("file")),
    importLanguage: t("propose.drafts.importLanguage", open("language")),
    open: t("propose.drafts.open"),
    remove: t("propose.drafts.remove"),
    actionOf: t("propose.drafts.actionOf", open("action", "title")),
    untitled: t("propose.drafts.untitled"),
    current: t("propose.drafts.current"),
    changed: t("propose.drafts.changed", open("date")),
    full: t("propose.drafts.full"),
    denied: t("propose.drafts.denied"),
    otherTab: t("propose.drafts.otherTab"),
    unreadable: t("propose.drafts.unreadable"),
    rescue: t("propose.drafts.rescue"),
    sound: t("propose.check.sound"),
    problems: Object.fromEntries(
      pluralSamples(language).map(([category, count]) => [
        category,
        t("propose.check.problems", { count, replace: { count: "{{count}}" } }),
      ]),
    ),
    expected: t("propose.check.expected", open("expected")),
    item: t("propose.check.item", open("label", "found")),
    first: t("propose.check.first"),
    previewTitle: t("propose.preview.title"),
    previewSummary: t("propose.preview.summary"),
    previewPlace: t("propose.preview.place"),
    period: {
      since: t("practice.since", open("date")),
      fromTo: t("practice.fromTo", open("start", "end")),
      ongoing: t("practice.ongoing"),
      spokenOf: t("practice.spokenOf", open("date")),
      undated: t("entry.undated"),
    },
    external: t("entry.external"),
    sizes: Object.fromEntries(
      getIds("sizes").map((id) => [id, getLabel("sizes", id, language)]),
    ),
    source: isListed("sources", SOURCE)
      ? getLabel("sources", SOURCE, language)
      : undefined,
    downloadHint: t("propose.ways.downloadHint", open("file")),
    newFileHint: t("propose.ways.newFileHint"),
    newFileLong: t("propose.ways.newFileLong", open("folder")),
    newIssueHint: t("propose.ways.newIssueHint"),
    newIssueLong: t("propose.ways.newIssueLong"),
    emailHint: t("propose.ways.emailHint"),
    emailLong: t("propose.ways.emailLong"),
    subject: t("propose.message.subject", open("title", "city")),
    attached: t("propose.message.attached", open("files")),
  };
}

export type ProposeStrings = ReturnType<typeof getProposeStrings>;

/** Everything the form is told by its page. */
export interface ProposeData {
  setting: Setting;
  words: FormWords;
  strings: ProposeStrings;
  /** Where e-mails go, and where new files and issues open; where the site names them. */
  contact: string | undefined;
  newFile: string | undefined;
  newIssue: string | undefined;
}

export const getProposeData = async (
  language: string,
): Promise<ProposeData> => ({
  setting: await getSetting(language),
  words: getFormWords(language),
  strings: getProposeStrings(language),
  contact: getSite().contact,
  newFile: getSite().repository?.newFile,
  newIssue: getSite().repository?.newIssue,
});

export function getTemplateWords(language: string): TemplateWords {
  const t = getStrings(language);
  return {
    headings: headingsIn(language),
    source: sourceId(),
    hints: {
      ...Object.fromEntries(
        FIELD_NAMES.map((name) => [
          name,
          `${t(`propose.field.${name}.label`)}. ${t(`propose.field.${name}.hint`)}`,
        ]),
      ),
      themes: `${t("propose.part.themes.label")}: ${getIds("themes").join(", ")}`,
      sdgs: `${t("propose.part.sdgs.label")}: 1–17. ${t("propose.part.sdgs.hint")}`,
      documentation: t("propose.part.documentation.hint"),
    },
  };
}
