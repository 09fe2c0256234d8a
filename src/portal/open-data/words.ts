import { tableOf } from '../words/table.ts'

export const openDataWords = tableOf('open-data', {
  catalogue: [
    'Danh mục dữ liệu mở',
    'Catalogue of open data',
    'ລາຍການຂໍ້ມູນເປີດ',
    'รายการข้อมูลเปิด',
    '开放数据目录',
    'オープンデータカタログ',
    '공개 데이터 목록',
    'Catalogue des données ouvertes',
  ],
  catalogueText: [
    'Mọi mục đã công bố trên cổng thông tin đối ngoại, theo từng loại, bằng mọi thứ tiếng đã có.',
    'Everything published on the portal of external information, by kind, in every language that it is written in.',
    'ທຸກລາຍການທີ່ເຜີຍແຜ່ໃນເວັບໄຊ, ຕາມປະເພດ, ໃນທຸກພາສາທີ່ມີ.',
    'ทุกรายการที่เผยแพร่บนเว็บไซต์ แยกตามประเภท ในทุกภาษาที่มี',
    '本门户已发布的全部内容，按类别、以现有各语言提供。',
    '当サイトで公開したすべての項目を、種類別に、用意のある言語で提供します。',
    '이 사이트에 공개된 모든 항목을 종류별로, 마련된 언어로 제공합니다.',
    'Tout ce qui est publié sur le portail, par genre, dans chaque langue disponible.',
  ],
  map: [
    'Các điểm trên bản đồ',
    'Points on the map',
    'ຈຸດໃນແຜນທີ່',
    'จุดบนแผนที่',
    '地图上的地点',
    '地図上の地点',
    '지도의 지점',
    'Points sur la carte',
  ],
  calendar: [
    'Lịch sự kiện và lễ hội',
    'Calendar of events and festivals',
    'ປະຕິທິນເຫດການ ແລະ ບຸນ',
    'ปฏิทินเหตุการณ์และเทศกาล',
    '活动与节日日历',
    '行事と祭りの暦',
    '행사와 축제 달력',
    'Calendrier des événements et des fêtes',
  ],
})
