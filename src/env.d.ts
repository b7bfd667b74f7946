/// <reference types="astro/client" />

/** Folder of the catalogue; put in by `astro.config.mjs`. */
declare const __CATALOG_DIR__: string;

/** E-mail address for visitors, or null when the installation has none; put in by `astro.config.mjs`. */
declare const __CONTACT__: string | null;

/**
 * Folder to note in what each page is made of, the folder of those notes of the last build (`page-notes.ts`), and
 * whether pages that are made of the same are kept from there, so that they need not be built (`changed-pages.ts`).
 */
declare const __PLAN_DIR__: string | null;
declare const __BUILT_PLAN_DIR__: string | null;
declare const __KEEPS_PAGES__: boolean;

/** Path that the site stands below, '' or `/leren`, and what addresses of pages end with; put in by `astro.config.mjs`. */
declare const __SITE_PATH__: string;
declare const __PAGE_ENDING__: string;
