import type ui from "../../content/ui/en.json";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof ui };
  }
}
