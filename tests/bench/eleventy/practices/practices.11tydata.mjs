/** @type {(data: { page: { filePathStem: string } }) => string[]} */
const parts = (data) => data.page.filePathStem.split("/");

export default {
  layout: "practice.njk",
  tags: ["practice"],
  eleventyComputed: {
    language: (/** @type {{ page: { filePathStem: string } }} */ data) =>
      parts(data)[2],
    permalink: (/** @type {{ page: { filePathStem: string } }} */ data) =>
      `/${parts(data)[2]}/good-practices/${parts(data)[3]}/`,
  },
};
