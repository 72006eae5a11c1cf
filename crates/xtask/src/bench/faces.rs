//! The same calls through Rust, C, Java and Python, how soon calls stop, and how large the libraries are.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::python::Environment;
use crate::run::{cargo, program, root, run, target};

#[derive(Args)]
#[command(next_help_heading = "Faces")]
pub(super) struct Faces {
    /// Lawyers on the rosters; 300 is the synthetic city, and with 20 of them little is left but the way in and out.
    #[arg(long, value_delimiter = ',', default_value = "20,300,10000")]
    face_lawyers: Vec<u32>,
    /// Turns of each face.
    #[arg(long, default_value_t = 101)]
    face_rounds: u32,
    /// Microseconds of a turn; on a machine where others work, shorter ones are less often interrupted.
    #[arg(long, default_value_t = 8_000)]
    face_turn: u32,
    /// Lawyers on the roster of calls that are stopped; a million take 6 GB and longer texts than a call takes.
    #[arg(long, default_value_t = 200_000)]
    stop_lawyers: u32,
    /// Class path of the Java package (its jar, and JNA's) for Java's part; without it Java is left out.
    #[arg(long)]
    face_java: Option<String>,
    /// Let Python take turns too, with the package built for release.
    #[arg(long)]
    face_python: bool,
    /// How often each call is stopped.
    #[arg(long, default_value_t = 12)]
    stops: u32,
}

/// Cases of the year whose events are replayed: some 50,000.
const YEAR_CASES: u32 = 6_000;

impl Faces {
    pub(super) fn run(&self, write: bool) -> Result<(), String> {
        run(cargo(&["build", "--release", "--package", "dianyuan-capi"]))?;
        let rust = super::release("rank_face")?;
        let edge = super::release("rank_edge")?;
        let inputs = super::release("stop_inputs")?;
        let c = compiled("rank")?;
        let stop = compiled("stop")?;
        let python = self.face_python.then(python).transpose()?;
        let load = super::load();
        let mut record = program("python3", &["benches/faces/record.py", "--load", &load]);
        if write {
            record.arg("--write");
        }
        if let Some(python) = &python {
            record.arg("--python").arg(python);
        }
        record.arg("--rank");
        for lawyers in &self.face_lawyers {
            record.arg(self.compare(*lawyers, &rust, &c, python.as_deref())?);
        }
        record.arg("--edge");
        for lawyers in &self.face_lawyers {
            record.arg(self.edge(*lawyers, &edge)?);
        }
        record.arg("--stop").arg(self.stopped(&inputs, &stop)?);
        let told = format!(
            "{} lawyers, {YEAR_CASES} cases of a year",
            self.stop_lawyers
        );
        record.args(["--stop-inputs", &told]);
        for library in libraries() {
            let name = library.file_name().unwrap_or_default().to_owned();
            record.arg("--library").arg(name).arg(&library);
        }
        run(record)
    }

    /// One roster, turn by turn; where the figures are.
    fn compare(
        &self,
        lawyers: u32,
        rust: &Path,
        c: &Path,
        python: Option<&Path>,
    ) -> Result<PathBuf, String> {
        let folder = super::folder(&format!("faces/{lawyers}"))?;
        let mut write = program(rust, &["write"]);
        write.arg(&folder).arg(lawyers.to_string());
        run(write)?;
        let result = folder.join("result.json");
        let mut compare = program("python3", &["benches/faces/compare.py"]);
        compare.arg("--folder").arg(&folder);
        compare.args(["--lawyers", &lawyers.to_string()]);
        compare.args(["--rounds", &self.face_rounds.to_string()]);
        compare.args(["--turn", &self.face_turn.to_string()]);
        compare.arg("--out").arg(&result);
        let quoted = |path: &Path| format!("'{}'", path.display());
        let (rust, c, folder) = (quoted(rust), quoted(c), quoted(&folder));
        compare.args(["--face", "Rust", &format!("{rust} serve {folder}")]);
        compare.args(["--face", "C", &format!("{c} {folder}")]);
        if let Some(classes) = &self.face_java {
            // One file is a program to `java` itself. The library is the one that C calls, not the jar's own.
            let java = format!(
                "java --class-path '{classes}' '-Ddianyuan.library={}' -Xmx2g benches/faces/Rank.java {folder}",
                libraries()[0].display(),
            );
            compare.args(["--face", "Java (JNA)", &java]);
        }
        if let Some(python) = python {
            let python = format!("{} benches/faces/rank.py {folder}", quoted(python));
            compare.args(["--face", "Python", &python]);
        }
        run(compare)?;
        Ok(result)
    }

    /// What the C functions add in one process, over the inputs of [`Self::compare`]; where the figures are.
    fn edge(&self, lawyers: u32, edge: &Path) -> Result<PathBuf, String> {
        let folder = super::folder(&format!("faces/{lawyers}"))?;
        let result = folder.join("edge.json");
        let mut alternate = program(edge, &[]);
        alternate.arg(&folder).arg(self.face_rounds.to_string());
        alternate.stdout(created(&result)?);
        run(alternate)?;
        Ok(result)
    }

    fn stopped(&self, inputs: &Path, stop: &Path) -> Result<PathBuf, String> {
        let folder = super::folder("faces/stop-inputs")?;
        let mut write = program(inputs, &[]);
        write.arg(&folder);
        write.args([self.stop_lawyers.to_string(), YEAR_CASES.to_string()]);
        run(write)?;
        let result = folder.join("result.tsv");
        let mut stopped = program(stop, &[]);
        stopped.arg(&folder).arg(self.stops.to_string());
        stopped.stdout(created(&result)?);
        run(stopped)?;
        Ok(result)
    }
}

fn created(file: &Path) -> Result<File, String> {
    File::create(file).map_err(|error| format!("{}: {error}", file.display()))
}

/// A Python in which the package is installed as users have it.
fn python() -> Result<PathBuf, String> {
    let environment = Environment::prepare(super::python::REQUIREMENTS)?;
    environment.install_release()?;
    Ok(environment.interpreter())
}

/// A program of `benches/faces` that links the shared library as it was built.
fn compiled(name: &str) -> Result<PathBuf, String> {
    let folder = super::folder("faces")?;
    let program_file = folder.join(name);
    // Under the name that it is linked by and under the one that it may be looked for when the program starts.
    for file in ["libdianyuan.so", "libdianyuan.so.1"] {
        fs::copy(&libraries()[0], folder.join(file)).map_err(|error| format!("{file}: {error}"))?;
    }
    let mut rpath = OsString::from("-Wl,-rpath,");
    rpath.push(&folder);
    let compiler = std::env::var_os("CC").unwrap_or("cc".into());
    let mut compile = program(
        compiler,
        &["-std=c11", "-O2", "-Wall", "-Wextra", "-Werror"],
    );
    compile
        .arg("-I")
        .arg(root().join("crates/capi/include"))
        .arg(root().join(format!("benches/faces/{name}.c")))
        .arg("-o")
        .arg(&program_file)
        .arg("-L")
        .arg(&folder)
        .args(["-ldianyuan", "-pthread"])
        .arg(rpath);
    run(compile)?;
    Ok(program_file)
}

fn libraries() -> [PathBuf; 2] {
    ["libdianyuan.so", "libdianyuan.a"].map(|name| target().join("release").join(name))
}
