"""A program for an environment that has the wheel and nothing else: the package is whole, and the README's programs run."""

import importlib.metadata
import re
import sys
from pathlib import Path

import dianyuan

HERE = Path(__file__).resolve().parents[1]
# What a program may need beside the package.
OTHERS = ("polars",)

installed = Path(dianyuan.__file__).resolve().parent
assert Path(sys.prefix).resolve() in installed.parents, f"{installed} is not what was installed"
assert (installed / "py.typed").exists() and (installed / "_dianyuan.pyi").exists()
assert importlib.metadata.version("dianyuan") == dianyuan.__version__
needed = importlib.metadata.requires("dianyuan") or []
assert all("extra ==" in requirement for requirement in needed), needed
missing = [name for name in dianyuan.__all__ if not hasattr(dianyuan, name)]
assert not missing, missing
extensions = [file.name for file in installed.iterdir() if file.suffix in (".so", ".pyd")]
assert len(extensions) == 1 and ("abi3" in extensions[0] or sys.platform == "win32"), extensions

programs = re.findall(r"^```python\n(.*?)^```$", (HERE / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
alone = [program for program in programs if not any(f"import {other}" in program for other in OTHERS)]
assert len(alone) > 2
for program in alone:
    exec(compile(program, "README.md", "exec"), {"__name__": "__main__"})
print(f"{len(alone)} programs of the README ran with {installed}")
