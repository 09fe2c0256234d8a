// Traditional characters beside the simplified ones that the mainland writes; each is written in one of them only.
const PAIRS =
  '們们這这說说時时間间門门見见車车東东書书長长馬马鳥鸟魚鱼國国會会學学體体萬万來来區区點点號号臺台當当黨党聲声醫医開开關关電电話话語语議议論论設设證证認认識识請请讓让講讲許许該该誰谁課课調调談谈諾诺謝谢謂谓譯译護护變变讀读還还進进運运過过達达遠远連连選选遊游邊边鄉乡鄰邻釋释銀银錢钱鐵铁鐘钟鎮镇錄录鋼钢鏡镜隊队陽阳陰阴階阶際际陸陆險险隨随難难雲云電电靜静響响頁页頂顶項项順顺須须領领頭头題题顏颜願愿類类顯显風风飛飞飯饭飲饮館馆養养餘余馮冯驗验驚惊體体鬥斗魯鲁鮮鲜鳳凤鴨鸭麗丽麥麦黃黄齊齐齒齿龍龙龜龟歷历曆历歲岁歸归殘残殺杀氣气漢汉湯汤溝沟滅灭滿满漁渔濟济灣湾災灾為为無无煙烟熱热燈灯燒烧爭争爺爷牆墙獎奖獨独獲获獻献現现環环產产畫画異异療疗發发髮发盡尽監监盤盘礎础礦矿禮礼種种積积稱称穩稳窮穷競竞筆笔節节範范築筑簡简糧粮糾纠紀纪約约紅红純纯紙纸級级紛纷細细終终組组結结絕绝給给統统經经綠绿維维網网緊紧線线緣缘編编緩缓練练縣县總总績绩織织繼继續续羅罗義义習习聖圣聞闻聯联職职聽听肅肃腦脑臉脸臨临與与興兴舉举舊旧艦舰藝艺節节葉叶蘭兰處处術术衛卫裝装補补製制複复襲袭規规視视覺觉覽览觀观訂订計计訊讯記记訪访評评試试詩诗誌志誤误負负財财貢贡貧贫貨货責责貴贵買买費费貿贸資资賓宾賞赏賣卖質质賽赛贊赞趕赶跡迹踐践軍军軟软較较載载輕轻輪轮輯辑輸输轉转辦办農农嶺岭島岛嶼屿峽峡廣广廟庙庫库應应廠厂廢废張张強强彈弹彙汇從从復复徵征德德恆恒慶庆慮虑憂忧憶忆懷怀態态戰战戲戏戶户拋抛挾挟捨舍掃扫採采換换揮挥損损搖摇搶抢擁拥據据擊击擔担擇择擴扩攝摄敵敌數数斷断於于晝昼暫暂曉晓書书會会條条楊杨極极構构樂乐樓楼標标樣样樹树橋桥機机檔档檢检權权歐欧歡欢億亿僅仅個个倫伦偉伟備备傳传傷伤價价優优儀仪兒儿兩两冊册凍冻則则剛刚創创劃划劇剧劑剂勁劲動动務务勝胜勞劳勢势勵励勸劝協协單单卻却參参員员啟启喚唤嗎吗嘆叹嘗尝嚴严囑嘱園园圍围圖图團团報报場场塊块壓压壘垒壞坏壯壮夢梦奪夺奮奋婦妇媽妈孫孙寧宁實实審审寫写寬宽寶宝將将專专尋寻對对導导屬属歲岁帥帅師师帳帐帶带幣币幫帮幹干'

const simplified = new Map<string, string>()
for (let at = 0; at + 1 < PAIRS.length; at += 2) {
  const [traditional = '', simple = ''] = [PAIRS[at], PAIRS[at + 1]]
  if (traditional !== simple) simplified.set(traditional, simple)
}

/** The simplified character for a traditional one; undefined where they are the same. */
export function simplifiedOf(character: string): string | undefined {
  return simplified.get(character)
}

// Simplified forms that Japanese shares, and those that are words of their own there.
const SHARED = new Set(
  '国会学体万来区点号台当党声医余斗历岁于个价仅册冻两礼万与旧写宝对寿将尽属布干当径恋断条枢楼权极欧残浅游湾烟灯画痴発百真研礼称穏并経緑縦缶聡胆台芸芦処虫衆装覚触訳証誉読変辞迟遅酔釈鉄鉱静顔験騒鶏麦黄斉齢竜亀志采舍征汇迹范范借党恒制复叶沟胜占升卷只向吊吓听吕启吴冲准减凭划刘则创刮制刹刺剑剂',
)

const japaneseNever = new Set([...simplified.values()].filter((character) => !SHARED.has(character)))

/** Whether a character is written in mainland China and never in Japan. */
export function isMainlandOnly(character: string): boolean {
  return japaneseNever.has(character)
}
