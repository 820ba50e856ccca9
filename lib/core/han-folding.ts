/**
 * Characters that differ between old and new kanji, and between traditional and simplified
 * Chinese, in names of people, places and offices. Each group is one character in several shapes;
 * every shape is matched as the group's first. Only shapes that name the same person or place are
 * grouped, so 後/后 and 里/裏 are here although they are distinct words elsewhere.
 */
const groups =
  '德徳 树樹 泽澤沢 细細 护護 桥橋 龙龍竜 渊渕淵 惠恵 纯純 纪紀 义義 伟偉 冈岡 边辺邊邉 真眞 顺順 诚誠 刚剛 叶葉 阳陽 启啓 爱愛 卫衛 间間 额額 贺賀 岛島嶋 ' +
  '齐斉齊斎斋齋 统統 滨浜濱 聪聡聰 稻稲 进進 广広廣 贤賢 务務 盐塩鹽 胜勝 荣栄榮 阶階 钵鉢 优優 马馬 达達 鹤鶴 铁鉄鐵 宽寛寬 东東 恒恆 贞貞 辅輔 实実實 亲親 丰豊 显顕顯 富冨 国國 宪憲 仓倉 ' +
  '辉輝 范範 长長 岭嶺 铃鈴 饭飯 锦錦 涛濤 习習 温溫 宝寶 强強 杨楊 洁潔 军軍 华華 铉鉉 吴呉吳 莹瑩 赵趙 坚堅 宁寧 剑剣劍 卢盧 锡錫 悦悅 韩韓 郑鄭 兑兌 圣聖 姬姫 赖頼賴 谢謝 钊釗 苏蘇 ' +
  '关関關 户戸戶 兰蘭 罗羅 刘劉 陈陳 张張 孙孫 许許 邓鄧 叶葉 余餘 万萬 与與 专專 业業 两両兩 严厳嚴 临臨 为為爲 丽麗 举挙舉 乌烏 乐楽樂 乔喬 书書 买買 乱亂 争爭 亚亜亞 产產産 ' +
  '从從従 伞傘 伦倫 侧側 俭倹儉 债債 倾傾 储儲 儿児兒 兴興 养養 内內 写寫写 农農 冯馮 决決 冲沖 净浄淨 凯凱 刘劉 则則 创創 办辦 动動 劳労勞 势勢 区區 协協 单単單 卖売賣 占佔 厅庁廳 厉厲 压圧壓 ' +
  '县県縣 参參 双雙 发発發 变変變 叹嘆 吕呂 员員 听聴聽 响響 园園 围囲圍 图図圖 团団團 场場 块塊 垒塁壘 块塊 备備 复復 头頭 夺奪 奋奮 奖奨獎 妇婦 学學 宾賓 审審 对対對 寻尋 导導 将將 尔爾 尧堯 尽盡 ' +
  '层層 岁歳歲 岂豈 岚嵐 岩巌巖 峡峽 帅帥 师師 帐帳 带帯帶 帮幫 庄荘莊 庆慶 库庫 应応應 庙廟 废廃廢 开開 异異 弃棄 张張 弥彌 弹弾彈 归帰歸 当當 录錄録 彦彥 征徵 径徑 怀懐懷 态態 总総總 恋戀 恳懇 ' +
  '悬懸 惊驚 战戦戰 户戸 执執 扩拡擴 扫掃 扬揚 扰擾 抚撫 择択擇 担擔 拟擬 拥擁 拨撥 择擇 挂掛 挡擋 挥揮 损損 换換 据據拠 掳擄 摄攝摂 数數 断斷 无無 旧舊 时時 旷曠 昙曇 晋晉 晒曬 晓暁曉 暂暫 术術 ' +
  '机機 杀殺 权権權 条條 来來 极極 构構 枪槍 枫楓 柜櫃 标標 栋棟 栏欄 树樹 样様樣 桢楨 档檔 桥橋 梦夢 检検檢 楼樓 横橫 欢歓歡 欧歐 气気氣 汉漢 汤湯 沟溝 没沒 沪滬 泪淚 泷滝瀧 浅淺 测測 济済濟 浏瀏 ' +
  '浑渾 润潤 涂塗 涨漲 渔漁 湾灣 湿濕 满満滿 滩灘 灏灝 灭滅 灵霊靈 灾災 炉爐 点點 炼煉 烂爛 热熱 爷爺 牵牽 犹猶 独獨 狭狹 献獻 环環 现現 玛瑪 珑瓏 琏璉 琼瓊 电電 画畫 疗療 盖蓋 监監 盘盤 着著 矿鉱礦 码碼 ' +
  '础礎 礼禮 祯禎 离離 种種 积積 称稱 稳穏穩 穷窮 窃竊 竖竪 竞競 笔筆 笼籠 类類 粮糧 约約 级級 纲綱 纳納 纷紛 纽紐 线線 组組 绅紳 终終 绍紹 经経經 结結 绘絵繪 给給 络絡 绝絶絕 绪緒 绫綾 续続續 维維 绿緑綠 ' +
  '缅緬 编編 缘縁緣 缩縮 网網 职職 联連聯 脑脳腦 舰艦 舱艙 艳艶艷 节節 芦蘆 苍蒼 荐薦 莲蓮 获獲 营営營 萨薩 蓝藍 虏虜 虑慮 虽雖 蛮蠻 补補 袭襲 裤褲 见見 观観觀 规規 视視 览覧覽 觉覚覺 触觸 计計 认認 议議 记記 ' +
  '讲講 讼訟 论論 设設 访訪 证証證 评評 识識 诉訴 词詞 试試 诗詩 话話 询詢 该該 详詳 语語 误誤 说説說 请請 诸諸 诺諾 读読讀 课課 谁誰 调調 谈談 谋謀 谷穀 贝貝 负負 财財 责責 败敗 货貨 质質 贩販 贫貧 购購 贯貫 贵貴 费費 ' +
  '资資 赛賽 赞賛贊 赠贈 赢贏 跃躍 车車 轨軌 转転轉 轮輪 软軟 轻軽輕 载載 较較 输輸 辞辭 迁遷 过過 迈邁 运運 还還 这這 远遠 违違 连連 迟遅遲 适適 选選 递逓遞 遗遺 邮郵 邻隣鄰 酱醤醬 释釈釋 里裏裡 鉴鑑 针針 钓釣 钟鐘鍾 钢鋼 ' +
  '钦欽 钱銭錢 钮鈕 银銀 铜銅 链鏈 锋鋒 锐鋭銳 错錯 键鍵 镇鎮鎭 镜鏡 镕鎔 闭閉 问問 闻聞 阁閣 阎閻 队隊 阵陣 际際 陆陸 险険險 随隨 隐隠隱 难難 雾霧 静靜 韦韋 页頁 项項 须須 顾顧 预預 领領 颈頸 频頻 题題 颜顔顏 愿願 风風 飞飛 ' +
  '饮飲 馆館舘 驻駐 驾駕 驱駆驅 骏駿 骗騙 骚騒騷 骆駱 高髙 魏巍 鱼魚 鲁魯 鲍鮑 鲜鮮 鸟鳥 鸠鳩 鸣鳴 鸿鴻 鸭鴨 麦麥 黄黃 黑黒 默黙 齿歯齒 龟亀龜 崎﨑碕 体體 会會 传傳 价價 众衆眾 优優 伪偽 佐左 兖兗 凉涼 函凾 勋勲勳 即卽 告吿 ' +
  '堺界 壮壯 增増 声聲 壶壺 妆妝 宫宮 寿壽 届屆 岳嶽 幌榥 弯彎 态態 惧懼 户戸 拝拜 掷擲 斋齋 晃晄 晩晚 栖棲 桜櫻樱 桧檜 梅楳 槙槇 歴歷历曆 涩渋澁 清淸 濑瀬瀨 灯燈 畑畠 畴疇 砂沙 祢禰 竈竃 绳縄繩 缐線 翠翆 ' +
  '药薬藥 荻萩 萤蛍螢 蒋蔣 虫蟲 蚕蠶 诹諏 辻逹 辽遼 迩邇 逊遜 郷鄉乡 酒洒 锅鍋 锻鍛 镰鎌 静靜 鞍鞌 頬頰 饥飢 齢齡龄 隶隷 择擇 捉促 択擇 后後 台臺颱 钓釣 鬼魁 蒙濛 乾幹干 参參 号號 号号 庁廳 郡羣群';

/** Pairs that only look alike or share one use, kept out of the table above by name. */
const apart = new Set('左界嶽促濛魁群羣萩洒畠沙榥巍逹著穀佔竪佔'.split(''));

const shapes = new Map<string, string>();
for (const group of groups.split(' ')) {
  const [first, ...others] = Array.from(group);
  if (first === undefined) continue;
  const shown = shapes.get(first) ?? first;
  for (const other of others)
    if (!apart.has(other) && other !== shown && !shapes.has(other)) shapes.set(other, shown);
}

/** The shape by which a Han character is matched; the character itself where no other shape is known. */
export function foldHan(character: string): string {
  return shapes.get(character) ?? character;
}
