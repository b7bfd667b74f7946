/// <reference types="astro/client" />

/** Folder of the catalogue; put in by `astro.config.mjs`. */
declare const __CATALOG_DIR__: string;

/** E-mail address for visitors, or null when the installation has none; put in by `astro.config.mjs`. */
declare const __CONTACT__: string | null;
