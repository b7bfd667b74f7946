/**
 * Words that suppliers write where a place belongs. Each test is anchored: "Bergen op Zoom" is a town, "Zoom" is not.
 */
const online =
  /^(?:(?:live )?online|virtue(?:el|le)|virtual|webinar|zoom|(?:ms |microsoft )?teams|e-?learning|digitaal|op afstand|afstandsonderwijs|thuis|vanuit huis|achter (?:uw|je) eigen computer)(?:$|[\s,.(/:-])/i;
const nowhere =
  /^(?:[-–—.?x*/ ]*|n\.?\s?v\.?\s?t\.?|n\.?\s?t\.?\s?b\.?|n\/?a|geen|extern|onbekend|nog (?:niet )?(?:bekend|onbekend|te bepalen)|nader (?:te bepalen|bekend|overeen te komen)|tbd|volgt|locatie volgt|niet van toepassing|in overleg|(?:op )?locatie|op aanvraag|in-? ?company|divers[e]?(?: locaties)?|verschillende locaties|meerdere locaties|(?:heel |door heel )?nederland|landelijk)\.?$/i;

/** What a text in the place of a place says. */
export function placeWord(text: string): 'online' | 'nowhere' | 'place' {
  if (online.test(text)) return 'online';
  return nowhere.test(text) ? 'nowhere' : 'place';
}
