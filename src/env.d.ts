/// <reference types="astro/client" />

/** Folder of the catalogue; put in by `astro.config.mjs`. */
declare const __CATALOG_DIR__: string;
