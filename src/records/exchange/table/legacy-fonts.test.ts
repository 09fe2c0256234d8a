import { expect, test } from 'vitest'
import { legacyFontOf } from './legacy-fonts.ts'

test.for([
  'Qu¶ng B×nh',
  'Së Th«ng tin vµ TruyÒn th«ng',
  'Céng hoµ x· héi chñ nghÜa ViÖt Nam',
  '®éng Thiªn §­êng',
  'Tuyªn truyÒn, qu¶ng b¸ h×nh ¶nh',
] as const)('«%s» is TCVN3', (text) => {
  expect(legacyFontOf(text)).toEqual({ encoding: 'TCVN3', sure: true })
})

test.for([
  'Sôû Thoâng tin vaø Truyeàn thoâng',
  'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam',
  'Haø Noäi',
  'TÆNH QUAÛNG BÌNH, UÛY BAN NHAÂN DAÂN',
  'ñoäng Thieân Ñöôøng',
] as const)('«%s» is VNI', (text) => {
  expect(legacyFontOf(text)).toEqual({ encoding: 'VNI', sure: true })
})

test.for([
  'Sở Thông tin và Truyền thông tỉnh Quảng Bình',
  'hoà bình, khoẻ mạnh, thuý, quốc gia, tuần lễ, nghĩa, gió, bão',
  'Động Thiên Đường «kỳ quan» – 31 km',
  'France Télévisions, El País, Süddeutsche Zeitung, São Paulo, Côte d’Ivoire',
  'Windows® 10 µm ½ 3×4 «a» © 2017',
  'ສະບາຍດີ สวัสดี 你好',
] as const)('«%s» is Unicode', (text) => {
  expect(legacyFontOf(text)?.sure ?? false).toBe(false)
})

test('a single sign may be a foreign word and is only doubted', () => {
  expect(legacyFontOf('Le Monde, août')).toEqual({ encoding: 'VNI', sure: false })
})
