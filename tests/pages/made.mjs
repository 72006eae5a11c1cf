// Pages made by the command, in a folder that is gone when the tests are over.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const sample = join(here, "../../crates/sample/data");
const command = process.env.DIANYUAN_COMMAND ?? join(here, "../../target/debug/dianyuan");
const folder = mkdtempSync(join(tmpdir(), "dianyuan-pages-"));

export const removeAll = () => rmSync(folder, { recursive: true, force: true });

const lines = (name) => readFileSync(join(sample, name), "utf8").split("\n").filter(Boolean).map(JSON.parse);
const cases = lines("cases.jsonl");

const put = (name, records) => {
  const path = join(folder, name);
  writeFileSync(path, records.map((one) => JSON.stringify(one)).join("\n"));
  return path;
};

/** Runs the command; 1 means done, but nobody can take the case. */
const run = (args) => {
  try {
    return execFileSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  } catch (error) {
    if (error.status !== 1) throw error;
    return error.stdout;
  }
};

/** A page that is made when it is first asked for. */
const page = (name, args) => {
  const path = join(folder, `${name}.html`);
  let isMade = false;
  const url = () => {
    if (!isMade) writeFileSync(path, run([...args, "--format", "html"]));
    isMade = true;
    return pathToFileURL(path).href;
  };
  return { name, kind: args[0], get url() { return url(); } };
};

const regions = ["--regions", join(here, "regions.tsv")];
const city = ["--roster", join(sample, "lawyers.jsonl")];

const shortlist = (name, one, more, roster = city) => {
  const file = put(`${name}.jsonl`, [one]);
  return page(name, ["rank", ...roster, "--case", file, "--policy", join(sample, "policy.toml"), ...regions, ...more]);
};

const explained = (name, one, lawyer, more, roster = city) => {
  const file = put(`${name}.jsonl`, [one]);
  return page(name, ["explain", ...roster, "--case", file, "--policy", join(sample, "policy.toml"), "--lawyer", lawyer, ...more]);
};

/** The first case of the sample for which this holds. */
const first = (holds) => cases.find(holds);
const criminal = first((one) => one.kind === "criminal");
const wages = first((one) => one.causes.includes("civil:7.19.205.5"));

// Everyone's name and introduction are hostile, each in another way.
const script = "<script>window.broken = 1</script><img src=x onerror='window.broken = 2'>";
const hostile = [
  script,
  `"><svg onload="window.broken = 3">`,
  `</option></select></td></table></bdi></style>${script}`,
  `\u202e\u2066\u200b\u0000\u001b[31m${"\u0301".repeat(500)}`,
  "长".repeat(10_000),
  `a${"\u0489\u0301".repeat(5_000)}`,
  "W".repeat(10_000),
  `שלום ${"\u202b".repeat(50)} ${script}`,
];
const hostileRoster = put(
  "hostile-lawyers.jsonl",
  lines("lawyers.jsonl").slice(0, 90).map((one, at) => {
    const text = hostile[at % hostile.length];
    if (one.schema === "dianyuan.firm/1") return { ...one, display: { name: text } };
    return { ...one, display: { name: `甲${text}`, firm_name: text, introduction: text, office_address: text, phone: text } };
  }),
);

const nobody = { ...wages, id: "C-nobody" };
const loneRoster = put("lone.jsonl", [{ id: "L-1", statuses: [{ status: "suspended", concerns: "licence", from: "2020-01-01" }] }]);
// A party of the same name as a lawyer's relative is a likeness that an official has to look at.
const reviewRoster = put("review.jsonl", lines("lawyers.jsonl").slice(0, 120).map((one, at) => {
  if (at % 2 || one.schema === "dianyuan.firm/1") return one;
  return { ...one, affiliations: { ...one.affiliations, near_relatives: [{ name: "样例亲属", relation: "child" }] } };
}));
const reviewed = { ...wages, id: "C-review", parties: [{ name: "样例亲属", role: "opponent" }] };

export const pages = [
  shortlist("wages-zh", wages, []),
  shortlist("wages-en", wages, ["--lang", "en"]),
  shortlist("criminal-zh", criminal, ["--lang", "zh"]),
  shortlist("criminal-en", criminal, ["--lang", "en", "--top", "3"]),
  shortlist("lot-zh", wages, ["--order", "lot", "--seed", "s"]),
  shortlist("rotation-en", wages, ["--order", "rotation", "--lang", "en"]),
  shortlist("nobody-zh", nobody, [], ["--roster", loneRoster]),
  shortlist("review-zh", reviewed, [], ["--roster", reviewRoster]),
  shortlist("review-en", reviewed, ["--lang", "en"], ["--roster", reviewRoster]),
  shortlist("hostile-zh", wages, [], ["--roster", hostileRoster]),
  shortlist("hostile-en", wages, ["--lang", "en"], ["--roster", hostileRoster]),
  explained("explained-zh", wages, "L-075", []),
  explained("explained-en", wages, "L-238", ["--lang", "en"]),
  explained("excluded-zh", criminal, "L-010", []),
  explained("explained-hostile", wages, "L-008", ["--lang", "en"], ["--roster", hostileRoster]),
  page("roster-zh", ["roster", ...city, ...regions, "--as-of", "2026-11-22"]),
  page("roster-en", ["roster", ...city, "--as-of", "2026-11-22", "--lang", "en"]),
  page("roster-hostile", ["roster", "--roster", hostileRoster, ...regions, "--as-of", "2026-11-22"]),
];

export const named = (name) => pages.find((one) => one.name === name);
