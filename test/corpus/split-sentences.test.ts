import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { splitSentences } from '../../src/corpus/split-sentences.js';

const split = (text: string): readonly string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** Each `|` stands where a sentence ends; the gap is put back as written. */
const cases: readonly string[] = [
  'The treaty was signed. |It has 23 articles.',
  'He visited the U.S. Congress in May. |Then he left.',
  'They met in the U.S. |The meeting was short.',
  'The U.N. Security Council met. |Russia voted against.',
  'Law No. 6045 was adopted. |It took effect at once.',
  'He said no. |Then he left.',
  'Art. 4 and arts. 5-8 concern defence, see p. 12. |The rest does not.',
  'It was signed on 19 June 2024. |The text followed on 20 June.',
  'The summit ended in 2024. |23 articles were agreed.',
  'He flew to St. Petersburg with Mr. Kim. |Dr. Lee stayed.',
  'Vladimir V. Putin and J. F. Kennedy never met. |That is known.',
  'It rose by 3.5 percent under the 9.19 agreement. |Exports fell.',
  'Some goods, e.g. Rice and oil, were sent. |Others, i.e. arms, were not.',
  'He waited... and waited. |Nothing came.',
  'It was over… |The rest is known.',
  'She said: "We agree." |He nodded.',
  '"Is it so?" he asked. |Nobody knew.',
  '(He had left.) |They stayed.',
  'The claim is old [3]. |It stands.',
  'The claim is old.[3] |It stands.',
  'Really?! |Yes, really!',
  'They chose Plan A. |The first step followed.',
  'It ended at 5 p.m. |The guests left.',
  'Goods of Kim Co. Ltd. were sold. |Prices fell.',
  'In the 3rd century B.C. the Numidians ruled.',
  'They are better than I. |We know that.',
  'See www.example.org/a.b for Node.js 20.19. |It runs.',
  'The war ended. |al-Assad fled. |iPhone sales rose.',
  'the war ended yesterday. |everyone went home.',
  '조약은 6월에 체결되었다. |러시아가 돌아왔습니다. |왜 그럴까? |모르겠어요.',
  '조약은 체결되었다.|러시아가 돌아왔다.',
  '조약은 2024. 6. 19. 평양에서 체결되었다. |끝이다.',
  '그는 "좋다."라고 말했다. |그리고 떠났다.',
  '条约于六月签署。|俄罗斯回来了！|为什么？|不知道。',
  '彼は「行こう。」と言った。|そして去った。',
  'यह संधि है। |इसमें 23 अनुच्छेद हैं।',
  'هل هذا صحيح؟ |نعم.',
  'Der Vertrag wurde am 19. Juni 2024 unterzeichnet. |Er hat 23 Artikel.',
  'Am 3. Mai war das, z. B. Kim und die anderen. |Das ist bekannt.',
  'Das war im 20. Jahrhundert, bzw. Ende der Zeit, d. h. Krieg. |Es ist vorbei.',
  'EE. UU. firmó el acuerdo. |La Sra. Ruiz no.',
  '¿Qué dijo? |¿Por qué? |¡Nadie sabe!',
  'Договор подписан в 2024 г. в Пхеньяне, т. е. Путин и Ким его подписали. |Это важно.',
  '„Nein, nicht mehr.“ |Sowohl er als auch sie.',
  'The act (H.R. 2499) passed. |It is law.',
  'One line\n|another line',
];

describe('splitSentences', () => {
  test.each(cases)('%s', (marked) => {
    const expected = marked
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    expect(split(marked.replaceAll('|', ''))).toEqual(expected);
  });

  it('parts a very long Thai text at spaces, and no other', () => {
    const thai = Array.from({ length: 100 }, () => 'สนธิสัญญานี้').join(' ');
    expect(split(thai).length).toBeGreaterThan(3);
    expect(split('word '.repeat(400).trim())).toHaveLength(1);
  });

  it('covers every visible character with trimmed, ordered, non-empty sentences', () => {
    const piece = fc.constantFrom(
      '.',
      '!',
      '?',
      '…',
      '。',
      '」',
      '"',
      ')',
      ' ',
      '\n',
      'U.S',
      'Mr',
      'a',
      'B',
      '4',
      '다',
      '你',
      '\u200b',
      '\ud83d',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (text) => {
          let at = 0;
          for (const { start, end } of splitSentences(text)) {
            expect(text.slice(at, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
    );
  });

  it.each(['. ', 'A. ', '。」', '."', 'a\n', '.)', '? a', '1. '])('comes to an end with 300 KB of %j', (piece) => {
    // In square time it would take longer than any test may.
    const text = piece.repeat(300_000 / piece.length);
    expect(splitSentences(text).at(-1)?.end).toBe(text.trimEnd().length);
  });
});
