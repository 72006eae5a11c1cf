//! Writes what `benches/python` ranks and reads: `many_inputs FOLDER SCOPE LAWYERS CASES PEER_CASES`.
//!
//! A nation-wide roster as JSON Lines, cases, policy and day, as `rank_face` reads them; and for the peers the facts as columns,
//! and the first of the cases as the numbers that their queries are made of. The scope is `city` or `nation`.

use std::path::PathBuf;
use std::{env, fs, io};

use dianyuan::calibration::Calibration;
use dianyuan::wire::Json;
use dianyuan::{Case, Engine};
use dianyuan_benches::nation::{DAY, Nation, SEED};
use dianyuan_benches::peers::{Scope, export, many_queries};
use dianyuan_benches::to_lines;

fn main() -> io::Result<()> {
    let mut arguments = env::args().skip(1);
    let usage =
        || io::Error::other("usage: many_inputs FOLDER city|nation LAWYERS CASES PEER_CASES");
    let folder = PathBuf::from(arguments.next().ok_or_else(usage)?);
    let scope = arguments.next().ok_or_else(usage)?;
    let scope = Scope::ALL.into_iter().find(|one| one.as_str() == scope);
    let scope = scope.ok_or_else(usage)?;
    let mut number = || arguments.next().and_then(|number| number.parse().ok());
    let mut number = || number().ok_or_else(usage);
    let (lawyers, cases, peer_cases) = (number()?, number()?, number()? as usize);
    fs::create_dir_all(&folder)?;

    let nation = Nation::new(SEED, lawyers);
    let firms: Vec<_> = nation.firms().collect();
    let lines = to_lines(&firms) + &to_lines(&nation.lawyers().collect::<Vec<_>>());
    fs::write(folder.join("roster.jsonl"), lines)?;
    let queries = many_queries(SEED, cases);
    let cases: Vec<Case> = queries.iter().map(|query| query.case.clone()).collect();
    fs::write(folder.join("cases.jsonl"), to_lines(&cases))?;
    let policy = scope.policy();
    fs::write(folder.join("policy.toml"), policy.to_json().to_canonical())?;
    fs::write(folder.join("day.txt"), DAY)?;

    let roster = nation.roster();
    let day = DAY.parse().expect("a day");
    let calibration = Calibration::fit(&roster, &policy, day).expect("a fit");
    let engine = Engine::new(&roster, &policy, &calibration).expect("known causes");
    let asked = queries.iter().take(peer_cases);
    let asked = asked.map(|query| query.parameters(&engine, scope));
    let asked = Json::Array(asked.collect()).to_canonical();
    fs::write(folder.join("queries.json"), asked)?;
    export(&folder, &roster, &policy, &calibration)
}
