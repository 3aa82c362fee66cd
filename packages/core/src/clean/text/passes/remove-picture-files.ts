/** Names of picture files that stand in the text where the picture stood. */
import type { ScrapePass } from "../lines/scrape.ts";

const pictureFile = /^[^.!?:]{0,120}\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?)$/i;

/**
 * Removes lines that are the name of a picture file.
 *
 * @example
 * in:  harbour council news.jpg
 * out:
 */
export const removePictureFiles: ScrapePass = {
  name: "remove-picture-files",
  run(document) {
    for (const line of document.kept()) {
      if (line.text.length <= 160 && pictureFile.test(line.text)) {
        document.remove(line, "picture file name");
      }
    }
  },
};
