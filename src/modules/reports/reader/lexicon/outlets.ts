import { fold } from '../text/words.ts'

/** News agencies, stations and papers abroad that reports name without their country. */
const known = new Set(
  (
    'ap|afp|reuters|kyodo|kyodo news|xinhua|tan hoa xa|bbc|cnn|nhk|kbs|mbc|sbs|cna|cgtn|cctv|tf1|ard|zdf|arirang|yonhap|bloomberg|discovery|dw|rfi|tv tokyo|tbs|fuji tv|' +
    'abc|nbc|cbs|the new york times|new york times|the guardian|washington post|nikkei|asahi|mainichi|yomiuri|tass|itar-tass|sputnik|ria novosti|efe|ansa|dpa|prensa latina|' +
    'pathet lao|kpl|bernama|antara|al jazeera|national geographic|lonely planet|channel news asia|straits times|the straits times|bangkok post|france televisions|arte|rai|' +
    'phoenix|tvb|ntv|jiji|jiji press|newsis|vientiane times|le monde|le figaro|der spiegel|voice of america|abc news|mediacorp|astro|trt|anadolu|pti|ani|itv|sky news|channel 4|m6'
  ).split('|'),
)

export function isKnownOutlet(name: string): boolean {
  return known.has(fold(name))
}
