import { describe, expect, it } from 'vitest';
import { parseLexicon } from '../../src/search/lexicon.js';
import type { SearchIndex } from '../../src/search/search-index.js';
import { createTranslator } from '../../src/search/translate.js';
import { corpusOfTexts, TINY_GLOSSARY, tinyIndex } from '../support/tiny-corpus.js';

const lexicon = parseLexicon(`
조약 = treaty
방위 = defence, defense
상호 = mutual
보내 = send
줄이 = reduce
어렵 = difficult
깨닫 = realise
묻 = ask
가깝 = near
풍선 = balloon
쓰레기 = garbage
보도 = report
수도 = capital
가을 = autumn
권하 = recommend
권한 = authority
총서 = series
돕 = help
흐르 = flow
날리 = fly
날렵 = agile
나라 = country
들이 = let in
`);
const translate = createTranslator(lexicon);

/** The first equivalent of each part of a word; or what else it is. */
function partsOf(word: string): readonly string[] | string {
  const translation = translate(word);
  return translation.kind === 'known' ? translation.parts.map(([first]) => first?.word ?? '') : translation.kind;
}

describe('a Korean word', () => {
  it.each([
    ['조약', ['treaty']],
    ['조약은', ['treaty']],
    ['조약에서는', ['treaty']],
    ['조약입니까', ['treaty']],
    ['방위조약의', ['defence', 'treaty']],
    ['상호방위조약을', ['mutual', 'defence', 'treaty']],
    ['쓰레기풍선', ['garbage', 'balloon']],
    ['보냈다', ['send']],
    ['보내는', ['send']],
    ['줄여', ['reduce']],
    ['어려운', ['difficult']],
    ['가까워진', ['near']],
    ['깨달았다', ['realise']],
    // Of several forms that a word could come from the longest that is listed is meant.
    ['보도를', ['report']],
    ['수도는', ['capital']],
    ['가을에', ['autumn']],
    ['권하나요', ['recommend']],
    ['보내겠다고', ['send']],
    ['도왔나요', ['help']],
    ['흘러', ['flow']],
    // The next syllable's first letter is no end of a stem.
    ['날려보내는', ['fly']],
    ['나라들이었나요', ['country']],
    ['보냈더라', ['send']],
    ['조약이랑', ['treaty']],
  ])('%s is translated part by part: %j', (word, parts) => {
    expect(partsOf(word)).toEqual(parts);
  });

  it.each([
    '무엇인가요',
    '누구',
    '언제',
    '대해',
    '했나요',
    '무엇을',
    '설명해',
    '건가요',
    '뭔가요',
    '안',
    '알려주세요',
    '때문에',
    '가고',
    '뭐였죠',
    '누군지',
    '언제쯤',
    '몇개임',
    '거임',
    '건지',
    '있었대',
    '하던데',
    '몇차례',
    '누굴',
    '거지',
  ])('%s only frames a question', (word) => {
    expect(partsOf(word)).toBe('frame');
  });

  it.each([
    '피자',
    '피자를',
    '안이',
    '조얃',
    '총성만',
    '왜곡',
    '왜군',
    '대체할',
    '지도',
    '봄',
    '조'.repeat(6_000),
    '조약'.repeat(3_000),
  ])('%s is unknown to this lexicon', (word) => {
    expect(partsOf(word)).toBe('unknown');
  });
});

/** Id of the document that a question finds first. */
function bestDocument(index: SearchIndex, question: string): string | undefined {
  const [best] = index.find(question).ranked;
  return index.forward.passages[best?.number ?? -1]?.documentId;
}

describe('a Korean question over English texts', () => {
  const texts = [
    'A mutual defence treaty binds the DPRK.',
    'They send balloons full of garbage.',
    'The weather is fine in spring.',
    'Questions are difficult to ask.',
  ];
  const index = tinyIndex(corpusOfTexts(texts, TINY_GLOSSARY), lexicon);
  const unitsOf = (question: string): readonly string[] =>
    index.find(question).understanding.units.map(({ label }) => label);

  it.each([
    ['북한의 상호방위조약은 무엇인가요?', 't0'],
    ['쓰레기풍선을 보냈다', 't1'],
    ['무엇을 묻기 어려운가요?', 't3'],
  ])('%s finds %s', (question, id) => {
    expect(bestDocument(index, question)).toBe(id);
  });

  it('says no more by the title behind a name, which alone it asks about', () => {
    const known = tinyIndex(corpusOfTexts(texts, TINY_GLOSSARY), parseLexicon('위원장 = chairman\n조약 = treaty'));
    const labelsOf = (question: string): readonly string[] =>
      known.find(question).understanding.units.map(({ label }) => label);
    expect(labelsOf('김정은 위원장님은 조약을')).toEqual(['김정은', '조약을']);
    expect(labelsOf('북한 위원장은 조약을')).toEqual(['북한', '위원장은', '조약을']);
  });

  it('finds a phrase that the text interrupts by its rarest word', () => {
    const river = 'A bridge over the Tumen (Tumangang) border river was built.';
    const others = ['The river is long.', 'A river is wide.', 'No river is dry.'];
    const rivers = tinyIndex(corpusOfTexts([...others, river]), parseLexicon('두만강 = tumen river'));
    expect(bestDocument(rivers, '두만강은?')).toBe('t3');
  });

  it('drops what only frames it, and names words as they were typed', () => {
    expect([...new Set(unitsOf('북한의 방위조약은 무엇에 대해 말하나요?'))]).toEqual(['북한', '방위조약은']);
    expect(unitsOf('무엇인가요?')).toEqual([]);
  });

  it.each([
    ['1990년대 말', ['1990년대']],
    ['2024년 6월 19일에', ['2024년', '6월', '19일에']],
    ['13월', ['13', '월']],
    ['3년', ['3', '년']],
    ['20일간', ['20', '일간']],
  ])('%s is read as dates: %j', (text, labels) => {
    expect(unitsOf(text)).toEqual(labels);
  });

  it.each([
    ['1990년대', 't0'],
    ['11월', 't1'],
    ['김정은은 뭐라고 했나요?', 't2'],
  ])('%s finds what English has for it: %s', (question, id) => {
    const dated = [
      'It began in the 1990s.',
      'It ended in November.',
      'What Kim wants, nobody knows.',
      'Year and month.',
    ];
    expect(bestDocument(tinyIndex(corpusOfTexts(dated, TINY_GLOSSARY), lexicon), question)).toBe(id);
  });

  it('takes two words for the compound that is listed, and no others', () => {
    expect(unitsOf('쓰레기 풍선을')).toEqual(['쓰레기', '풍선을']);
    const listed = parseLexicon('쓰레기 = garbage\n풍선 = balloon\n쓰레기풍선 = trash balloon');
    const wide = tinyIndex(corpusOfTexts(texts, TINY_GLOSSARY), listed);
    const labels = (text: string): string[] => wide.find(text).understanding.units.map(({ label }) => label);
    expect(labels('쓰레기 풍선을')).toEqual(['쓰레기 풍선을']);
    expect(labels('쓰레기, 풍선을')).toEqual(['쓰레기', '풍선을']);
  });

  it('names what stands behind a name by the whole word', () => {
    expect(unitsOf('북한피자는 무엇인가요?')).toEqual(['북한', '북한피자는']);
  });

  it('says that a translated word was found by association', () => {
    const { ranked, understanding } = index.find('조약은?');
    const best = ranked[0];
    expect(best && index.toHit(best, understanding).reasons).toMatchObject([
      { word: '조약은', match: 'association', fields: ['text'] },
    ]);
  });
});

describe('a Korean corpus', () => {
  const texts = ['북한과 러시아가 조약을 맺었다.', '봄에는 날씨가 좋고 바람이 분다.', '조약은 국회에서 비준된다.'];
  const index = tinyIndex(corpusOfTexts(texts), lexicon);

  it('is searched by its own words, whatever particles they carry', () => {
    expect(index.search('조약').total).toBe(2);
    expect(index.search('러시아의 조약에').hits.map(({ document }) => document.id)).toEqual(['t0']);
    expect(index.search('날씨').hits.map(({ document }) => document.id)).toEqual(['t1']);
  });
});
