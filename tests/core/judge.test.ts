import { describe, expect, it } from 'vitest';
import type { Article, Language } from '../../lib/core/article';
import { judge } from '../../lib/core/judge';
import { reasonCodes } from '../../lib/core/measures';
import { relevanceLexicon } from '../../lib/data/relevance';

type Case = [title: string, text: string, counterparts: string[] | null];

/** Title, text, and the counterparts of Japan's relation; null where the article is about something else. */
const cases: Partial<Record<Language, Case[]>> = {
  en: [
    [
      'Japan lodges protest with China over patrol boats',
      'Tokyo summoned the Chinese ambassador on Monday after two coast guard vessels entered waters around the Senkaku Islands.',
      ['CN'],
    ],
    [
      '',
      'The foreign ministers of Japan and India met in Delhi and agreed to hold joint naval drills next spring.',
      ['IN'],
    ],
    [
      'Seoul court orders Japanese firm to pay wartime labourers',
      'The Japanese government called the ruling a breach of the 1965 treaty and summoned the South Korean ambassador.',
      ['KR'],
    ],
    [
      'Moscow rejects Tokyo demand on Kurils',
      'The Russian Foreign Ministry said the islands would never be handed over to Japan.',
      ['RU'],
    ],
    [
      '',
      'North Korea fired two ballistic missiles that landed inside Japan’s exclusive economic zone, the Defense Ministry in Tokyo said.',
      ['KP'],
    ],
    [
      'Washington presses Japan on car tariffs',
      'U.S. trade negotiators told Japanese officials that the duties would stay until Tokyo opens its rice market.',
      ['US'],
    ],
    [
      'EU and Japan sign data pact',
      'The European Commission and the Japanese government agreed to let data flow freely.',
      ['EU'],
    ],
    [
      'Okinawa governor takes Futenma fight to court',
      'The prefecture wants to stop work on the new runway for the U.S. Marines.',
      ['US'],
    ],
    [
      '',
      'Japan will resume commercial whaling next season, a year after it left the International Whaling Commission.',
      ['IWC'],
    ],
    [
      'Japan pledges yen loans to the Philippines',
      'The money will pay for coast guard ships, the Japanese embassy in Manila said.',
      ['PH'],
    ],
    [
      'Taiwan thanks Japan for vaccine shipment',
      'President Tsai told a Japanese delegation that Taipei would not forget the support.',
      ['TW'],
    ],
    [
      'Australian prime minister to visit Tokyo for security talks',
      'He and his Japanese counterpart are expected to sign an agreement on troop visits.',
      ['AU'],
    ],
    [
      'Families of abductees meet U.S. envoy',
      'Relatives of Japanese abducted by North Korea asked the ambassador to press Pyongyang.',
      ['KP', 'US'],
    ],
    [
      'Nikkei ends lower as chip shares slide',
      'Tokyo stocks fell for a third day, with investors wary of new U.S. tariffs on Chinese goods.',
      null,
    ],
    [
      'Putin and Trump to talk on sidelines of Osaka summit',
      'The Kremlin said the two presidents would discuss Syria and Ukraine.',
      null,
    ],
    [
      'Typhoon kills four in Kyushu',
      'Heavy rain and landslides cut off villages in southern Japan, the weather agency said.',
      null,
    ],
    [
      'Japan edge Brazil in volleyball thriller',
      'The hosts won the deciding set in Osaka to reach the semifinals.',
      null,
    ],
    [
      'Toyota to build battery plant in Kentucky',
      'The Japanese carmaker said the factory would employ 2,000 people.',
      null,
    ],
    [
      'Ruling party picks new leader',
      'Liberal Democratic Party lawmakers in Tokyo voted after the premier said he would resign over a funding scandal.',
      null,
    ],
    [
      'Washington and Beijing trade barbs over Taiwan',
      'The State Department summoned the Chinese ambassador after drills in the Taiwan Strait.',
      null,
    ],
    [
      'Tokyo film festival opens with French comedy',
      'The director walked the red carpet with her Japanese cast.',
      null,
    ],
    [
      'Man held after stabbing at Yokohama station',
      'Police arrested a 34-year-old suspect on suspicion of attempted murder.',
      null,
    ],
    ['', 'Scientists at a Japanese university have found a new species of frog on Okinawa.', null],
    [
      'Iran and Iraq reopen border crossing',
      'Officials in Tehran and Baghdad agreed to let pilgrims through.',
      null,
    ],
  ],
  ja: [
    [
      '日中外相が電話会談、尖閣めぐり応酬',
      '外相は中国の外相に対し、海警船の領海侵入に強く抗議した。',
      ['CN'],
    ],
    [
      '首相、米大統領と会談へ　来月訪米で調整',
      '政府は首脳会談で安全保障協力を確認したい考えだ。',
      ['US'],
    ],
    [
      '北朝鮮が弾道ミサイル発射、日本のEEZ外に落下か',
      '防衛省は、ミサイルは日本海に落下したとみられると発表した。',
      ['KP'],
    ],
    [
      '韓国、元徴用工問題で解決策を提示',
      '政府は日韓関係の改善につながるか慎重に見極める。',
      ['KR'],
    ],
    [
      '露、日本の外交官を追放',
      'ロシア外務省は在札幌総領事館員の追放に対する報復だと説明した。日本政府は抗議した。',
      ['RU'],
    ],
    ['普天間移設、国が代執行へ', '沖縄県は米軍基地の負担軽減を訴えている。', ['US']],
    ['日EU、経済連携協定で大筋合意', '欧州連合と日本政府は関税の撤廃で一致した。', ['EU']],
    ['', '台湾の総統は訪台した日本の国会議員団と会談し、安全保障での協力を呼びかけた。', ['TW']],
    [
      '中国、日本産水産物の輸入を全面停止',
      '処理水の海洋放出への対抗措置で、政府は即時撤廃を求めた。',
      ['CN'],
    ],
    ['北方領土の元島民、墓参再開を要望', '外相はロシア側に強く働きかけると応じた。', ['RU']],
    [
      '首相が靖国参拝　中韓が反発',
      '中国外務省は強い遺憾の意を表明し、韓国政府も大使を呼んで抗議した。',
      ['CN', 'KR'],
    ],
    [
      'ロシア警備艇、日本漁船を拿捕',
      '北方領土の周辺で操業していた根室の漁船が連行された。',
      ['RU'],
    ],
    ['', '日米韓の高官が10日朝、都内で協議し、北朝鮮への対応で一致した。', ['KP', 'KR', 'US']],
    ['', 'ロンドンでは3日朝、地下鉄が止まり、英首相が対応を協議した。', null],
    ['巨人、延長の末に阪神に競り勝つ', '主将が九回に同点の本塁打を放った。', null],
    ['米大統領選、激戦州で僅差', '両候補はペンシルベニア州で最後の訴えを行った。', null],
    ['震度5弱の地震、津波の心配なし', '気象庁によると震源は日向灘で、深さは約30キロ。', null],
    ['内閣改造、午後に組閣本部設置', '首相は主要閣僚を留任させ、自民党役員人事も決めた。', null],
    ['台風10号、台湾へ', '気象庁によると、強い台風10号は東シナ海を北上している。', null],
    ['日本代表、韓国に快勝', 'サッカーの親善試合で、日本は前半に2点を挙げた。', null],
    [
      '円安進み一時158円台',
      '東京外国為替市場で円が対ドルで下落した。米国の金利上昇が背景にある。',
      null,
    ],
    ['英議会、EU離脱案を否決', 'メイ首相は議会で、ブリュッセルと再交渉すると述べた。', null],
  ],
  ru: [
    [
      'Токио выразил протест Москве из-за учений на Курилах',
      'МИД Японии заявил, что манёвры на спорных островах недопустимы.',
      ['RU'],
    ],
    [
      'Япония расширила санкции против России',
      'Под ограничения попали двадцать компаний и десять чиновников, сообщило правительство Японии.',
      ['RU'],
    ],
    [
      '',
      'Министр обороны Японии обсудил с американским коллегой размещение новых ракет на Окинаве.',
      ['US'],
    ],
    [
      'Китай ввёл запрет на импорт рыбы из Японии',
      'В Пекине объяснили решение сбросом воды с АЭС «Фукусима-1».',
      ['CN'],
    ],
    [
      'Япония и Южная Корея возобновили обмен военной информацией',
      'Об этом договорились министры двух стран на встрече в Сеуле.',
      ['KR'],
    ],
    [
      'КНДР запустила баллистическую ракету в сторону Японии',
      'По данным Минобороны Японии, ракета упала за пределами исключительной экономической зоны.',
      ['KP'],
    ],
    ['Посол Японии вызван в МИД России', 'Дипломату вручили ноту протеста.', ['RU']],
    [
      'Сборная Японии по футболу вышла в финал',
      'В матче за выход в финал японцы обыграли команду Ирана.',
      null,
    ],
    ['На Хоккайдо произошло землетрясение', 'Магнитуда составила 5,6, угрозы цунами нет.', null],
    [
      'Путин и Си Цзиньпин провели переговоры в Кремле',
      'Лидеры России и Китая подписали заявление о партнерстве.',
      null,
    ],
    [
      'Toyota сократит производство',
      'Японская компания объяснила решение нехваткой микросхем.',
      null,
    ],
    ['Умер японский режиссер', 'Ему было 88 лет, самые известные фильмы он снял в 1970-х.', null],
    ['', 'Пекин обвинил Токио в провокации у островов Дяоюйдао.', ['CN']],
    ['', 'В Японии арестован мужчина, угрожавший взорвать школу.', null],
    ['США выслали российских дипломатов', 'В Москве пообещали ответить зеркально.', null],
  ],
  ko: [
    [
      '한일 정상, 셔틀외교 복원 합의',
      '두 정상은 서울에서 회담을 열고 수출규제 문제를 논의했다.',
      ['KR'],
    ],
    [
      '정부, 일본 방위백서 독도 기술에 강력 항의',
      '외교부는 주한 일본대사관 공사를 초치했다.',
      ['KR'],
    ],
    ['', '일본 정부는 북한이 발사한 탄도미사일이 배타적경제수역 밖에 떨어졌다고 밝혔다.', ['KP']],
    [
      '中, 日 수산물 수입 중단',
      '중국은 후쿠시마 오염수 방류에 항의해 일본산 수산물 수입을 금지했다.',
      ['CN'],
    ],
    [
      '미일 정상회담, 방위협력 강화',
      '미국 대통령과 일본 총리는 워싱턴에서 만나 동맹을 확인했다.',
      ['US'],
    ],
    [
      '위안부 피해자, 일본 정부 상대 손배소 승소',
      '법원은 일본의 주권면제를 인정하지 않았다.',
      ['KR'],
    ],
    ['일본 규슈서 규모 6 지진', '일본 기상청은 쓰나미 우려는 없다고 밝혔다.', null],
    ['손흥민 결승골, 일본에 2-1 승', '대표팀은 후반 막판 득점으로 대회 우승을 차지했다.', null],
    ['일본 여행객 사상 최대', '엔화 약세로 한국 관광객이 크게 늘었다고 여행업계가 전했다.', null],
    ['', '정부는 일본의 수출규제를 세계무역기구에 제소하기로 했다.', ['KR', 'WTO']],
    ['', '그는 일본에서 건축을 공부하고 돌아와 사무소를 열었다.', null],
    ['국회, 예산안 처리', '여야는 본회의에서 내년도 예산안을 통과시켰다.', null],
    ['한미 연합훈련 시작', '미국과 한국 군이 북한의 위협에 대비해 훈련에 들어갔다.', null],
    ['도쿄서 한국 드라마 전시회', '배우들이 팬들과 만났다.', null],
  ],
  'zh-Hans': [
    [
      '外交部就日方参拜靖国神社提出严正交涉',
      '发言人表示，中方坚决反对日本政要的错误行径。',
      ['CN'],
    ],
    ['日美举行联合军演', '日本自卫队与美军在冲绳附近海域演练夺岛。', ['US']],
    ['日俄外长会谈讨论和平条约', '双方在莫斯科就北方四岛问题交换意见。', ['RU']],
    ['韩国法院判决日企赔偿劳工', '日本政府对此提出抗议，称违反日韩请求权协定。', ['KR']],
    ['朝鲜试射导弹飞越日本上空', '日本政府强烈谴责，并通过外交渠道提出抗议。', ['KP']],
    ['日本首相下周访问印度', '两国领导人将签署防务合作协定。', ['IN']],
    ['中国队2比0战胜日本队', '女足亚洲杯决赛中，中国球员下半场连进两球。', null],
    ['日本北海道发生5.8级地震', '目前没有人员伤亡的报告。', null],
    ['丰田公布新款混合动力车', '这款车将于明年在日本上市，售价约三十万元。', null],
    ['日本自民党总裁选举结果揭晓', '新总裁将在国会接受首相提名并组阁。', null],
    ['韩国总统登上独岛 日本召回大使', '', ['KR']],
    ['日本拟向越南提供巡逻船', '', ['VN']],
    ['日本福冈发生幼童坠楼案', '', null],
    ['美俄外长通电话', '双方讨论了乌克兰局势和制裁问题。', null],
    ['东京股市大幅下跌', '日元升值拖累出口企业股价。', null],
  ],
  'zh-Hant': [
    ['日本抗議中國海警船駛入釣魚台海域', '日本外務省召見中國駐日大使，要求船隻立即離開。', ['CN']],
    ['台日漁業協議簽署，釣魚台爭端暫緩', '外交部表示，雙方同意擱置主權爭議。', ['TW']],
    ['美日首腦會談聚焦台海', '兩國領袖在白宮發表聯合聲明，強調同盟合作。', ['US']],
    ['大阪世博吸引香港遊客', '旅行社指報名人數較去年上升三成。', null],
    ['日本推理小說家辭世', '他的作品曾多次改編成電影。', null],
    ['東京奧運聖火抵達福島', '運動員在典禮上接過聖火。', null],
  ],
};

const read = (language: Language, title: string, text: string): Article => ({
  url: 'https://news.example/a',
  title,
  text,
  language,
});

describe.each(Object.entries(cases))('what an article in %s is about', (language, list) => {
  it.each(list)('%s %s', (title, text, counterparts) => {
    const found = judge(read(language as Language, title, text), [], relevanceLexicon);
    expect({ relevant: found.relevant, counterparts: [...found.counterparts].sort() }).toEqual({
      relevant: counterparts !== null,
      counterparts: [...(counterparts ?? [])].sort(),
    });
  });
});

describe('reasons', () => {
  const article = read(
    'en',
    'Japan protests to Russia over missile drill',
    'Tokyo told the Russian ambassador that the exercise near Etorofu was unacceptable.',
  );
  const { reasons, score } = judge(article, [], relevanceLexicon);

  it('add up to the score', () => {
    const sum =
      (relevanceLexicon.weights.bias ?? 0) +
      reasons.reduce((total, { weight }) => total + weight, 0);
    // Reasons too small to tell are left out of the list, not of the score.
    expect(Math.abs(Math.log(score / (1 - score)) - sum)).toBeLessThan(1);
  });

  it('quote the article at their offsets', () => {
    const quoted = reasons.filter((reason) => reason.passage !== undefined);
    expect(quoted.length).toBeGreaterThan(1);
    for (const { field = 'text', start = 0, end = 0, passage } of quoted) {
      expect(article[field].slice(start, end)).toBe(passage);
    }
  });

  it('have a code that locales can translate', () => {
    for (const { code } of reasons) expect(reasonCodes).toContain(code);
  });

  it('have a weight each, and no weight is without a reason', () => {
    expect(Object.keys(relevanceLexicon.weights).sort()).toEqual([...reasonCodes, 'bias'].sort());
  });
});

describe('mentions', () => {
  it('tell whose official a bare surname is', () => {
    const title = 'Kishida, Yoon to keep talks going';
    const named = (surface: string, country: string) => ({
      kind: 'official' as const,
      field: 'title' as const,
      start: title.indexOf(surface),
      end: title.indexOf(surface) + surface.length,
      surface,
      name: surface,
      country,
      office: 'head_of_government' as const,
      title: '',
      held: [],
    });
    const article = read('en', title, '');
    expect(judge(article, [], relevanceLexicon).relevant).toBe(false);
    const found = judge(article, [named('Kishida', 'JP'), named('Yoon', 'KR')], relevanceLexicon);
    expect(found).toMatchObject({ relevant: true, counterparts: ['KR'] });
  });
});

describe('bad input', () => {
  it.each([
    ['nothing', ''],
    ['a million letters', 'Japan'.repeat(200_000)],
    ['a million characters without a stop', '日中'.repeat(500_000)],
    ['stops only', '.'.repeat(200_000)],
    ['spaces only', 'Japan \n'.repeat(100_000)],
    ['lone surrogates', '\ud800Japan\udfff and China agree'],
    ['letters that grow in lower case', 'İ'.repeat(30_000)],
  ])('%s is judged in bounded time', (_, text) => {
    const started = performance.now();
    for (const language of ['en', 'ja', 'und'] as const)
      judge(read(language, text, text), [], relevanceLexicon);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
