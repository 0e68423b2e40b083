"""A made-up vacancy and a made-up job seeker as VUM writes them, with fields that a caseload has no column for."""

import json
from pathlib import Path
from typing import Any

VACANCY: dict[str, Any] = {
    "idVacature": "V-7",
    "naamVacature": "Bakker in de nacht",
    "omschrijvingVacature": "Brood bakken voor de wijk.",
    "sluitingsDatumVacature": "2026-06-30",
    "werkgever": {
        "handelsnaamOrganisatie": "Bakkerij De Verzonnen Korst",
        "adresHouding": [{"codeFunctieAdres": "B", "adres": {"adresNederland": {"codeGemeente": "0014"}}}],
    },
    "arbeidsVoorwaarden": {"datumAanvangWerkzaamheden": "2026-07-01", "datumEindeWerkzaamheden": "9999-12-31"},
    "beroep": {"codeBeroepsnaam": "20123", "omschrijvingBeroepsnaam": "Baker"},
    "werktijden": {"aantalWerkurenPerWeekMinimaal": 24, "aantalWerkurenPerWeekMaximaal": 32},
    "opleiding": [
        {"codeNiveauOpleiding": 4, "indicatieDiploma": 1},
        {"codeNiveauOpleiding": 2, "indicatieDiploma": 1},
        {"codeNiveauOpleiding": 1, "indicatieDiploma": 2},
    ],
    "taalbeheersing": [
        {"codeTaal": "eng", "codeNiveauTaalbeheersingMondeling": 4},
        {"codeTaal": "nld", "codeNiveauTaalbeheersingMondeling": 2, "codeNiveauTaalbeheersingSchriftelijk": 1},
    ],
    "ietsNieuws": {"van": ["een", "latere", "versie"], "getal": 1.5, "niets": None},
}
JOB_SEEKER: dict[str, Any] = {
    "idWerkzoekende": "P1",
    "mobiliteit": {"bemiddelingspostcode": "9712AA", "maximaleReisafstand": 750},
    "flexibiliteit": {"codeRegiostraal": 3, "datumAanvangBeschikbaarVoorWerk": "2026-09-01"},
    "werktijden": {"aantalWerkurenPerWeekMaximaal": 32},
    "arbeidsmarktkwalificatie": {
        "taalbeheersing": [{"codeTaal": "nld", "codeNiveauTaalbeheersingSchriftelijk": 3}],
        "interesse": [{"naamInteresse": "Zingen"}],
    },
    "bemiddelingsberoep": [{"naamBeroepOngecodeerd": "Kapster"}, {"naamBeroepOngecodeerd": "Goochelaar"}],
}


def written(path: Path, *messages: object) -> Path:
    path.write_text(json.dumps(messages), "utf-8")
    return path
