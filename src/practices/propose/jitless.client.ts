/**
 * Compiled schemas would need “unsafe-eval”, which the page does not allow; and schemas try it as
 * soon as they are made. So this is imported before all others.
 */
import { config } from "astro/zod";

config({ jitless: true });
