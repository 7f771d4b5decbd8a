// Turns the shapes of world-atlas into outlines that a page can draw: two frames, countries by ISO 3166-1 alpha-2, towns at their place.
// A frame is a window of degrees, drawn in Miller's cylindrical projection, which keeps Europe in shape without blowing up the north.
import { readFileSync } from 'node:fs';
import { iso31661NumericToAlpha2 } from 'iso-3166';

const radians = (degrees) => (degrees * Math.PI) / 180;
const miller = ([longitude, latitude]) => [radians(longitude), -1.25 * Math.log(Math.tan(Math.PI / 4 + 0.4 * radians(latitude)))];

/** The arcs of a topology, in degrees. */
const decode = ({ arcs, transform: { scale, translate } }) => arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
});

/** Rings of a geometry as lists of arc numbers; a negative one is walked backwards. */
const ringsOf = ({ type, arcs }) => (type === 'Polygon' ? arcs : type === 'MultiPolygon' ? arcs.flat() : []);

/** A ring that crosses the date line jumps by almost 360 degrees; walked on without the jump, it is whole again and can be cut at both sides. */
const unwrapped = (ring) => {
  let turn = 0;
  return ring.map(([x, y], i) => {
    if (i > 0) turn -= 360 * Math.round((x - ring[i - 1][0]) / 360);
    return [x + turn, y];
  });
};

/** The part of a ring on one side of a line (Sutherland and Hodgman). */
const cut = (ring, axis, at, keepsAbove) => {
  const inside = (p) => (keepsAbove ? p[axis] >= at : p[axis] <= at);
  return ring.flatMap((p, i) => {
    const before = ring[(i + ring.length - 1) % ring.length];
    const t = (at - before[axis]) / (p[axis] - before[axis]);
    const crossing = [before[0] + t * (p[0] - before[0]), before[1] + t * (p[1] - before[1])];
    crossing[axis] = at;
    return inside(p) ? (inside(before) ? [p] : [crossing, p]) : inside(before) ? [crossing] : [];
  });
};

/** Points that matter at the scale of the frame (Douglas and Peucker). */
const simplified = (points, tolerance) => {
  if (points.length < 3) return points;
  const [a, b] = [points[0], points.at(-1)];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  let [farthest, distance] = [0, 0];
  for (let i = 1; i < points.length - 1; i++) {
    const [px, py] = [points[i][0] - a[0], points[i][1] - a[1]];
    const d = length === 0 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length;
    if (d > distance) [farthest, distance] = [i, d];
  }
  if (distance <= tolerance) return [a, b];
  return [...simplified(points.slice(0, farthest + 1), tolerance).slice(0, -1), ...simplified(points.slice(farthest), tolerance)];
};

// Where the atlas shows who holds a territory, the map follows the United Nations: Crimea is drawn with Ukraine (General Assembly resolution 68/262), the
// north of Cyprus with Cyprus (Security Council resolution 541), Somaliland with Somalia. Kosovo is drawn as land of its own and belongs to no list (Security
// Council resolution 1244).
const unlisted = { 'N. Cyprus': 'CY', 'Cyprus U.N. Buffer Zone': 'CY', Somaliland: 'SO', Kosovo: 'XK' };
const isCrimea = (ring) => ring.every(([x, y]) => x > 32 && x < 37 && y > 44 && y < 46.6);
const ownerOf = (geometry, ring) => {
  const code = iso31661NumericToAlpha2[geometry.id] ?? unlisted[geometry.properties.name] ?? 'XX';
  return code === 'RU' && isCrimea(ring) ? 'UA' : code;
};

const area = (ring) => Math.abs(ring.reduce((sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * y, 0) / 2);

const centre = (ring) => {
  let [sum, x, y] = [0, 0, 0];
  ring.forEach(([x0, y0], i) => {
    const [x1, y1] = ring[(i + 1) % ring.length];
    const cross = x0 * y1 - x1 * y0;
    sum += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  });
  return [x / (3 * sum), y / (3 * sum)];
};

const tenth = (value) => Math.round(value * 10) / 10;

function frame(topology, { west, east, south, north, width, tolerance, smallest }) {
  const [left, top] = miller([west, north]);
  const [right, bottom] = miller([east, south]);
  const scale = width / (right - left);
  const place = (point) => miller(point).map((v, i) => (v - [left, top][i]) * scale);
  // Arcs are shared by neighbours: thinned out once, borders stay borders.
  const unit = ((east - west) / width) * tolerance;
  const arcs = decode(topology).map((arc) => simplified(arc, unit));
  const rings = topology.objects.countries.geometries.flatMap((geometry) => ringsOf(geometry)
    .map((ring) => ring.flatMap((n) => (n >= 0 ? arcs[n] : arcs[~n].toReversed()).slice(0, -1)))
    .map((ring) => ({ ring, code: ownerOf(geometry, ring) })));
  const countries = {};
  for (const code of new Set(rings.map((r) => r.code))) {
    if (code === 'AQ') continue;
    const drawn = rings.filter((r) => r.code === code).map(({ ring }) => unwrapped(ring))
      .flatMap((ring) => [-360, 0, 360].map((turn) => ring.map(([x, y]) => [x + turn, y])))
      .map((ring) => [[0, west, true], [0, east, false], [1, south, true], [1, north, false]].reduce((r, side) => (r.length ? cut(r, ...side) : r), ring))
      .map((ring) => ring.map(place)).filter((ring) => ring.length > 2).sort((a, b) => area(b) - area(a))
      // Islets go; a country that is no more than one stays.
      .filter((ring, i) => i === 0 || area(ring) > smallest);
    if (drawn.length === 0) continue;
    const [x, y] = centre(drawn[0]).map(tenth);
    countries[code] = { x, y, d: drawn.map((ring) => `M${ring.map((p) => p.map(tenth).join(',')).join('L')}Z`).join('') };
  }
  return { width, height: Math.round((bottom - top) * scale), countries, place: (longitude, latitude) => place([longitude, latitude]).map(tenth) };
}

/** The map as the pages need it. */
export function map(modules, places) {
  const atlas = (name) => JSON.parse(readFileSync(`${modules}/world-atlas/${name}.json`, 'utf8'));
  const frames = {
    region: frame(atlas('countries-50m'), { west: -13, east: 96, south: 19, north: 66, width: 1000, tolerance: 0.7, smallest: 1.2 }),
    world: frame(atlas('countries-110m'), { west: -180, east: 180, south: -56, north: 78, width: 400, tolerance: 0.5, smallest: 0.6 }),
  };
  const towns = readFileSync(places, 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
  return Object.fromEntries(Object.entries(frames).map(([name, { width, height, countries, place }]) => [name, {
    width,
    height,
    countries,
    towns: Object.fromEntries(towns.map(([city, country, latitude, longitude]) => [`${country}/${city}`, place(Number(longitude), Number(latitude))])
      .filter(([, [x, y]]) => x >= 0 && x <= width && y >= 0 && y <= height)),
  }]));
}
