import { describe, expect, it } from 'vitest';
import { computedColour } from '$lib/takeaway/computed-colour.ts';
import { geojsonFile } from '$lib/takeaway/geojson-file.ts';
import { tag } from '$lib/takeaway/xml-markup.ts';

describe('computedColour', () => {
  it('reads every notation of a computed style', () => {
    expect(computedColour('rgb(1, 2, 255)')).toEqual({ hex: '#0102ff', opacity: 1 });
    expect(computedColour('rgba(0, 0, 0, 0.5)')).toEqual({ hex: '#000000', opacity: 0.5 });
    expect(computedColour('color(srgb 1 0.5 0 / 0.06)')).toEqual({ hex: '#ff8000', opacity: 0.06 });
  });

  it('gives null where nothing is painted', () => {
    for (const none of ['none', 'rgba(0, 0, 0, 0)', 'url("#hatch")'])
      expect(computedColour(none), none).toBeNull();
  });
});

describe('geojsonFile', () => {
  it('holds the points with coordinates, longitude first, and says what it is', async () => {
    const file = geojsonFile(
      [
        { longitude: 4.98, latitude: 52.31, properties: { type: 'a' } },
        { longitude: null, latitude: 52.31, properties: { type: 'b' } },
      ],
      ['made up'],
    );
    expect(JSON.parse(await file.text())).toEqual({
      type: 'FeatureCollection',
      about: ['made up'],
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [4.98, 52.31] },
          properties: { type: 'a' },
        },
      ],
    });
  });
});

describe('tag', () => {
  it('escapes what it is given and leaves out what is null', () => {
    expect(tag('text', { x: 1.23456, 'font-family': '"A" & <b>', y: null }, 'in')).toBe(
      '<text x="1.23" font-family="&quot;A&quot; &amp; &lt;b&gt;">in</text>',
    );
  });
});
