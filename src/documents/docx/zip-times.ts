const LOCAL_FILE = 0x04034b50
const CENTRAL_FILE = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50

/** 1 January 1980, 00:00: the first moment that a ZIP file can name. */
const FIRST_DAY = 0x0021_0000

/** Sets the time of every file of a ZIP archive to the same moment, so that equal contents give equal bytes. */
export function withFixedTimes(archive: Buffer): Buffer {
  const end = archive.lastIndexOf(signature(END_OF_DIRECTORY))
  let at = archive.readUInt32LE(end + 16)
  while (archive.readUInt32LE(at) === CENTRAL_FILE) {
    const local = archive.readUInt32LE(at + 42)
    if (archive.readUInt32LE(local) === LOCAL_FILE) archive.writeUInt32LE(FIRST_DAY, local + 10)
    archive.writeUInt32LE(FIRST_DAY, at + 12)
    const lengths = [28, 30, 32].map((field) => archive.readUInt16LE(at + field))
    at += 46 + lengths.reduce((sum, length) => sum + length, 0)
  }
  return archive
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
