const PICTURE_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
};

/** How a message's file is served: pictures to be shown, all others to be kept and never opened as a page of ours. */
export function fileHeaders(name: string): Readonly<Record<string, string>> {
  const picture = PICTURE_TYPES[name.split('.').at(-1) ?? ''];
  if (picture !== undefined) return { 'content-type': picture };
  return {
    'content-type': name.endsWith('.zip') ? 'application/zip' : 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  };
}
