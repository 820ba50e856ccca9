import type { JudgedArticle } from './judged-article';

export const en: JudgedArticle[] = [
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
];

export const ru: JudgedArticle[] = [
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
];
