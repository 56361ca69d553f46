/**
 * Where a place is on the map: the Equal Earth projection, in which countries of the same area are
 * as large as one another. The outlines of data/report/outlines.tsv are drawn with it too.
 *
 *   longitude 0, latitude 0 -> the middle of a map 880 wide
 */
import { type GeoProjection, geoEqualEarth } from 'd3-geo';

export const MAP_WIDTH = 880;
/** Without Antarctica. */
export const MAP_HEIGHT = 400;

export const projection: GeoProjection = geoEqualEarth().scale(166).translate([440, 222]).precision(0.3);
