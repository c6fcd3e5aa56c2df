import { describe, expect, it } from 'vitest';
import { expectedWords } from '../../../src/search/sentences/expected-words.js';
import { classifyQuestion, type Expectation } from '../../../src/search/sentences/question-kind.js';

const QUESTIONS: Readonly<Record<Expectation | 'anything', readonly string[]>> = {
  person: [
    'Who signed it?',
    'To whom was it sent?',
    'Who led them when it was signed?',
    'Which leaders signed it?',
    'Which president was there?',
    '위원장이 누군지 알려줘',
    '누가 서명했나요?',
    '서명한 사람은 누구인가요?',
    '조약에 서명한 사람은?',
    'Wer hat unterschrieben?',
    '¿Quién firmó?',
  ],
  date: [
    'When was it signed?',
    'On which day did he speak?',
    'And when did he speak?',
    'What was signed, and when?',
    'How about the summit, when did it end?',
    'In those days, when was it signed?',
    'The treaty which replaced it was signed when?',
    'What year was that?',
    '언제 서명했나요?',
    '몇 년에 서명했나요?',
    'Wann war das?',
    '¿Cuándo se firmó?',
  ],
  count: [
    'How many articles has it?',
    'What percentage agreed?',
    '조항은 몇 개인가요?',
    '비용은 얼마인가요?',
    '국가의 수는?',
    'Wie viele Artikel gibt es?',
    '¿Cuántos artículos tiene?',
  ],
  duration: [
    'How long is it in force?',
    'For how many years does it hold?',
    '얼마 동안 유효한가요?',
    'Wie lange gilt er?',
    '¿Cuánto tiempo dura?',
  ],
  article: ['Which article speaks of trade?', 'In what article is that?', '어느 조항에 나오나요?', '몇 조에 나오나요?'],
  place: [
    'Where was it signed?',
    'Where did they agree to meet?',
    '어디에서 서명했나요?',
    'Wo war das?',
    'Wohin fuhr er?',
    'Où est-ce ?',
    '¿Dónde se firmó?',
  ],
  reason: [
    'Why did they sign?',
    'Why did they wait when it was signed?',
    'Why did they wait, when it had been signed?',
    'What made them sign?',
    'What led them to sign?',
    "What is Kim's main reason?",
    '교수는 왜 서명했나요?',
    '서명한 까닭은?',
    '왜 서명했나요?',
    'Warum war das so?',
    '¿Por qué firmaron?',
  ],
  contrast: [
    'How does the treaty differ from the old one?',
    'What is the difference between the two?',
    'Where do the two part ways?',
    '두 조약의 차이는 무엇인가요?',
    'Was unterscheidet die beiden?',
  ],
  advice: [
    'What should the two sides do?',
    'What does Kim want his friends to do?',
    'What does the report recommend?',
    '보고서는 무엇을 권하나요?',
    'Was sollte man tun?',
    '¿Qué recomienda el informe?',
  ],
  definition: [],
  anything: [
    'Compare the two treaties.',
    'What do people in the town want?',
    'They asked what made of it is left',
    'What led the delegation?',
    'Which expert panel is meant?',
    '얼마나 자주 만났나요?',
    '왜곡된 사실?',
    '얼마나 중요한가요?',
    'Does it bind them?',
    'What did Kim want?',
    '두 조약을 비교해 주세요',
    'treaty',
    '',
  ],
};

describe('a question', () => {
  it.each(
    Object.entries(QUESTIONS).flatMap(([kind, questions]) => questions.map((question) => [question, kind] as const)),
  )('“%s” expects: %s', (question, kind) => {
    expect(classifyQuestion(question) ?? 'anything').toBe(kind);
  });
});

describe('what a question expects', () => {
  it.each<readonly [Expectation, string, readonly string[]]>([
    ['date', 'They met on 19 June 2024.', ['June', '2024']],
    ['date', 'Am 3. März geschah es.', ['März']],
    ['date', 'El 5 de mayo de 1961.', ['mayo', '1961']],
    ['date', '2024년 6월 19일에 만났다.', ['2024년', '6월', '19일']],
    ['date', 'They met again and again.', []],
    ['date', 'May I come in?', ['May']],
    ['count', 'It has 23 articles.', ['23']],
    ['count', 'Three ships and 1,500 men.', ['Three', '1,500']],
    ['count', 'Article 4 was adopted on 19 June 2024.', []],
    ['count', 'Articles 3, 4 and 8 hold.', []],
    ['count', 'Zwei Staaten.', ['Zwei']],
    ['count', '제4조는 2024년에', []],
    ['duration', 'It holds for ten years.', ['ten year']],
    ['duration', 'Es gilt 20 Jahre.', ['20 Jahr']],
    ['duration', '20년 동안', ['20년']],
    ['duration', 'It is of indefinite length.', ['indefinite']],
    ['duration', 'It holds.', []],
    ['person', 'then Vladimir Putin spoke.', ['Vladimir', 'Putin']],
    ['person', 'Nobody spoke.', []],
    ['place', 'signed in Pyongyang.', ['Pyongyang']],
    ['article', 'Article 8 and Art. 4 say so.', ['Article 8', 'Art. 4']],
    ['article', '제4조에 따르면', ['제4조']],
    ['article', 'The article says so.', []],
    ['reason', 'They left because it rained.', ['because']],
    ['reason', '비가 왔기 때문이다.', ['때문']],
    ['reason', 'They left.', []],
    ['advice', 'They should leave, and must not return.', ['should', 'must']],
    ['advice', '그들은 떠나야 한다, 그렇게 해야 한다.', ['해야']],
    ['advice', 'They left.', []],
    ['contrast', 'It binds both, whereas the old one did not.', ['whereas', 'not']],
    ['contrast', '옛 조약과 달리', ['달리']],
    ['definition', 'A pact is a treaty.', []],
  ])('%s in “%s”: %j', (kind, sentence, words) => {
    expect(expectedWords(kind, sentence, new Set())).toEqual(words);
  });

  it('is not what the question itself says', () => {
    const said = new Set(['putin', '2024']);
    expect(expectedWords('person', 'and Putin met Kim.', said)).toEqual(['Kim']);
    expect(expectedWords('date', 'In June 2024 they met.', said)).toEqual(['June']);
  });

  it.each([['date'], ['count'], ['duration'], ['person'], ['place'], ['article'], ['reason'], ['advice']] as const)(
    '%s is looked for in the longest of words',
    (kind) => {
      expect(expectedWords(kind, '1'.repeat(6_000), new Set()).join('').length).toBeLessThanOrEqual(6_000);
    },
  );
});
