import { createRequire } from 'node:module';
import type { Logger } from './log.js';

const FONTS = [
  '@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf',
  '@expo-google-fonts/open-sans/700Bold/OpenSans_700Bold.ttf',
  '@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf',
  '@expo-google-fonts/nanum-gothic/700Bold/NanumGothic_700Bold.ttf',
];

/**
 * Draws SVG pictures as PNG with the fonts that we ship, never with those of the machine. The drawing runs on another
 * thread; the native library is loaded with the first picture. Where it is missing or fails there is no picture.
 */
export function createPictureRenderer(log: Logger): (svg: string) => Promise<Uint8Array | null> {
  const { resolve } = createRequire(import.meta.url);
  return async (svg) => {
    try {
      const { renderAsync } = await import('@resvg/resvg-js');
      const font = { fontFiles: FONTS.map((file) => resolve(file)), loadSystemFonts: false };
      const image = await renderAsync(svg, { font });
      return image.asPng();
    } catch (err) {
      log.error({ err }, 'picture failed');
      return null;
    }
  };
}
