export default { tags: ["city"], permalink: false };
