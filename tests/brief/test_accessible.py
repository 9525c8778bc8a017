"""axe-core in a real browser finds nothing serious, in light and in dark, wide and narrow."""

from __future__ import annotations

import json
import os
import re
import subprocess
from html import unescape
from pathlib import Path

import pytest

from tightrope.brief import Brief, html
from tightrope.brief.formats.pdf import QUIET, browser

ROOT = Path(__file__).parents[2]
SCRIPT = """<script>%s</script><script>
for (const d of document.querySelectorAll("details")) d.open = true;
axe.run(document, {resultTypes: ["violations"]}).then(r => {
  const p = document.createElement("pre"); p.id = "axe-result";
  const say = v => [v.id, v.impact, v.nodes.map(n => n.target.join(" ")).slice(0, 5)];
  p.textContent = JSON.stringify(r.violations.map(say));
  document.body.append(p);
});</script></body>"""


@pytest.fixture(scope="module")
def axe() -> str:
    places = [os.environ.get("TIGHTROPE_AXE"), ROOT / "node_modules" / "axe-core" / "axe.min.js"]
    found = next((Path(p) for p in places if p and Path(p).is_file()), None)
    if found is None:
        pytest.skip("axe-core is not installed: npm install axe-core, or set TIGHTROPE_AXE to axe.min.js")
    if browser() is None:
        pytest.skip("no Chromium browser on this machine")
    return found.read_text(encoding="utf-8")


@pytest.mark.parametrize(("mode", "width"), [("1", 1400), ("0", 1400), ("1", 420)], ids=["light", "dark", "narrow"])
def test_axe_finds_nothing_serious(brief: Brief, axe: str, tmp_path: Path, mode: str, width: int) -> None:
    page = tmp_path / "brief.html"
    page.write_text(html(brief).replace("</body>", SCRIPT % axe), encoding="utf-8")
    command = [
        str(browser()), *QUIET, "--no-sandbox", f"--user-data-dir={tmp_path / 'profile'}",
        f"--window-size={width},4000", f"--blink-settings=preferredColorScheme={mode}",
        "--virtual-time-budget=20000", "--dump-dom", page.as_uri(),
    ]  # fmt: skip
    out = subprocess.run(command, capture_output=True, timeout=300, check=True).stdout.decode()
    result = re.search(r'<pre id="axe-result">(.*?)</pre>', out, re.S)
    assert result, "axe did not finish"
    violations = json.loads(unescape(result.group(1)))
    assert [v for v in violations if v[1] in {"serious", "critical"}] == []
