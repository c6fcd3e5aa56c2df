/** Components in one message, nested ones counted. Source: Discord API, Components V2 (IS_COMPONENTS_V2). */
export const MAX_COMPONENTS = 40;
/** Characters over all texts of one message. Source: Discord API, Components V2; discord.js guide, Display Components. */
export const MAX_MESSAGE_CHARS = 4000;
/** Buttons in an action row. Source: Discord API, Component Reference, Action Row. */
export const MAX_ROW_BUTTONS = 5;
/** Characters of a button's label. Source: Discord API, Component Reference, Button. */
export const MAX_LABEL_CHARS = 80;
/** Characters of a link button's address. Source: Discord API, Component Reference, Button. */
export const MAX_URL_CHARS = 512;
/** Options of a string select. Source: Discord API, Component Reference, String Select. */
export const MAX_SELECT_OPTIONS = 25;
/** Characters of an option's label, value and description. Source: Discord API, Component Reference, Select Option. */
export const MAX_OPTION_CHARS = 100;
/** Characters of a select's placeholder. Source: Discord API, Component Reference, String Select. */
export const MAX_PLACEHOLDER_CHARS = 150;
/** Characters of a form's text input. Source: Discord API, Component Reference, Text Input. */
export const MAX_INPUT_CHARS = 4000;
/** Characters of a picture's description. Source: Discord API, Component Reference, Media Gallery Item. */
export const MAX_ALTERNATIVE_CHARS = 1024;
/** Bytes of a file that goes along with a message. Source: Discord API, Reference, Uploading Files. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

export { MAX_CUSTOM_ID_CHARS } from '../bot/custom-id.js';
