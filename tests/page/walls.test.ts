import { describe, expect, test } from 'vitest';
import { isWall } from '../../lib/page/walls';

const lines = (text: string) => text.split('\n').map((line) => ({ text: line }));

describe('a notice in place of an article', () => {
  test.each([
    [
      'English, long',
      'We and our partners store and read cookies on your device to show you advertisements that fit, to count how they are seen and to learn what our readers like. Some of our partners do so without asking, for which they claim a legitimate interest, and you may object to that.\nYou can change your choices at any time in the settings at the foot of every page. If you click “accept”, you allow all of these purposes.',
    ],
    [
      'Japanese',
      '当サイトでは、利便性の向上と広告の表示のためにCookieおよび類似の技術を使用しています。\nお客様の端末に保存された情報は、広告の配信先とともに分析に利用されます。\n同意する場合は下のボタンを押してください。クッキーの利用はいつでも設定から拒否することができます。',
    ],
    [
      'Russian',
      'Наш сайт использует файлы cookie, чтобы помнить ваши настройки и считать посещения.\nПродолжая, вы даёте согласие на обработку персональных данных и на то, что сведения хранит ваш браузер.',
    ],
    [
      'Korean',
      '저희 사이트는 서비스 개선과 맞춤 광고를 위해 쿠키를 사용합니다.\n쿠키 저장에 동의하지 않으면 일부 기능이 제한됩니다. 이용자의 기기에 저장된 정보는 언제든지 삭제할 수 있습니다.',
    ],
    [
      'Chinese',
      '我们和合作伙伴在您的设备上存储信息，用于统计和广告。\n点击“接受所有Cookie”即表示同意本网站使用Cookie，您可以随时更改。',
    ],
  ])('%s', (_, text) => {
    expect(isWall(lines(text))).toBe(true);
  });
});

describe('what only speaks of such things', () => {
  test.each([
    [
      'a report on a law on cookies',
      'The government adopted a bill on Tuesday under which websites must tell their visitors of cookies before they set them.\nThe ministry said that about four in ten websites ask for consent today. Publishers fear for their income from advertising.\nThe bill goes to the lower house in May.',
    ],
    [
      'a report with a notice at its end',
      'The two ministers met in Tokyo on Friday to speak of boats and of the price of kelp, for the first time in two years, and agreed to meet again before the summer is over.\nThey said little afterwards. A paper of one page, handed out at night, names three committees and no day for any of them to begin its work.\nWe use cookies. You can change your choices at any time.',
    ],
    [
      'ミーティング、クッキー規制の記事',
      '総務省は、閲覧履歴の外部送信について利用者への通知を義務づける改正法の運用を始めた。\n新聞社や広告会社の間では、対応の遅れを心配する声が出ている。\n同省は来月、実施状況を公表する予定だ。',
    ],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(isWall(lines(text))).toBe(false);
  });
});
