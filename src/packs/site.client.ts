/** What every page of a pack runs. */
import "./strings.client.ts";
import "../layout/appearance.client.ts";
import "../filters/filters.client.ts";
import "../lists/link.client.ts";
import "../lists/save.client.ts";
