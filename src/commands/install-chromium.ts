/** `npm run chromium`: makes sure that printing and the browser tests have a browser. */
import { installChromium } from "./chromium.ts";

process.stdout.write(`Chromium: ${installChromium()}\n`);
