/// <reference types="astro/client" />

/** Folder of the catalogue; put in by `astro.config.mjs`. */
declare const __CATALOG_DIR__: string;

/** E-mail address for visitors, or null when the installation has none; put in by `astro.config.mjs`. */
declare const __CONTACT__: string | null;

/** Folder to note in what each page is made of, and the folder of those notes of the last build (`changed-pages.ts`). */
declare const __PLAN_DIR__: string | null;
declare const __BUILT_PLAN_DIR__: string | null;

/** Path that the site stands below, '' or `/leren`, and what addresses of pages end with; put in by `astro.config.mjs`. */
declare const __SITE_PATH__: string;
declare const __PAGE_ENDING__: string;
