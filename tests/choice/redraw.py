"""Draws every lot of a ledger again, from its events as JSON Lines; 1 if a lot, or how its seed stands, differs."""
import hashlib, json, sys

def digest(*fields):
    raw = [field.encode() for field in ("dianyuan/1", *fields)]
    return hashlib.sha256(b"".join(len(field).to_bytes(4, "big") + field for field in raw)).digest()

committed, lots, wrong = set(), 0, 0
for event in map(json.loads, sys.stdin.buffer):
    data, lot = event["data"], event["data"].get("lot")
    if event["type"] == "seed_committed":
        committed.add(data["commitment"])
    if event["type"] == "held" and lot:
        order = [(digest("lot", lot["seed"], event["case"], who)[:8], who) for who in lot["tickets"]]
        first = min(who for hashed, who in order if hashed == max(order)[0])
        is_published = digest("seed", lot["seed"]).hex() in committed
        says_published = lot["standing"] in ("committed", "late")
        lots, wrong = lots + 1, wrong + (first != data["lawyer"] or is_published != says_published)
print(f"{lots} lots drawn again, {wrong} differ")
sys.exit(wrong > 0)
