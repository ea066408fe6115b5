/** The browser of the tests is the one the commands print with. */
export {
  findChromium,
  FLAGS,
  installChromium,
  launch,
} from "../../src/commands/chromium.ts";
