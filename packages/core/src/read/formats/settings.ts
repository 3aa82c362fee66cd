/** Settings and logs: text in which every line is an entry, told by the shapes of the lines. */

const sampleLength = 60_000;
const maxLines = 400;
const minEntries = 4;
/** Share of the lines that are entries; in front matter and notes prose follows. */
const minShare = 0.85;
/** Characters of a value; a longer one is a sentence behind a name. */
const maxValue = 120;

const comment = /^\s{0,40}(?:#|;|\/\/)/;
const section = /^\s{0,40}\[{1,2}[^[\]]{1,80}\]{1,2}\s{0,9}$/;
/** "name = value", "export NAME=value". */
const assignment = new RegExp(
  `^\\s{0,40}(?:export\\s)?["']?[A-Za-z_][\\w.-]{0,60}["']?\\s{0,9}=\\s{0,9}.{0,${maxValue}}$`,
);
/** "name: value" in small letters, as people's names and labels are not written. */
const mapping = new RegExp(
  `^\\s{0,60}(?:- )?["']?[a-z_][\\w./-]{0,60}["']?:(?:\\s.{0,${maxValue}})?$`,
);
const item = /^\s{0,60}- \S{1,80}(?: \S{1,40}){0,4}$/;
const marker = /^(?:---|\.\.\.)$/;
/** An address, a day with a second, a syslog's month: what a line of a log begins with. */
const logged =
  /^(?:(?:\d{1,3}\.){3}\d{1,3}\s\S{1,80}\s\S{1,80}\s\[|\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d\S{0,12}\s\S|[A-Z][a-z]{2}\s{1,2}\d{1,2}\s\d\d:\d\d:\d\d\s\S{1,80}\s\S)/;
const indent = /^\s+\S/;
/** "09:10:00.123 [main] …", "INFO: …", and the calls that a failure went through. */
const traced =
  /^(?:\[?\d\d:\d\d:\d\d[.,]\d{3}\]?\s\S|\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|CRITICAL|FATAL)\]?[:\s]\s{0,4}\S|\s{1,9}at [\w.$<>/ ]{3,200}\(|(?:Caused by: )?(?:[\w$]{1,40}\.){1,8}\w{0,60}(?:Exception|Error)\b|\s{1,9}\.\.\. \d{1,4} more$|\s{1,9}File "[^"\n]{1,300}", line \d)/;
/** A value that goes on in the lines below, further in. */
const blockValue = /^\s{0,40}(?:- )?[A-Za-z_][\w-]{0,60}:\s[|>][+-]?\d?\s{0,9}$/;
const outerLine = /^(?:- )?[A-Za-z_][\w-]{0,60}:(?:\s|$)|^- \S|^(?:---|\.\.\.)\s{0,9}$/;

/** Names the kind of settings or log that a text is, or answers `null`. */
export function nameOfSettings(text: string): string | null {
  const lines = text
    .slice(0, sampleLength)
    .split(/\r\n?|\n/, maxLines)
    .filter((line) => line.trim() !== "" && !comment.test(line));
  const count = (...shapes: RegExp[]) =>
    lines.filter((line) => shapes.some((shape) => shape.test(line))).length;
  const enough = Math.max(minEntries, lines.length * minShare);
  if (count(logged, traced) >= enough) return "a log of a program";
  const assignments = count(assignment);
  // A heading in brackets is worth an entry.
  const entries = assignments < 2 ? 0 : assignments + count(section);
  if (entries >= minEntries && count(assignment, section) >= enough) return "settings (INI, TOML)";
  const mappings = count(mapping);
  // A list of notes may be short lines; settings are names within names.
  const isNested = lines.some((line) => indent.test(line));
  const isYaml = mappings >= minEntries && isNested && count(mapping, item, marker) >= enough;
  if (lines.some((line) => blockValue.test(line))) {
    const outer = lines.filter((line) => !indent.test(line));
    if (outer.length < lines.length && outer.every((line) => outerLine.test(line)))
      return "settings (YAML)";
  }
  return isYaml ? "settings (YAML)" : null;
}
