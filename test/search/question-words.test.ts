import { describe, expect, it } from 'vitest';
import { askedKind, QUESTION_WORDS } from '../../src/search/question-words.js';

describe('question words', () => {
  it.each([
    ['ru', 'Сколько лет длилась осада?', 'duration'],
    ['ru', 'В каком году построили мост?', 'date'],
    ['ru', 'Сколько башен у крепости?', 'count'],
    ['ru', 'Кто построил мост?', 'person'],
    ['ru', 'Где стоит крепость?', 'place'],
    ['ru', 'Почему мост закрыли?', 'reason'],
    ['uk', 'Скільки мостів у місті?', 'count'],
    ['ar', 'متى بني الجسر؟', 'date'],
    ['ar', 'من بنى الجسر؟', 'person'],
    ['fa', 'چرا پل بسته شد؟', 'reason'],
    ['he', 'איפה נמצא הגשר?', 'place'],
    ['hi', 'पुल में कितने खंभे हैं?', 'count'],
    ['el', 'Πότε χτίστηκε η γέφυρα;', 'date'],
    ['th', 'สะพานนี้ยาวกี่เมตร', 'count'],
    ['zh', '这座桥是哪一年建成的？', 'date'],
    ['ja', 'なぜ橋は閉鎖されたのですか。', 'reason'],
    ['vi', 'Cây cầu ở đâu?', 'place'],
    ['tr', 'Köprüyü kim yaptırdı?', 'person'],
    ['fi', 'Minä vuonna silta valmistui?', 'date'],
    ['pl', 'Ile przęseł ma most?', 'count'],
    ['cs', 'Kdo postavil most?', 'person'],
    ['hu', 'Miért zárták le a hidat?', 'reason'],
    ['ro', 'În ce an a fost construit podul?', 'date'],
    ['it', 'Quanti archi ha il ponte?', 'count'],
    ['pt', 'Quem construiu a ponte?', 'person'],
    ['nl', 'Hoeveel bogen heeft de brug?', 'count'],
    ['sv', 'Varför stängdes bron?', 'reason'],
    ['da', 'Hvornår blev broen bygget?', 'date'],
    ['no', 'Hvem bygde broen?', 'person'],
    ['id', 'Di mana letak jembatan itu?', 'place'],
  ])('tell in %s that %s asks for a %s', (language, question, kind) => {
    expect(askedKind(question, language)).toBe(kind);
  });

  it.each([
    ['tr', 'Köprünün kimliği nedir?'],
    ['ru', 'Что такое некогда?'],
    ['pl', 'Jakie ilustracje zdobią most?'],
    ['xx', 'Who?'],
  ])('are whole words, and none in a language that has no rules: %s, %s', (language, question) => {
    expect(askedKind(question, language)).toBeNull();
  });

  it('have a rule for each kind in each language', () => {
    expect([...QUESTION_WORDS.values()].filter((rules) => rules.length !== 6)).toEqual([]);
  });
});
