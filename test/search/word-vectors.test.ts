import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStemmer } from '../../src/search/stem.js';
import { dot, NO_VECTORS, parseWordVectors, toDirection, type WordVectors } from '../../src/search/word-vectors.js';
import { wordVectorBytes } from '../support/word-vector-bytes.js';
import { readShippedLexicon } from '../support/read-shipped.js';

const BYTES = wordVectorBytes({
  pact: { vector: [3, 4], near: ['treati', 'accord'] },
  treati: { vector: [4, 3], near: ['pact'] },
  accord: { vector: [-3, -4] },
  banana: { vector: [-4, 3] },
  café: { vector: [0, -128] },
  void: { vector: [0, 0] },
});

function requirePlace(vectors: WordVectors, stem: string): number {
  const place = vectors.find(stem);
  if (place === null) throw new Error(`No vector for "${stem}".`);
  return place;
}

function directionOf(vectors: WordVectors, stem: string): Float32Array {
  const sum = new Float32Array(vectors.dimensions);
  vectors.addTo(sum, requirePlace(vectors, stem), 1);
  return sum;
}

describe('a file of word vectors', () => {
  const vectors = parseWordVectors(BYTES);

  it('lists stems in order', () => {
    expect(vectors.dimensions).toBe(2);
    expect(['pact', 'treati', 'accord', 'banana', 'café', 'void'].map((stem) => vectors.find(stem))).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
  });

  it.each(['', 'Pact', 'pac', 'pact\n', 'footnote-vectors'])('does not list “%s”', (stem) => {
    expect(vectors.find(stem)).toBeNull();
  });

  it.each([
    ['pact', 'pact', 1],
    ['pact', 'treati', 0.96],
    ['pact', 'banana', 0],
    ['pact', 'accord', -1],
    ['pact', 'café', -0.8],
    ['pact', 'void', 0],
    ['void', 'void', 0],
  ])('tells the cosine of “%s” and “%s”, which is %d', (one, other, cosine) => {
    expect(vectors.cosine(requirePlace(vectors, one), directionOf(vectors, other))).toBeCloseTo(cosine);
    expect(vectors.cosine(requirePlace(vectors, other), directionOf(vectors, one))).toBeCloseTo(cosine);
  });

  it('adds directions of length 1 by weight, and nothing for a vector of zeros', () => {
    const sum = Float32Array.from([1, 1]);
    vectors.addTo(sum, requirePlace(vectors, 'pact'), 2);
    expect(sum[0]).toBeCloseTo(2.2);
    expect(sum[1]).toBeCloseTo(2.6);
    const before = [...sum];
    vectors.addTo(sum, requirePlace(vectors, 'void'), 2);
    expect([...sum]).toEqual(before);
  });

  it.each([
    ['pact', ['treati', 'accord']],
    ['treati', ['pact']],
    ['banana', []],
    ['void', []],
  ])('names the neighbours of “%s”: %j', (stem, near) => {
    expect(vectors.neighbours(requirePlace(vectors, stem))).toEqual(near);
  });

  it('is read from within a larger buffer as well', () => {
    const larger = new Uint8Array(BYTES.length + 14).fill(7);
    larger.set(BYTES, 5);
    const inside = parseWordVectors(larger.subarray(5, 5 + BYTES.length));
    expect(inside.cosine(requirePlace(inside, 'pact'), directionOf(inside, 'treati'))).toBeCloseTo(0.96);
    expect(inside.neighbours(0)).toEqual(['treati', 'accord']);
  });

  it('finds a neighbour whose place takes two bytes', () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`w${at}`, { vector: [1], near: ['w299'] }]),
    );
    const parsed = parseWordVectors(wordVectorBytes(many));
    expect(parsed.neighbours(0)).toEqual(['w299']);
    expect(parsed.neighbours(299)).toEqual(['w299']);
  });
});

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('bytes of another form', () => {
  const total = BYTES.length;

  it.each([
    ['nothing', new Uint8Array(), 'have to begin with "footnote-vectors 2 COUNT DIMENSIONS"'],
    ['no line end', encode('footnote-vectors 2 1 1'), 'have to begin with'],
    ['an older version', encode('footnote-vectors 1 1 1\na\n\u0001\u0000'), 'have to begin with'],
    ['another file', encode('{"a": 1}\n'), 'have to begin with'],
    ['no stems', encode('footnote-vectors 2 0 3\n'), 'have to begin with'],
    ['no dimensions', encode('footnote-vectors 2 1 0\na\n\u0000'), 'have to begin with'],
    ['fewer words than counted', encode('footnote-vectors 2 3 1\na\nb\n'), 'cut off among its words'],
    ['a word without its end', encode('footnote-vectors 2 2 1\na\nb'), 'cut off among its words'],
    ['numbers cut off', encode('footnote-vectors 2 1 4\na\n\u0001\u0001'), 'should have 30 bytes, not 27'],
    ['neighbours cut off', BYTES.subarray(0, total - 1), `should have ${total} bytes, not ${total - 1}`],
    ['a byte too many', Uint8Array.from([...BYTES, 0]), `should have ${total} bytes, not ${total + 1}`],
  ])('%s: a RangeError says what is wrong', (_, bytes, message) => {
    expect(() => parseWordVectors(bytes)).toThrow(RangeError);
    expect(() => parseWordVectors(bytes)).toThrow(message);
  });

  it('are noticed wherever a file is cut off', () => {
    for (let length = 0; length < total; length += 1) {
      expect(() => parseWordVectors(BYTES.subarray(0, length)), `cut at ${length}`).toThrow(RangeError);
    }
  });
});

describe('any file of word vectors', () => {
  const byte = fc.integer({ min: -128, max: 127 });
  const rows = fc
    .integer({ min: 1, max: 6 })
    .chain((size) => fc.array(fc.array(byte, { minLength: size, maxLength: size }), { minLength: 2, maxLength: 8 }));

  it('gives the same cosine the first time as ever after', () => {
    const fresh = parseWordVectors(wordVectorBytes({ pact: { vector: [1, 2] } }));
    const direction = toDirection([2, 1]);
    expect(fresh.cosine(0, direction)).toBe(fresh.cosine(0, direction));
  });

  it('gives cosines from −1 to 1, the same for both ways round', () => {
    fc.assert(
      fc.property(rows, (numbers) => {
        const stems = Object.fromEntries(numbers.map((vector, at) => [`w${at}`, { vector }]));
        const vectors = parseWordVectors(wordVectorBytes(stems));
        for (const one of Object.keys(stems)) {
          for (const other of Object.keys(stems)) {
            const cosine = vectors.cosine(requirePlace(vectors, one), directionOf(vectors, other));
            expect(Math.abs(cosine)).toBeLessThanOrEqual(1.0001);
            expect(cosine).toBeCloseTo(vectors.cosine(requirePlace(vectors, other), directionOf(vectors, one)), 4);
          }
        }
      }),
    );
  });
});

describe('a direction', () => {
  it('has length 1, and stays as it is where it has none', () => {
    expect([...toDirection([0, 3, 4])].map((value) => value.toFixed(2))).toEqual(['0.00', '0.60', '0.80']);
    expect([...toDirection([0, 0])]).toEqual([0, 0]);
    expect([...toDirection([])]).toEqual([]);
  });

  it('is compared by the sum of the products', () => {
    expect(dot(Float32Array.from([1, 2]), Float32Array.from([3, 4]))).toBe(11);
    expect(dot(new Float32Array(), new Float32Array())).toBe(0);
  });
});

describe('no vectors', () => {
  it('know nothing', () => {
    const sum = new Float32Array(2);
    NO_VECTORS.addTo(sum, 0, 1);
    expect([...sum]).toEqual([0, 0]);
    expect([NO_VECTORS.dimensions, NO_VECTORS.find('pact'), NO_VECTORS.cosine(0, sum)]).toEqual([0, null, 0]);
    expect(NO_VECTORS.neighbours(0)).toEqual([]);
  });
});

describe('the vectors that ship with the program', async () => {
  const { vectors } = await readShippedLexicon();
  const stem = createStemmer('en');
  const cosine = (one: string, other: string): number =>
    vectors.cosine(requirePlace(vectors, stem(one)), directionOf(vectors, stem(other)));

  it.each([
    ['treaty', 'pact', 'banana'],
    ['doctor', 'physician', 'treaty'],
    ['ship', 'vessel', 'poem'],
    ['river', 'lake', 'minister'],
  ])('have “%s” nearer to “%s” than to “%s”', (word, near, far) => {
    expect(cosine(word, near)).toBeGreaterThan(cosine(word, far) + 0.2);
  });

  it.each(['treaty', 'doctor', 'ship'])('name near neighbours of “%s”, the nearest first', (word) => {
    const direction = directionOf(vectors, stem(word));
    const near = vectors.neighbours(requirePlace(vectors, stem(word)));
    const cosines = near.map((neighbour) => vectors.cosine(requirePlace(vectors, neighbour), direction));
    expect(near.length).toBeGreaterThan(0);
    expect(near.length).toBeLessThanOrEqual(48);
    // Neighbours were chosen before the numbers were rounded to bytes.
    expect(Math.min(...cosines)).toBeGreaterThan(0.48);
    cosines.forEach((value, at) => expect(value).toBeLessThan((cosines[at - 1] ?? 1) + 0.02));
  });
});
