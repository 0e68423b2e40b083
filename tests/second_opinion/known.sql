-- What was known: rows recorded by then or never dated, and of each id the one recorded last, if not withdrawn.

CREATE MACRO by_then(recorded_at) AS
    getvariable('known_on') IS NULL OR recorded_at IS NULL OR recorded_at::DATE <= getvariable('known_on');

CREATE TEMP TABLE known_spells AS
SELECT person_id, kind::VARCHAR AS kind, start AS first_day, coalesce("end", DATE '9999-12-31') AS no_longer,
       contract::VARCHAR AS contract, found_through::VARCHAR AS found_through
FROM (
    FROM spells WHERE by_then(recorded_at)
    QUALIFY row_number() OVER (PARTITION BY spell_id ORDER BY recorded_at DESC NULLS LAST) = 1
)
WHERE first_day < no_longer AND withdrawn IS DISTINCT FROM true;

CREATE TEMP TABLE known_contacts AS
SELECT person_id, date
FROM (
    FROM contacts WHERE by_then(recorded_at)
    QUALIFY row_number() OVER (PARTITION BY contact_id ORDER BY recorded_at DESC NULLS LAST) = 1
)
WHERE withdrawn IS DISTINCT FROM true;

CREATE TEMP TABLE known_decisions AS
SELECT person_id, decision_id, offer_id, date, step::VARCHAR AS step, reason
FROM (
    FROM decisions WHERE by_then(recorded_at)
    QUALIFY row_number() OVER (PARTITION BY decision_id ORDER BY recorded_at DESC NULLS LAST) = 1
)
WHERE withdrawn IS DISTINCT FROM true;

CREATE TEMP VIEW known_profiles AS
FROM profiles WHERE by_then(recorded_at);

CREATE TEMP VIEW spells_on_d AS
FROM known_spells WHERE d() >= first_day AND d() < no_longer;

CREATE TEMP VIEW work AS
SELECT person_id, first_day, no_longer FROM known_spells WHERE kind = 'paid_work';

CREATE TEMP VIEW benefit AS
SELECT person_id, first_day, no_longer FROM known_spells WHERE kind = 'benefit';

CREATE TEMP VIEW ways AS
SELECT person_id, kind, offer_id, date, step, reason, decision_id
FROM known_decisions JOIN offers USING (offer_id)
WHERE date <= d();
