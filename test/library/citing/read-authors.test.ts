import { describe, expect, it } from 'vitest';
import { readAuthors } from '../../../src/library/citing/read-authors.js';

describe('authors', () => {
  it.each([
    ['Il Young Jeong', [['Jeong', 'Il Young']]],
    ['Kim Chul-soo', [['Chul-soo', 'Kim']]],
    ['Jeong, Il Young', [['Jeong', 'Il Young']]],
    ['Angela Stent, Andrew Yeo and Hanna Foreman', [['Stent', 'Angela'], ['Yeo', 'Andrew'], ['Foreman', 'Hanna']]],
    ['Anna Berg, Bert Anders, and Carla Duun', [['Berg', 'Anna'], ['Anders', 'Bert'], ['Duun', 'Carla']]],
    ['Anna Berg & Bert Anders; J. R. Oe', [['Berg', 'Anna'], ['Anders', 'Bert'], ['Oe', 'J. R.']]],
    ['Jenny Town and other Stimson experts', [['Town', 'Jenny'], 'other Stimson experts']],
    ['Ludwig van Beethoven', [['van Beethoven', 'Ludwig']]],
    ['Korea Economic Institute', ['Korea Economic Institute']],
    ['Editors of these study notes', ['Editors of these study notes']],
    ['정일영', ['정일영']],
    ['Plato', ['Plato']],
    ['Author not named (South China Morning Post)', []],
    ['Anonymous', []],
    [' ', []],
    [null, []],
  ])('%j are read', (line, names) => {
    const read = readAuthors(line).map((name) => ('literal' in name ? name.literal : [name.family, name.given]));
    expect(read).toEqual(names);
  });
}); // prettier-ignore
