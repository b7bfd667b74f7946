/**
 * Place and distance within InstantSearch: it has no widget for "near", so ours keeps them in the parameters that
 * Algolia has for geo search, where `requestState` finds them.
 */
import type { IndexUiState } from 'instantsearch.js/es/types/ui-state.js';
import { readDistance, type Near } from '../../search-config/near.ts';

/** InstantSearch's state of the index with ours in it. */
export type OurUiState = IndexUiState & { near?: Near | undefined };

/** The parameters of a request that hold a place: its name, kilometres, and whether online courses pass. */
export interface NearParameters {
  readonly aroundLatLng?: string | undefined;
  readonly aroundRadius?: number | 'all' | undefined;
  readonly ruleContexts?: readonly string[] | undefined;
}

/** Place in the parameters; null when there is none. */
export function readNear({ aroundLatLng, aroundRadius, ruleContexts }: NearParameters): Near | null {
  if (aroundLatLng === undefined || aroundLatLng === '') return null;
  const km = readDistance(String(aroundRadius));
  return { place: aroundLatLng, km, online: ruleContexts?.includes('online') ?? false };
}

/** Parameters for a place; without one they are taken away. */
export function writeNear(near: Near | undefined): NearParameters {
  return {
    aroundLatLng: near?.place,
    aroundRadius: near?.km,
    ruleContexts: near?.online === true ? ['online'] : undefined,
  };
}

interface Parameters extends NearParameters {
  setQueryParameters(parameters: object): Parameters;
}

/** The widget; it draws nothing. */
export const nearWidget = {
  $$type: 'leeratlas.near',
  init: () => undefined,
  render: () => undefined,
  dispose: () => undefined,
  getWidgetUiState(
    uiState: OurUiState,
    { searchParameters }: { searchParameters: NearParameters },
  ): OurUiState {
    const near = readNear(searchParameters);
    return near === null ? uiState : { ...uiState, near };
  },
  getWidgetSearchParameters<Kept extends Parameters>(
    parameters: Kept,
    { uiState }: { uiState: OurUiState },
  ): Kept {
    return parameters.setQueryParameters(writeNear(uiState.near)) as Kept;
  },
};
