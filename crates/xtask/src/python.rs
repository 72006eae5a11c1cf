//! The Python package: an environment of its own, the build, and its tests.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{cargo, program, root, run, succeeds, target};
use crate::steps::{Outcome, Steps};

/// The oldest Python that `requires-python` allows.
const OLDEST: &str = "import sys; sys.exit(sys.version_info < (3, 11))";

/// All steps, or one that says why there are none.
pub(crate) fn steps(steps: &mut Steps) {
    let mut environment = None;
    steps.step("Python environment", || {
        match Environment::prepare(REQUIREMENTS) {
            Ok(ready) => {
                environment = Some(ready);
                Outcome::Passed
            }
            Err(reason) => Outcome::Skipped(format!("no test of Python runs: {reason}")),
        }
    });
    let Some(environment) = environment else {
        return;
    };
    let mut built = false;
    steps.step("Python build", || {
        let outcome = run(environment.build());
        built = outcome.is_ok();
        outcome.into()
    });
    if built {
        steps.step("Python tests", || environment.test().into());
        steps.step("Python wheel", || environment.wheel().into());
        steps.step("Python types", || {
            run(environment.module(&["mypy", "dianyuan", "tests"])).into()
        });
        steps.step("Python stubs", || {
            let stubtest = [
                "mypy.stubtest",
                "dianyuan._dianyuan",
                "--mypy-config-file",
                "pyproject.toml",
            ];
            run(environment.module(&stubtest)).into()
        });
    }
}

/// What the tests of the Python package need.
pub(crate) const REQUIREMENTS: &str = "python/requirements-dev.txt";

/// A virtual environment that holds exactly what a file of requirements names.
pub(crate) struct Environment {
    folder: PathBuf,
}

/// How the extension module is built for tests.
const FOR_TESTS: [&str; 2] = ["--profile", "python"];

impl Environment {
    /// Makes the environment, unless one for the same requirements and the same Python is there.
    ///
    /// # Errors
    /// What this machine lacks: Python itself, its `venv`, or a way to the packages.
    pub(crate) fn prepare(requirements: &str) -> Result<Self, String> {
        let python = if cfg!(windows) { "python" } else { "python3" };
        if !succeeds(program(python, &["-c", OLDEST])) {
            return Err(format!("there is no `{python}` of version 3.11 or later"));
        }
        let requirements = root().join(requirements);
        let folder = target()
            .join("python-env")
            .join(key(python, &requirements)?);
        let environment = Self { folder };
        let ready = environment.folder.join("ready");
        if ready.exists() {
            println!("{} is ready", environment.folder.display());
            return Ok(environment);
        }
        let mut venv = program(python, &["-m", "venv", "--clear"]);
        venv.arg(&environment.folder);
        run(venv)?;
        let mut pip = environment.python(&["-m", "pip", "install", "--quiet"]);
        pip.args(["--disable-pip-version-check", "--requirement"])
            .arg(&requirements);
        run(pip)?;
        fs::write(&ready, "").map_err(|error| format!("{}: {error}", ready.display()))?;
        Ok(environment)
    }

    fn programs(&self) -> PathBuf {
        self.folder
            .join(if cfg!(windows) { "Scripts" } else { "bin" })
    }

    /// The file of the environment's own Python.
    pub(crate) fn interpreter(&self) -> PathBuf {
        self.programs().join("python")
    }

    /// The environment's own Python, in `python/`.
    pub(crate) fn python(&self, arguments: &[&str]) -> Command {
        let mut command = program(self.interpreter(), arguments);
        command.current_dir(root().join("python"));
        command
            .env("VIRTUAL_ENV", &self.folder)
            .env("MYPY_CACHE_DIR", target().join("mypy"))
            .env_remove("PYTHONPATH")
            .env_remove("PYTHONHOME");
        command
    }

    /// A program that came with a package, in the project's top folder; it finds the environment's Python first.
    pub(crate) fn program(&self, name: &str) -> Command {
        let mut path = self.programs().into_os_string();
        if let Some(others) = std::env::var_os("PATH") {
            path.push(if cfg!(windows) { ";" } else { ":" });
            path.push(others);
        }
        let mut command = program(self.programs().join(name), &[]);
        command.env("VIRTUAL_ENV", &self.folder).env("PATH", path);
        command
    }

    /// A module that came with a package or with Python, in `python/`.
    pub(crate) fn module(&self, arguments: &[&str]) -> Command {
        let mut command = self.python(&["-m"]);
        command.args(arguments);
        command
    }

    /// Runs the tests, with the command line at hand: it publishes the schemas that records are held against.
    fn test(&self) -> Result<(), String> {
        run(cargo(&["build", "--package", "dianyuan-cli"]))?;
        let command = format!("debug/dianyuan{}", std::env::consts::EXE_SUFFIX);
        let mut pytest = self.module(&["pytest"]);
        pytest.env("DIANYUAN_COMMAND", target().join(command));
        run(pytest)
    }

    /// Builds the wheel, which has to run alone.
    fn wheel(&self) -> Result<(), String> {
        let wheels = target().join("python-wheel");
        self.pack(&FOR_TESTS, &wheels)?;
        self.runs_alone(&wheels)
    }

    /// Builds the wheel into a folder of its own.
    fn pack(&self, how: &[&str], wheels: &Path) -> Result<(), String> {
        // Of two wheels one could be an old one.
        let _ = fs::remove_dir_all(wheels);
        let mut build = self.module(&["maturin", "build"]);
        build.args(how).arg("--target-dir");
        build.arg(target().join("python")).arg("--out").arg(wheels);
        run(build)
    }

    /// Installs a folder's wheel, alone, into an environment with nothing else in it, where programs run.
    pub(crate) fn runs_alone(&self, wheels: &Path) -> Result<(), String> {
        let empty = target().join("python-empty");
        let mut venv = self.module(&["venv", "--clear"]);
        venv.arg(&empty);
        run(venv)?;
        let alone = Self { folder: empty };
        let mut install = alone.module(&["pip", "install", "--quiet", "--no-index"]);
        install.arg("--disable-pip-version-check");
        install.arg("--find-links").arg(wheels).arg("dianyuan");
        run(install)?;
        // The package beside the program would be found before the one that was installed.
        run(alone.python(&["-P", "tests/installed.py"]))
    }

    /// Installs the package as users have it, over an earlier one.
    pub(crate) fn install_release(&self) -> Result<(), String> {
        let wheels = target().join("python-release");
        self.pack(&["--release"], &wheels)?;
        let mut install = self.module(&["pip", "install", "--quiet", "--no-index"]);
        install.args(["--disable-pip-version-check", "--force-reinstall"]);
        install.arg("--find-links").arg(&wheels).arg("dianyuan");
        run(install)
    }

    /// Builds the extension module in a folder of its own: maturin's settings differ from plain Cargo's, and
    /// in one folder each would undo the work of the other.
    fn build(&self) -> Command {
        let mut maturin = self.module(&["maturin", "develop"]);
        maturin.args(FOR_TESTS).arg("--target-dir");
        maturin.arg(target().join("python"));
        maturin
    }
}

/// A name that changes with the requirements and with the Python that they are for.
fn key(python: &str, requirements: &Path) -> Result<String, String> {
    let text = fs::read_to_string(requirements)
        .map_err(|error| format!("{}: {error}", requirements.display()))?;
    let version = program(
        python,
        &["-c", "import sys; print(sys.version, sys.executable)"],
    )
    .output()
    .map_err(|error| format!("`{python}` does not run: {error}"))?;
    let mut hasher = DefaultHasher::new();
    (text, version.stdout).hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}
