/** Grows to three bytes for each sign of the longest text so far, which is as long as UTF-8 gets. */
let room = Buffer.alloc(0)

/**
 * The pieces of a text, one after the other, in UTF-8. `Buffer.from` reads a text twice, first to find out how long it
 * will be, which for a text that was put together of thousands of pieces costs as much as writing it. Before a text is
 * written it is copied into one, and one of more than 128 kB into memory of its own: what is in pieces stays in them.
 */
export function encodeText(pieces: readonly string[]): Buffer {
  const most = 3 * pieces.reduce((length, piece) => length + piece.length, 0)
  if (room.length < most) room = Buffer.allocUnsafeSlow(most)
  const end = pieces.reduce((written, piece) => written + room.write(piece, written), 0)
  return Buffer.from(room.subarray(0, end))
}
