"""What every record says of machine and versions, how its tables look, and where it is written."""

import json
import os
import platform
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def said(*command: str) -> str:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout.strip()


def line_of(path: str, key: str) -> str:
    try:
        lines = Path(path).read_text().splitlines()
    except OSError:
        return "unknown"
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith(key)), "unknown")


def circumstances(seed: str, peer: str, rounds: str) -> dict[str, str]:
    """Machine and versions; no names of hosts or folders."""
    measured = ("crates/core", "crates/capi", "python", "benches/src", "benches/faces", "benches/python", "benches/peers")
    changed = said("git", "status", "--porcelain", "--", *measured)
    memory = line_of("/proc/meminfo", "MemTotal").removesuffix(" kB")
    return {
        "date": date.today().isoformat(),
        "commit": said("git", "rev-parse", "--short", "HEAD") + (" with changes" if changed else ""),
        "seed": seed,
        "processor": f"{line_of('/proc/cpuinfo', 'model name')}, {os.cpu_count()} cores",
        "memory": f"{int(memory) // 2**20} GiB" if memory.isdigit() else memory,
        "system": f"{platform.system()} {platform.release().split('-')[0]}, {platform.machine()}",
        "rustc": said("rustc", "--version").split(" (")[0],
        "profile": "release of this workspace (opt-level 3, thin LTO, one codegen unit), baseline x86-64"
        if platform.machine() == "x86_64"
        else "release of this workspace (opt-level 3, thin LTO, one codegen unit)",
        "peer": peer,
        "rounds": rounds,
    }


def table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def markdown(title: str, facts: dict[str, str], command: str, parts: list[str]) -> str:
    """The record for readers; `command` makes it again."""
    listed = "\n".join(f"- {name}: {fact}" for name, fact in facts.items())
    head = [f"# {title}, {facts['date']}", listed, f"Again: `{command}`."]
    return "\n\n".join([*head, *parts]).rstrip() + "\n"


def save(name: str, text: str, facts: dict[str, str], results: list[dict[str, Any]]) -> None:
    """Writes the record to benches/record, for readers and with every number."""
    folder = ROOT / "benches" / "record"
    folder.mkdir(exist_ok=True)
    name = f"{facts['date']}-{name}"
    (folder / f"{name}.md").write_text(text)
    raw = json.dumps({"circumstances": facts, "results": results}, indent=1, ensure_ascii=False)
    (folder / f"{name}.json").write_text(raw + "\n")
