import { describe, expect, it } from 'vitest';
import { corpusOfTexts, tinyIndex } from '../support/tiny-corpus.js';

interface Case {
  readonly why: string;
  readonly texts: readonly string[];
  readonly question: string;
  /** The text that answers. */
  readonly first: number;
}

const CASES: readonly Case[] = [
  {
    why: 'a derived word of Russian',
    texts: ['Озеро замерзает в декабре.', 'Рыбаки чинят сети весной.', 'Лодки красят летом.'],
    question: 'Кто занимается рыбалкой?',
    first: 1,
  },
  {
    why: 'an inflected word of a language without a stemmer',
    texts: ['Jezero zamrzá v prosinci a je hluboké.', 'Knihovna byla otevřena na jaře.', 'Most se staví už dva roky.'],
    question: 'Kdy otevřeli knihovnu?',
    first: 1,
  },
  {
    why: 'a character of a Chinese word',
    texts: ['湖水在十二月结冰。', '幼仔出生时全身无毛。', '桥已经修了两年。'],
    question: '新生幼崽长什么样？',
    first: 1,
  },
  {
    why: 'Vietnamese typed without its marks',
    texts: ['Hồ đóng băng vào tháng mười hai.', 'Thư viện mở cửa vào mùa xuân.', 'Cây cầu đang được xây dựng ở đây.'],
    question: 'thu vien mo cua',
    first: 1,
  },
  {
    why: 'Arabic with its article and a preposition',
    texts: ['تتجمد البحيرة في الشتاء.', 'افتتحت مكتبة كبيرة في الربيع.', 'يبنى الجسر منذ عامين.'],
    question: 'متى افتتحت المكتبات؟',
    first: 1,
  },
  {
    why: 'digits of another script',
    texts: ['झील १९५२ में जमी थी।', 'पुस्तकालय १९६१ में खुला।', 'पुल १९७३ में बना।'],
    question: '1961 में क्या हुआ?',
    first: 1,
  },
];

describe('a question in another language than English', () => {
  it.each(CASES)('meets $why', ({ texts, question, first }) => {
    const index = tinyIndex(corpusOfTexts(texts));
    const [best] = index.find(question).ranked;
    expect(index.forward.passages[best?.number ?? -1]?.documentId).toBe(`t${first}`);
  });

  it('has no unit for what only frames it, in a Korean corpus', () => {
    const index = tinyIndex(corpusOfTexts(['한글은 세종이 만든 글자이다.', '거북선은 이순신이 만들었다.']));
    const labels = index.find('한글은 누가 언제 만들었나요?').understanding.units.map(({ label }) => label);
    expect(labels).toContain('한글');
    expect(labels.filter((label) => '누가언제'.includes(label))).toEqual([]);
  });

  it('shows no correction of a Vietnamese syllable, which one letter makes another word', () => {
    const index = tinyIndex(
      corpusOfTexts(['Thư viện mở cửa vào mùa xuân và mùa thu.', 'Hồ đóng băng trong mùa đông.']),
    );
    expect(index.search('phương').didYouMean).toBeNull();
  });
});
