import { describe, expect, it } from 'vitest';
import { parseTask } from '../../../src/sources/import/parse-task.js';
import type { ParsedDocument } from '../../../src/sources/import/importer.js';
import { documentOf, importFile } from '../../support/import-text.js';

const first =
  'The ferry between the two islands has not sailed since the storm of last winter, and nobody on either shore expects it to return before the harbour is dredged. Prices have risen.';
const second =
  'Fishermen say that the council knew of the sandbank for years. Its minutes, which were published in spring, mention it eleven times without a decision.';
const third =
  'A bridge would cost more than all the ferries of a century. It would also need the consent of those who live below its piers, and they have not been asked.';
const bio =
  '*Mara Lindqvist is a lecturer at the Coastal College in Vell. She writes about islands, ports and the people who leave them.';
const teaser =
  'Why the lighthouse went dark * A view of the tower from the sea. @photo Mara Lindqvist Lecturer_Coastal College When the lamp failed in March, the keepers had been gone for years and the ...';

async function paste(text: string, title = ''): Promise<ParsedDocument> {
  return documentOf(await parseTask({ kind: 'text', text: { title, text } }));
}

const blogPage = `Skip to main content

The ferry is not coming back: What should the islands do?





Mara Lindqvist

Lecturer_School of Ports_Coastal College


${first}

${second}


A Bridge Nobody Asked For

${third}



${bio}


Comments

Best click

Why the lighthouse went dark

  ${teaser}

A winter without bread

  ${teaser}`;

describe('a text that was pasted with its page around it', () => {
  it('keeps the article alone, with its title and author', async () => {
    const { body, meta } = await paste(blogPage);
    expect(body.split('\n\n')).toEqual([
      first,
      second,
      '## A Bridge Nobody Asked For',
      third,
      String.raw`\*${bio.slice(1)}`,
    ]);
    expect(meta).toMatchObject({
      title: 'The ferry is not coming back: What should the islands do?',
      author: 'Mara Lindqvist',
      language: 'en',
    });
  });

  it('says how much was dropped', async () => {
    const { notes } = await paste(blogPage);
    const around = [
      'Skip to main content',
      'Lecturer_School of Ports_Coastal College',
      'Comments',
      'Best click',
      'Why the lighthouse went dark',
      teaser,
      'A winter without bread',
      teaser,
    ];
    expect(notes).toEqual([{ kind: 'dropped', chars: around.join('').length }]);
  });

  it('drops menus, shares, labels and archives of a blog, and reads the date above the text', async () => {
    const { body, meta } = await paste(
      `The Island Letter\nHome | About | Contact\nSearch This Blog\nThe ferry is not coming back this year\nBy Mara Lindqvist\nAugust 31, 2024\nGet link\nFacebook\nX\nPinterest\nEmail\nOther Apps\n\n${first}\n\n${second}\n\nLabels: ferries, islands\nShare\nPost a Comment\nNice piece, thank you very much for writing it, I have lived there for years and never heard of the minutes before.\nPopular Posts\nPowered by Blogger\nArchive\nAugust 2024 (3)\nJuly 2024 (1)\nReport Abuse`,
    );
    expect(body).toBe(`${first}\n\n${second}`);
    expect(meta).toMatchObject({
      title: 'The ferry is not coming back this year',
      author: 'Mara Lindqvist',
      published: '2024-08-31',
    });
  });

  it('reads Korean pages', async () => {
    const one =
      '두 섬을 잇는 배는 지난겨울 폭풍이 지나간 뒤로 한 번도 뜨지 않았고, 항구를 다시 파기 전에는 돌아오지 않을 것이라고 주민들은 말한다.';
    const two =
      '의회는 모래톱이 있다는 사실을 여러 해 전부터 알고 있었다. 봄에 공개된 회의록에는 그 이야기가 열한 번 나오지만 결정은 한 번도 없었다.';
    const { body, meta } = await paste(
      `본문 바로가기\n섬마을 소식\n로그인 회원가입\n\n배는 왜 돌아오지 않는가, 두 섬의 겨울\n김바다 기자\n입력 2024년 8월 31일 09:00\n공유하기\n카카오톡\n\n${one}\n\n${two}\n\n저작권자 © 섬마을 소식, 무단 전재 및 재배포 금지\n\n관련 기사\n등대는 왜 꺼졌나\n댓글 3개\n좋은 글 감사합니다. 저도 그 섬에서 오래 살았지만 회의록에 그런 말이 있는 줄은 정말 몰랐습니다. 앞으로도 계속 써 주세요.`,
    );
    expect(body).toBe(`${one}\n\n${two}`);
    expect(meta).toMatchObject({
      title: '배는 왜 돌아오지 않는가, 두 섬의 겨울',
      author: '김바다',
      published: '2024-08-31',
      language: 'ko',
    });
  });

  it('keeps what stands below a line in the middle that only points elsewhere', async () => {
    const { body } = await paste(
      `${first}\n\nRelated articles\n\nWhy the lighthouse went dark\n\n${second}\n\n${third}`,
    );
    expect(body).toContain(second);
    expect(body).toContain(third);
    expect(body).not.toContain('Related articles');
  });
});

describe('a text that is only an article', () => {
  it('stays whole', async () => {
    const { body, notes } = await paste(`${first}\n\n${second}\n\nAnd so it stays.\n\n${third}`, 'Ferries');
    expect(body).toBe([first, second, 'And so it stays.', third].join('\n\n'));
    expect(notes).toEqual([]);
  });

  it('is taken as it is where it has no paragraph of prose', async () => {
    const { body, meta } = await paste(
      'The sea is grey and the wind is old\nThe boats are gone to other shores',
      'A poem',
    );
    expect(body.split('\n\n')).toEqual(['The sea is grey and the wind is old', 'The boats are gone to other shores']);
    expect(meta.title).toBe('A poem');
  });

  it('has wrapped lines joined and parted words put together', async () => {
    const text =
      'The ferry between the two islands has not sailed since the storm of last\nwinter, and nobody on either shore expects it to return before the har-\nbour is dredged, which the council has not decided.';
    const { body } = documentOf(await importFile('ferry.txt', `${text}\n\n${second}`));
    expect(body.split('\n\n')[0]).toBe(text.replace('har-\nbour', 'harbour').replaceAll('\n', ' '));
  });

  it('keeps signs that are Markdown as words', async () => {
    const { body } = await paste(`# ${first}\n\n1. ${second}\n\n- ${third} [¶4] <b>x</b> *not bold*.`, 'Signs');
    expect(body).toContain(String.raw`\# The ferry`);
    expect(body).toContain(String.raw`1\. Fishermen`);
    expect(body).toContain(String.raw`\[¶4\] &lt;b>x&lt;/b> \*not bold\*`);
  });

  it.each([
    ['', { kind: 'no-text', name: 'Empty' }],
    ['Too short.', { kind: 'no-text', name: 'Empty' }],
    [`${first} `.repeat(2_500), { kind: 'too-long', name: 'Empty', limitChars: 400_000 }],
  ])('is refused when it is empty or too long', async (text, problem) => {
    const parsed = await parseTask({ kind: 'text', text: { title: 'Empty', text } });
    expect(parsed).toMatchObject({ kind: 'failed', problem });
  });
});
