import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { formatMegabytes, formatNumber } from "../i18n/format.ts";
import { paths } from "../i18n/paths.ts";
import { getStrings } from "../i18n/strings.build.ts";
import { typeset } from "../i18n/typography/index.ts";
import { getLanguages } from "../site/site.build.ts";
import { fillIn, writeOffered, type OfferedStrings } from "./offered.ts";
import type { PackFile } from "./pack.ts";

/** Lists the packs of each language on its page about reading without a network. */
export async function listPacks(
  folder: string,
  files: readonly PackFile[],
): Promise<void> {
  for (const { code } of getLanguages()) {
    const page = join(folder, paths.page(code, "offline"), "index.html");
    const own = files.filter(({ language }) => language === code);
    const list = writeOffered(own, stringsOf(code));
    await writeFile(page, fillIn(await readFile(page, "utf8"), list));
  }
}

function stringsOf(language: string): OfferedStrings {
  const t = getStrings(language);
  return {
    intro: typeset(t("packs.list.intro"), language),
    whole: t("packs.list.whole"),
    byTheme: t("packs.list.byTheme"),
    formats: {
      zip: t("packs.list.formats.zip"),
      epub: t("packs.list.formats.epub"),
    },
    pages: (count) =>
      t("packs.list.pages", {
        count,
        replace: { count: formatNumber(count, language) },
      }),
    size: (bytes) => formatMegabytes(bytes, language),
  };
}
