const place =
  /(?<!\p{L})tại\s(?!(?:địa phương|tỉnh[,.;]|Việt Nam|Quyết định|Công văn|Kế hoạch|Văn bản|khu vực biên giới|các (?:huyện|xã|địa phương|văn bản)))((?:(?:TP|Tp|ThS)\.|[^.;:]){3,160}?)(?=[.;:]|$|,?\s(?:từ ngày|từ|ngày|vào|trong|thu hút|nhân|với|nhằm|để|cho|do|có|phục vụ|đã|gồm|trưng bày|giới thiệu)\s|,\s(?!(?:huyện|thành phố|tỉnh|thị xã|TP|xã|phường|thị trấn|quận))|\s\(|\)|$)/u

/** The place behind «tại», as far as it names one. */
export function venueIn(text: string): string | null {
  const found = place.exec(text.slice(0, 2000))?.[1]?.trim()
  return found && found.length <= 140 && /\p{Lu}/u.test(found) ? found : null
}
