/** A face is drawn at 72 px at most; on the sharpest screens, and should it ever be drawn larger, this is plenty. */
export const SIDE_PX = 512;
// What a camera makes is a fifth of it; more would rather stop the page than become a face.
export const MOST_BYTES = 50 * 1024 * 1024;
const QUALITY = 0.85;

/** Why a file does not become a picture. */
export class NoPicture extends Error {
  constructor(readonly why: "none" | "too_large" | "unreadable") {
    super(why);
  }
}

interface Cut {
  left: number;
  top: number;
  /** How much of the picture is taken, and how large that is drawn. */
  side: number;
  drawn: number;
}

/** The largest square in the middle. Nothing is drawn larger than it is. */
export function cutOf(width: number, height: number): Cut {
  const side = Math.min(width, height);
  return { left: (width - side) / 2, top: (height - side) / 2, side, drawn: Math.min(side, SIDE_PX) };
}

/**
 * The middle of a picture, small enough to be sent and kept. Drawing it anew also leaves behind what a camera writes
 * into its files: where it was taken, when, and with what.
 */
export async function scaled(file: Blob): Promise<Blob> {
  // A drawing in SVG is a program to a browser; what has no type may still be a picture.
  if (file.type === "image/svg+xml" || (file.type !== "" && !file.type.startsWith("image/")))
    throw new NoPicture("none");
  if (file.size > MOST_BYTES) throw new NoPicture("too_large");
  const image = await createImageBitmap(file).catch(() => undefined);
  if (!image) throw new NoPicture("unreadable");
  try {
    return await drawn(image);
  } finally {
    image.close();
  }
}

async function drawn(image: ImageBitmap): Promise<Blob> {
  const cut = cutOf(image.width, image.height);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = cut.drawn;
  const context = canvas.getContext("2d");
  if (!context) throw new NoPicture("unreadable");
  context.imageSmoothingQuality = "high";
  context.drawImage(image, cut.left, cut.top, cut.side, cut.side, 0, 0, cut.drawn, cut.drawn);
  const webp = await written(canvas, "image/webp");
  if (webp?.type === "image/webp") return webp;
  // Safari writes no WebP. JPEG knows no transparency: it would be black.
  context.globalCompositeOperation = "destination-over";
  context.fillStyle = "white";
  context.fillRect(0, 0, cut.drawn, cut.drawn);
  const jpeg = await written(canvas, "image/jpeg");
  if (!jpeg) throw new NoPicture("unreadable");
  return jpeg;
}

function written(canvas: HTMLCanvasElement, type: string): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, QUALITY));
}

/** The bytes as the socket takes them. */
export function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.readAsDataURL(blob);
  });
}
