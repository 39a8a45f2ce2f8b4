/** Grows to three bytes for each sign of the longest text so far, which is as long as UTF-8 gets. */
let room = Buffer.alloc(0)

/**
 * The text in UTF-8. `Buffer.from` reads a text twice, first to find out how long it will be, which for a text that was
 * put together of thousands of pieces costs as much as writing it.
 */
export function encodeText(text: string): Buffer {
  const most = 3 * text.length
  if (room.length < most) room = Buffer.allocUnsafeSlow(most)
  return Buffer.from(room.subarray(0, room.write(text)))
}
