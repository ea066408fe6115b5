import type { APIRoute, GetStaticPaths } from "astro";
import { getEntries } from "../../dossier/query.ts";
import { paths } from "../../i18n/paths.ts";
import { getStrings } from "../../i18n/strings.build.ts";
import { getLanguages, getSite } from "../../site/site.build.ts";
import { drawSocialCard, type SocialCard } from "../../social/draw.build.ts";
import { getPages } from "../../texts/query.ts";
import { getLabel } from "../../vocab/vocab.build.ts";

/** The route's parameter for a page's address: no slash at either end. */
const toParam = (path: string) => path.replace(/^\/|\/$/g, "");

export const getStaticPaths = (async () => {
  const { name } = getSite();
  const cards = await Promise.all(
    getLanguages().map(async ({ code: language }) => {
      const t = getStrings(language);
      const siteName = name[language] ?? "";
      const entries = (await getEntries(language)).map(
        ({ path, title, kinds }) => ({
          path,
          card: {
            title,
            kicker: getLabel("kinds", kinds[0] ?? "", language),
            siteName,
          },
        }),
      );
      const pages = (await getPages(language)).map(({ id, text }) => ({
        path: id === "home" ? paths.home(language) : paths.page(language, id),
        card: { title: text.title, kicker: t("social.dossier"), siteName },
      }));
      return [...entries, ...pages];
    }),
  );
  return cards.flat().map(({ path, card }) => ({
    params: { page: toParam(path) },
    props: { card },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: SocialCard }> = async ({ props }) =>
  new Response(await drawSocialCard(props.card), {
    headers: { "Content-Type": "image/png" },
  });
