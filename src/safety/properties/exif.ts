const orientationTag = 0x0112;
const intelOrder = 0x4949;
const exifName = [0x45, 0x78, 0x69, 0x66, 0, 0];

/** How a camera was held, as its Exif says: 1 is upright, 5 to 8 mean that width and height are exchanged when it is shown. */
export function orientationIn(segment: Uint8Array): number {
  const isExif = exifName.every((byte, at) => segment[at] === byte);
  if (!isExif || segment.length < 16) return 1;
  const view = new DataView(
    segment.buffer,
    segment.byteOffset + exifName.length,
    segment.length - exifName.length,
  );
  const little = view.getUint16(0) === intelOrder;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return 1;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > view.byteLength) break;
    if (view.getUint16(at, little) === orientationTag) return view.getUint16(at + 8, little);
  }
  return 1;
}

/** A segment of Exif that says how the camera was held and nothing else, with its marker and length. */
export function onlyOrientation(orientation: number): Uint8Array {
  const header = [...exifName, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8];
  const entry = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const body = [...header, ...entry, 0, 0, 0, 0];
  return Uint8Array.from([0xff, 0xe1, 0, body.length + 2, ...body]);
}
