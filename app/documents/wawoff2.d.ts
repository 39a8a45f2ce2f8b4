declare module 'wawoff2' {
  const wawoff2: {
    /** Unpacks a WOFF2 file into TrueType. */
    decompress(packed: Uint8Array): Promise<Uint8Array>
  }
  export default wawoff2
}
