declare namespace App {
  /** What src/middleware.ts tells every page and component. */
  interface Locals {
    locale: import('./schemas/knowable.ts').Locale;
    t: import('./i18n/index.ts').Strings;
  }
}
