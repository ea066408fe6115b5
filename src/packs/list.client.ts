/** The page of a reader's list in a pack, as that of the site. */
import { separatorOf, toCsv } from "../i18n/csv.ts";
import { defineListPage } from "../lists/page.client.ts";

defineListPage((rows, language) => toCsv(rows, separatorOf(language)));
