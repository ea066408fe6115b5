/** @typedef {{ page: { filePathStem: string }, name: string }} City */
/** @type {(data: City) => string[]} */
const parts = (data) => data.page.filePathStem.split("/");

export default {
  layout: "city.njk",
  tags: ["city"],
  eleventyComputed: {
    language: (/** @type {City} */ data) => parts(data)[2],
    title: (/** @type {City} */ data) => data.name,
    permalink: (/** @type {City} */ data) =>
      `/${parts(data)[2]}/cities/${parts(data)[3]}/`,
  },
};
