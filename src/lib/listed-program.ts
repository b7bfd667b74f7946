import { z } from 'zod';
import { catalogSimilarSchema } from '../../search-config/catalog-similar.ts';
import { catalogOfferSchema, catalogProgramSchema, catalogRunSchema } from '../../search-config/catalog.ts';

const place = catalogOfferSchema.shape.place
  .unwrap()
  .pick({ country: true, city: true, province: true, postalCode: true, latitude: true, longitude: true });

const offer = catalogOfferSchema.pick({ deliveryMode: true, priceCents: true }).extend({
  place: place.nullable(),
  runs: z.array(catalogRunSchema.pick({ startDate: true, status: true, priceCents: true })),
});

/**
 * A course as lists of courses need it: without what only its own page shows, so that a catalogue of 100,000 stays small
 * in memory, and a new text changes no list.
 */
export const listedProgramSchema = catalogProgramSchema
  .pick({ programId: true, slug: true, title: true, themes: true, provider: true, nlqf: true })
  .extend(
    catalogProgramSchema.pick({ start: true, priceFromCents: true, offeredSince: true, paths: true }).shape,
  )
  .extend({ offers: z.array(offer), similar: z.array(catalogSimilarSchema.pick({ programId: true })) });
export type ListedProgram = z.infer<typeof listedProgramSchema>;
