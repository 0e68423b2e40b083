"""Files as the ESCO portal gives them, with made-up occupations."""

import csv
from pathlib import Path

HEADER = (
    *("conceptType", "conceptUri", "iscoGroup", "preferredLabel", "altLabels", "hiddenLabels", "status"),
    *("modifiedDate", "regulatedProfessionNote", "scopeNote", "definition", "inScheme", "description", "code"),
)
BARBER, TAMER = "http://data.europa.eu/esco/occupation/b", "http://data.europa.eu/esco/occupation/t"
DUTCH = (
    (BARBER, "5141", "kapper", "vrouwenkapper\nkapster"),
    (TAMER, "C110", "dompteur van  wolven", "dompteur van wolven\nwolvendompteur"),
)
ENGLISH = ((BARBER, "5141", "barber and hairdresser", ""), (TAMER, "C110", "wolf tamer", "tamer of wolves"))


def portal(path: Path, rows: tuple[tuple[str, str, str, str], ...]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(HEADER)
        for address, group, label, others in rows:
            table.writerow(("Occupation", address, group, label, others, *[""] * 8, f"{group}.1"))
    return path
