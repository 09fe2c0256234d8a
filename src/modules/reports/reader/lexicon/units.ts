/** What reports count: the words behind a number, the unit they stand for and the figure they declare. */
export type Measure = {
  key: string
  unit: string
  /** Source of the pattern that follows the number. */
  noun: string
  /** The clause or its heading must say this as well. */
  needs?: RegExp
  /** The clause must not say this. */
  not?: RegExp
}

const foreignPress = /phóng viên|nhà báo|báo chí|truyền hình|làm phim|quay phim|thông tấn|ghi hình/iu
const committee = /Ban [Cc]hỉ đạo|BCĐ|Tổ (?:giúp việc|thường trực|công tác)/u
const training = /tập huấn|bồi dưỡng|đào tạo|học viên/iu
const exhibition = /triển lãm|trưng bày/iu
const printed =
  /ấn phẩm|sách|tờ gấp|tờ rơi|tập gấp|đặc san|bản tin|bản đồ|cẩm nang|đĩa|brochure|tài liệu|postcard|bưu ảnh|phát hành|(?<!\p{L})in |tạp chí|kỷ yếu|phim|sổ tay|xuất bản/iu

/** Ordered: the first measure whose words and conditions fit names the figure. */
export const measures: readonly Measure[] = [
  {
    key: 'foreignPressDelegations',
    unit: 'đoàn',
    noun: '(?:lượt )?đoàn (?:phóng viên|nhà báo|báo chí|truyền hình|làm phim|quay phim|hãng|PV)(?:,? (?:báo chí|nhà báo|phóng viên|truyền hình|nước ngoài|quốc tế))*',
  },
  { key: 'famtrips', unit: 'đoàn', noun: 'đoàn (?:famtrip|farmtrip|presstrip)' },
  {
    key: 'foreignReporterVisits',
    unit: 'lượt phóng viên',
    noun: 'lượt (?:phóng viên|nhà báo|PV)(?: nước ngoài| quốc tế)?',
  },
  {
    key: 'foreignReporters',
    unit: 'phóng viên',
    noun: '(?:phóng viên|nhà báo)(?:, (?:phóng viên|biên tập viên|kỹ thuật viên|quay phim|nhà báo))?(?: nước ngoài| quốc tế)?',
    needs: /đoàn|nước ngoài|quốc tế|hãng/iu,
    not: /tập huấn|học viên|hội nghị|họp báo|trong nước|lớp/iu,
  },
  {
    key: 'foreignReporters',
    unit: 'người',
    noun: '(?:lượt )?(?:người|thành viên)',
    needs:
      /đoàn (?:phóng viên|nhà báo|báo chí|làm phim)[^.;:]{0,60}\svới\s|phóng viên (?:nước ngoài|quốc tế)[^.;:]{0,30}\svới\s/iu,
    not: committee,
  },
  {
    key: 'pressConferences',
    unit: 'cuộc',
    noun: '(?:cuộc |buổi )?(?:họp báo|gặp mặt báo chí)(?: quốc tế| định kỳ)?',
  },
  {
    key: 'delegationsAbroad',
    unit: 'đoàn',
    noun: '(?:lượt )?đoàn (?:ra|cán bộ|công tác)[^,.;:()]{0,50}?(?:nước ngoài|ra)|đoàn ra',
  },
  {
    key: 'foreignDelegations',
    unit: 'đoàn',
    noun: '(?:lượt )?đoàn (?:vào|khách quốc tế|khách nước ngoài|quốc tế|đại biểu|ngoại giao|khách)',
  },
  {
    key: 'foreignPressDelegations',
    unit: 'đoàn',
    noun: '(?:lượt )?đoàn',
    needs: foreignPress,
    not: /đoàn ra|đoàn vào|khách quốc tế/iu,
  },
  { key: 'foreignDelegations', unit: 'đoàn', noun: '(?:lượt )?đoàn(?= (?:đến|nước|của|trong|từ))' },
  {
    key: 'steeringCommitteeMembers',
    unit: 'thành viên',
    noun: 'đồng chí|thành viên|đ/c|ủy viên|uỷ viên|người',
    needs: committee,
    not: training,
  },
  {
    key: 'trainingClasses',
    unit: 'lớp',
    noun: '(?:lớp|khóa|khoá|đợt|hội nghị) (?:tập huấn|bồi dưỡng|đào tạo)|lớp',
  },
  { key: 'trainees', unit: 'học viên', noun: '(?:lượt )?học viên' },
  {
    key: 'trainees',
    unit: 'người',
    noun: '(?:lượt )?(?:cán bộ|đại biểu|người|công chức|phóng viên|đồng chí|cộng tác viên|lượt người|thành viên)',
    needs: training,
  },
  {
    key: 'exhibitionVisitors',
    unit: 'lượt người',
    noun: 'lượt (?:người|khách|nhân dân|cán bộ)|(?:người|khách)(?: đến)? (?:tham quan|xem)|lượt',
    needs: exhibition,
  },
  {
    key: 'exhibits',
    unit: 'hiện vật',
    noun: '(?:bức |tấm )?(?:ảnh|bản đồ|tư liệu|hiện vật|hình ảnh|tài liệu)',
    needs: exhibition,
  },
  { key: 'exhibitions', unit: 'cuộc', noun: '(?:cuộc |đợt |buổi )?triển lãm' },
  {
    key: 'websiteVisits',
    unit: 'lượt truy cập',
    noun: 'lượt (?:truy cập|người truy cập|xem|view|tiếp cận|theo dõi)',
  },
  {
    key: 'publicationCopies',
    unit: 'bản',
    noun: '(?:cuốn|quyển|bản|tập|đĩa|bộ|ấn bản|tờ gấp|tờ rơi|tập gấp|tờ|USB|DVD)(?! đồ)(?! tin)(?: in)?',
    needs: printed,
    not: /văn bản chỉ đạo/iu,
  },
  { key: 'publications', unit: 'ấn phẩm', noun: '(?:loại |đầu |bộ )?(?:ấn phẩm|đầu sách|xuất bản phẩm)' },
  {
    key: 'articles',
    unit: 'tin, bài',
    noun: '(?:lượt )?tin(?:,| và|/)? ?bài(?: viết)?(?:,? (?:phóng sự|ảnh|clip)){0,2}|bài viết|bài báo|tác phẩm báo chí|bài|tin',
  },
  {
    key: 'broadcasts',
    unit: 'chương trình',
    noun: '(?:chương trình|chuyên mục|chuyên đề|phóng sự|bản tin|kỳ|số)(?: (?:truyền hình|phát thanh|thời sự|phát sóng|tiếng Anh))?',
    needs: /truyền hình|phát thanh|truyền thanh|phát sóng|Đài|chuyên mục|chuyên trang|phóng sự/iu,
    not: /chương trình phối hợp|đặc san/iu,
  },
  { key: 'videos', unit: 'video', noun: '(?:video clip|video|clip|phim tài liệu|phim phóng sự|phim)' },
  { key: 'directives', unit: 'văn bản', noun: '(?:loại )?văn bản(?: chỉ đạo| các loại| hướng dẫn)?' },
  { key: 'infoClusters', unit: 'cụm', noun: '[Cc]ụm (?:thông tin|TTĐN)(?: đối ngoại)?' },
  {
    key: 'displays',
    unit: 'tấm',
    noun: '(?:tấm )?(?:pa ?-?nô|pano|băng rôn|băng-rôn|áp phích|panô|khẩu hiệu|bảng điện tử)',
  },
  {
    key: 'agreements',
    unit: 'văn bản',
    noun: '(?:thỏa thuận|thoả thuận|biên bản ghi nhớ|chương trình phối hợp|chương trình hợp tác|hợp đồng)',
  },
  {
    key: 'broadcastHours',
    unit: 'giờ',
    noun: 'giờ(?: (?:phát|phát sóng|hoạt động|vận hành))?(?!\\s?\\d)',
    needs: /phát|vận hành|cụm/iu,
  },
  {
    key: 'dedicatedStaff',
    unit: 'người',
    noun: '(?:cán bộ|công chức|viên chức|biên chế|người)[^,.;:()]{0,20}? chuyên trách',
  },
  {
    key: 'concurrentStaff',
    unit: 'người',
    noun: '(?:cán bộ|công chức|viên chức|người)[^,.;:()]{0,20}? kiêm nhiệm',
  },
  { key: 'staffPosts', unit: 'biên chế', noun: 'biên chế' },
  { key: 'conferences', unit: 'cuộc', noun: '(?:cuộc |buổi )?(?:hội nghị|hội thảo|tọa đàm|toạ đàm)' },
  {
    key: 'participants',
    unit: 'người',
    noun: '(?:lượt )?(?:đại biểu|lượt người|người tham (?:gia|dự)|cán bộ, công chức)',
  },
  {
    key: 'participants',
    unit: 'người',
    noun: '(?:lượt )?người',
    needs: /tham gia|tham dự|thu hút|cho |đến/iu,
    not: /đoàn|phóng viên|thành viên/iu,
  },
  { key: 'visitors', unit: 'lượt khách', noun: 'lượt (?:khách|du khách)(?: quốc tế| nước ngoài)?' },
  {
    key: 'portals',
    unit: 'trang',
    noun: '(?:cổng|trang)(?:/trang)? (?:thông tin điện tử|TTĐT|tin điện tử)|website',
  },
  { key: 'events', unit: 'sự kiện', noun: '(?:sự kiện|lễ hội|buổi biểu diễn|buổi giao lưu|cuộc giao lưu)' },
]
