/**
 * Why a text could not be read, as data: `views` and the command line say it in words. Everything in it is plain text of
 * foreign origin, to be escaped where it is shown.
 */
export type SourceProblem = FetchProblem | FileProblem;

/** A web address could not be read. */
export type FetchProblem =
  /** Not `http` or `https`, with a user name or password in it, on a port that is not the web's, or no address at all. */
  | { readonly kind: 'bad-address'; readonly url: string }
  /** The address, or one that it leads to, lies in a network that is nobody's business: loopback, private, link-local … */
  | { readonly kind: 'forbidden-address'; readonly url: string; readonly host: string }
  /** `robots.txt` of the host asks programs to stay away from this page. */
  | { readonly kind: 'robots'; readonly url: string }
  /** The server answered, but not with a page. `status`: HTTP, mostly 400 to 599; never 200. */
  | { readonly kind: 'status'; readonly url: string; readonly status: number }
  | { readonly kind: 'too-many-redirects'; readonly url: string; readonly limit: number }
  | { readonly kind: 'timeout'; readonly url: string; readonly limitMs: number }
  /** No such host, refused, cut off, a bad certificate …; `reason` is a short code, e.g. `ENOTFOUND`. */
  | { readonly kind: 'unreachable'; readonly url: string; readonly reason: string }
  /** Neither text nor a document that we read; `type` as the server named it. */
  | { readonly kind: 'content-type'; readonly url: string; readonly type: string }
  /** Longer than what is read of one address, packed or unpacked. */
  | { readonly kind: 'page-too-large'; readonly url: string; readonly limitBytes: number };

/** A file or page was there, but its content can't be used. `name`: of the file, or the page's address. */
export type FileProblem =
  | { readonly kind: 'file-too-large'; readonly name: string; readonly bytes: number; readonly limitBytes: number }
  /** An upload that Discord does not hand over; `reason` is a short code, e.g. `timeout`. */
  | { readonly kind: 'not-delivered'; readonly name: string; readonly reason: string }
  /** A kind of file that we don't read. */
  | { readonly kind: 'unknown-type'; readonly name: string }
  /** The content is of another kind than the name says; `found` e.g. `zip`. */
  | { readonly kind: 'not-what-it-says'; readonly name: string; readonly found: string }
  /** Text in no encoding that we can tell. */
  | { readonly kind: 'encoding'; readonly name: string }
  /** No paragraph of text in it. */
  | { readonly kind: 'no-text'; readonly name: string }
  /** A PDF of pictures of pages. */
  | { readonly kind: 'scanned'; readonly name: string }
  | { readonly kind: 'password'; readonly name: string }
  | { readonly kind: 'damaged'; readonly name: string }
  /** Reading it took too much time or memory. */
  | { readonly kind: 'too-heavy'; readonly name: string }
  /** More text than one document may have. */
  | { readonly kind: 'too-long'; readonly name: string; readonly chars: number; readonly limitChars: number }
  | { readonly kind: 'too-many-entries'; readonly name: string; readonly entries: number; readonly limit: number }
  /** Neither Atom nor RSS, or an empty one. */
  | { readonly kind: 'no-feed'; readonly name: string }
  /** The front matter of a Markdown file is wrong; `message` and `remedy` as in `CorpusProblem`, in English. */
  | {
      readonly kind: 'front-matter';
      readonly name: string;
      readonly line: number | null;
      readonly message: string;
      readonly remedy: string;
    };
