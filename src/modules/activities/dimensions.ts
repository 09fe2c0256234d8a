import type { Labels } from '../../platform/labels.ts'

// The keys are written here so that the compiler knows them; the words are those of db/reference.

/** The kinds of external information (Nghị định 72/2015/NĐ-CP). */
export const informationKinds = {
  official: {
    vi: 'Thông tin chính thức về Việt Nam, về tỉnh',
    en: 'Official information on Viet Nam and the province',
  },
  image: { vi: 'Thông tin quảng bá hình ảnh', en: 'Promotion of the image of the country and the province' },
  world: { vi: 'Thông tin tình hình thế giới vào Việt Nam', en: 'Information on the world for Viet Nam' },
  clarification: { vi: 'Thông tin giải thích, làm rõ', en: 'Explanation and clarification' },
} as const satisfies Record<string, Labels>

export type InformationKind = keyof typeof informationKinds

/** The official channels of a province, in the order of Thông tư 22/2016/TT-BTTTT, Điều 5. */
export const channels = {
  diplomacy: {
    vi: 'Hoạt động đối ngoại của UBND cấp tỉnh',
    en: 'External relations of the provincial People’s Committee',
  },
  portals: {
    vi: 'Cổng/Trang thông tin điện tử (tỉnh, sở, huyện) bằng tiếng Việt và tiếng nước ngoài',
    en: 'Portals and websites in Vietnamese and foreign languages',
  },
  'image-database': { vi: 'Hệ thống dữ liệu quảng bá hình ảnh', en: 'The image database' },
  publications: {
    vi: 'Xuất bản phẩm tiếng Việt và tiếng nước ngoài',
    en: 'Publications in Vietnamese and foreign languages',
  },
  'border-gates': {
    vi: 'Hệ thống thông tin đối ngoại tại cửa khẩu quốc tế',
    en: 'External-information systems at international border gates',
  },
  'domestic-press': { vi: 'Sản phẩm báo chí trong nước', en: 'Products of the domestic press' },
  'foreign-press': {
    vi: 'Sản phẩm của cơ quan thông tấn, báo chí, truyền thông nước ngoài',
    en: 'Products of foreign news agencies, press and media',
  },
  internet: { vi: 'Sản phẩm truyền thông trên internet', en: 'Media products on the internet' },
  'press-cooperation': {
    vi: 'Tiếp xúc, hợp tác với báo chí nước ngoài',
    en: 'Contact and cooperation with the foreign press',
  },
  'major-events': {
    vi: 'Truyền thông sự kiện lớn trong tỉnh và ở nước ngoài',
    en: 'Media work at major events in the province and abroad',
  },
  other: { vi: 'Hình thức khác', en: 'Other forms' },
} as const satisfies Record<string, Labels>

export type Channel = keyof typeof channels
