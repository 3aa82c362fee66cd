/** Compares two pictures by their points, in a page of the browser: it reads PNG, and so needs no other help. */
import type { Page } from "playwright-core";

/** By how much a colour of a point may differ, of 255: rounding of edges from one version to the next. */
const tolerance = 48;

/** The share of points that differ; 1 where the sizes do. */
export function differenceOf(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = [one, other].map((png) => `data:image/png;base64,${png.toString("base64")}`);
  return page.evaluate<number>(`(async () => {
    const pointsOf = async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    };
    const [a, b] = await Promise.all([${JSON.stringify(a)}, ${JSON.stringify(b)}].map(pointsOf));
    if (a.width !== b.width || a.height !== b.height) return 1;
    let differing = 0;
    for (let at = 0; at < a.data.length; at += 4) {
      const most = Math.max(...[0, 1, 2].map((part) => Math.abs(a.data[at + part] - b.data[at + part])));
      if (most > ${tolerance}) differing += 1;
    }
    return differing / (a.width * a.height);
  })()`);
}

/** Which fonts draw the pages here: the widths of some words in each kind of type. */
export function fontsOf(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    return ["system-ui", 'Georgia, "Noto Serif", "DejaVu Serif", serif', "ui-monospace, monospace"].map((family) => {
      context.font = "40px " + family;
      return context.measureText("The ferry sails again, 1234567890 Ää").width.toFixed(0);
    }).join(" ");
  })()`);
}
