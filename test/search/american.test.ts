import { describe, expect, it } from 'vitest';
import { toAmerican } from '../../src/search/american.js';
import { createStemmer } from '../../src/search/stem.js';

const stem = createStemmer('en');

describe('British and American spellings', () => {
  it.each(
    'defence defense|defences defenses|centre center|centres centers|centred centered|kilometres kilometers|programmes programs|labour labor|labourers laborers|favourite favorite|neighbouring neighboring|recognise recognize|recognised recognized|organisations organizations|denuclearisation denuclearization|analysed analyzed|dialogues dialogs|practising practicing|advisers advisors|judgement judgment|fulfil fulfill|grey gray|organisational organizational|recognisably recognizably|sceptical skeptical|fervour fervor'
      .split('|')
      .map((pair) => pair.split(' ')),
  )('%s and %s have one stem', (british = '', american = '') => {
    expect(stem(british)).toBe(stem(american));
  });

  it.each(
    'raise noise exercise promised advertising surprised otherwise rising four hour tour source analysis franchise paradise bruise tourism devour this crisis center defense'.split(
      ' ',
    ),
  )('%s stays as it is', (word) => {
    expect(toAmerican(word)).toBe(word);
  });
});
