/** Source code: style sheets and scripts, told from prose that quotes them by what stands between. */
import { skipCodeComments } from "./preamble.ts";

const sampleLength = 60_000;
/** Signs of code per character; prose has a bracket now and then. */
const minSignShare = 0.035;
/** Share of the characters that may stand in lines of prose. */
const maxProseShare = 0.2;
const minLength = 60;

const signs = /[{}()[\];=<>|&$_*\\:#@+]/g;
const stylesheet =
  /(?:^|[};/])\s{0,200}(?:@(?:charset|import|media|font-face|keyframes|supports|layer|namespace)\b|[^{}<;]{1,300}\{\s{0,200}(?:-{0,2}[a-z][\w-]{0,40}\s{0,10}:\s{0,10}[^;{}]{1,500}[;}]|\}|\/\*|[^{}]{1,200}\{))/;
/** Openings and statements of scripts: one row a language, the surest first. */
const languages: readonly { name: string; mark: RegExp; count: number }[] = [
  {
    name: "a SQL script",
    mark: /^\s{0,40}(?:create (?:table|database|index|view)|insert into|drop table|alter table|select .{1,200} from)\b/gim,
    count: 2,
  },
  {
    name: "a script (Python)",
    mark: /^(?:from \S{1,100} import |import [\w.]{1,80}(?: as \w{1,40})?$|\s{0,40}def \w{1,80}\(|class \w{1,80}[(:]|\s{0,40}(?:if|for|while|with|try|else|elif) ?.{0,200}:$)/gm,
    count: 3,
  },
  {
    name: "a script (JavaScript)",
    mark: /\bfunction\s{0,5}[\w$]{0,60}\s{0,3}\(|=>|\b(?:var|let|const)\s{1,5}[\w$[{]|\b(?:window|document|module\.exports|console|self|globalThis)\b[.=[]|\brequire\(|^\s{0,20}(?:import|export)\s|["']use strict["']|\btypeof\b|&&\(|=!0|void 0/gm,
    count: 2,
  },
  {
    name: "a program (C, Java or the like)",
    mark: /^\s{0,40}(?:#include\s|using \w|package \w|public (?:class|static)|import [\w.]{3,100};|int main\(|func \w{1,60}\(|fn \w{1,60}[(<]|private |protected )/gm,
    count: 2,
  },
  {
    name: "a program (Rust, Swift or Kotlin)",
    mark: /^\s{0,40}(?:(?:pub(?:\([a-z]{2,9}\))? |internal |override |open )?(?:fn|func|fun|struct|enum|impl|trait|mod|data class|extension|protocol) \w|use [\w:]{3,100}[;:{]|let mut |#\[derive|va[lr] \w{1,40}(?:: \w{1,40})? =)/gm,
    count: 2,
  },
  {
    name: "a script (Ruby, Lua or Perl)",
    mark: /^\s{0,40}(?:require(?:_relative)? ?["'(]|module [A-Z]\w{0,60}$|class [A-Z]\w{0,60}(?: < [\w:]{1,60})?$|def \w|attr_\w{4,12} :|end$|local \w{1,40} =|use (?:strict|warnings);|my [$@%]\w|sub \w{1,60} \{)/gm,
    count: 4,
  },
  {
    name: "a shell script",
    mark: /^\s{0,20}(?:export \w{1,60}=|echo |if \[|fi$|done$|esac$|sudo |cd |set -[a-z])/gm,
    count: 3,
  },
];

/** Names the kind of source code that a text is, or answers `null` for prose. */
export function nameOfCode(text: string): string | null {
  const code = text
    .slice(skipCodeComments(text))
    .slice(0, sampleLength)
    .replace(/\/\*[\s\S]{0,20000}?\*\//g, "");
  if (code.length < minLength && !/[{};]\s{0,9}$/.test(code)) return null;
  const signCount = code.match(signs)?.length ?? 0;
  if (signCount < code.length * minSignShare || proseShare(code) > maxProseShare) return null;
  if (stylesheet.test(code) && isStylesheet(code)) return "a style sheet (CSS)";
  const found = languages.find(({ mark, count }) => (code.match(mark)?.length ?? 0) >= count);
  return found?.name ?? null;
}

/** Most of a style sheet stands in braces, and what does is properties. */
function isStylesheet(code: string): boolean {
  const properties =
    code.match(/[{;]\s{0,200}-{0,2}[a-z][\w-]{0,40}\s{0,10}:\s{0,10}[^;{}=]{1,500}(?=[;}])/gi)
      ?.length ?? 0;
  const rules = code.match(/\{/g)?.length ?? 0;
  const statements = code.match(/\bfunction\b|=>|\bvar\s|\breturn\b|===/g)?.length ?? 0;
  const atRules = code.match(/@(?:import|charset|namespace)\b/g)?.length ?? 0;
  return (
    properties + atRules > 0 && properties + atRules >= rules * 0.5 && statements <= rules * 0.1
  );
}

const sentence = /^(?!\s{0,20}(?:\/\/|\*|#|--))[^{}=<>|\\;$]{40,}$/;

/** The share of characters that stand in lines of running text. */
function proseShare(code: string): number {
  let prose = 0;
  for (const line of code.split("\n")) {
    const isProse =
      sentence.test(line.slice(0, 2000)) &&
      (line.match(/\p{L}{2,} \p{L}/gu)?.length ?? 0) >= 5 &&
      (line.match(signs)?.length ?? 0) < line.length * 0.03;
    if (isProse) prose += line.length;
  }
  return prose / Math.max(1, code.length);
}
