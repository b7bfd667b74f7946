const earthRadius = 6_372_795;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance of two points in metres (haversine). */
export function distance(lat1: number, lng1: number, lat2: number, lng2: number): number {
  const dLat = Math.sin(radians(lat2 - lat1) / 2);
  const dLng = Math.sin(radians(lng2 - lng1) / 2);
  const a = dLat * dLat + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * dLng * dLng;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** Whether a point lies within a polygon, by counting crossings. */
export function insidePolygon(
  lat: number,
  lng: number,
  polygon: readonly (readonly [number, number])[],
): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [latA, lngA] = polygon[i]!;
    const [latB, lngB] = polygon[j]!;
    if (lngA > lng !== lngB > lng && lat < ((latB - latA) * (lng - lngA)) / (lngB - lngA) + latA)
      inside = !inside;
  }
  return inside;
}
