import { getThemes } from "../charts/draw.build.ts";
import { paths } from "../i18n/paths.ts";
import { getLanguage, getSite } from "../site/site.build.ts";
import { getPage } from "../texts/query.ts";
import { TILE } from "./tile.build.ts";

/**
 * What a device needs to know to put the site on its home screen, in a language: a web app manifest
 * (https://www.w3.org/TR/appmanifest/). Some devices clear what is kept unless the site stands there.
 */
export async function getManifest(language: string) {
  const { text } = await getPage(language, "home");
  const themes = getThemes();
  return {
    id: paths.home(language),
    name: getSite().name[language] ?? "",
    description: text.description,
    lang: language,
    dir: getLanguage(language).direction,
    start_url: paths.home(language),
    // The other languages are the same site.
    scope: paths.choice(),
    display: "standalone",
    // Readers go back from page to page: where a window can have a button for it, it has one.
    display_override: ["minimal-ui"],
    // A manifest knows one theme.
    background_color: themes["--paper"]?.light,
    theme_color: themes["--blue"]?.light,
    icons: [
      { src: paths.icon(), sizes: "any", type: "image/svg+xml" },
      ...["any", "maskable"].map((purpose) => ({
        src: paths.tile(),
        sizes: `${TILE}x${TILE}`,
        type: "image/png",
        purpose,
      })),
    ],
  };
}
