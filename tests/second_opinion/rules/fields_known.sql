WITH recorded AS (
    SELECT person_id, COLUMNS(* EXCLUDE (person_id, recorded_at))::VARCHAR
    FROM known_profiles
    WHERE recorded_at::DATE <= d()
), filled_in AS (
    SELECT DISTINCT person_id, field
    FROM (UNPIVOT recorded ON * EXCLUDE (person_id) INTO NAME field VALUE filled)
)
SELECT person_id, NULL AS item, if((person_id, field) IN (FROM filled_in), 'yes', 'no') AS part
FROM present CROSS JOIN (SELECT unnest($fields) AS field)
